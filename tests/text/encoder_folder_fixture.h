// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "core/text/encoder_model.h"

namespace hankki::test {

/// An encoder's folder in the making: what is to be written, by file name.
struct FolderParts {
  std::map<std::string, nlohmann::json> json;
  std::map<std::string, std::string> text;
  std::map<std::string, TensorMap> tensors;

  void write(const std::filesystem::path& folder) const;
};

/// BERT of 2 layers, 8 wide, 16 positions, with a vocabulary of 12 tokens; random weights. Modules:
/// Transformer, mean Pooling, Normalize.
FolderParts small_bert();

/// XLM-R of that size over the SentencePiece model of tests/golden: positions from 2.
FolderParts small_xlmr();

/// Weights of such a shape, drawn evenly from [-.5, .5); normalisations scale by about 1.
TensorMap random_weights(const TransformerShape& shape, std::uint64_t seed);

/// What the model makes of tokens in plain loops in double precision: the last layer's vectors,
/// tokens x hidden.
std::vector<std::vector<double>> plain_forward(const TransformerShape& shape,
                                               const TensorMap& weights,
                                               const std::vector<TokenId>& ids);

}  // namespace hankki::test
