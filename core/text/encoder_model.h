// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/safetensors.h"
#include "core/text/sentence_tokenizer.h"

namespace hankki {

enum class EncoderActivation { None, Gelu, GeluTanh, Relu, Tanh, Sigmoid };

/// A transformer as BERT has it (Devlin et al. 2019): sums of the embeddings of token, position and
/// type 0, normalised; then layers of attention and a feed-forward part, each added to its input
/// and normalised. RoBERTa's and XLM-R's differ by their first position.
struct TransformerShape {
  std::int64_t vocabulary = 0, positions = 0, types = 1;
  std::int64_t hidden = 0, layers = 0, heads = 0, intermediate = 0;
  double epsilon = 1e-12;  ///< of the normalisations
  EncoderActivation activation = EncoderActivation::Gelu;
  /// Positions of RoBERTa and XLM-R count from padding + 1, and padding tokens have position
  /// `padding`; -1: they count from 0, as BERT's.
  TokenId padding = -1;

  /// How many tokens there are positions for.
  std::int64_t longest() const { return positions - (padding + 1); }
};

/// The names of BERT's tensors that the transformer reads, with their shapes.
using TensorShapes = std::vector<std::pair<std::string, std::vector<std::int64_t>>>;
TensorShapes transformer_tensors(const TransformerShape& shape);

/// What becomes of the vectors of a text's tokens; several are put side by side.
enum class Pooling { Cls, Max, Mean, MeanSqrtLength, WeightedMean, LastToken };

/// What follows the pooling: a product with `weight` (out x in), `bias` and an activation; or, with
/// neither, division by the Euclidean norm.
struct EncoderStage {
  Tensor weight;  ///< F32; without a shape: the stage normalises
  Tensor bias;    ///< F32, or without a shape
  EncoderActivation activation = EncoderActivation::None;

  bool normalises() const { return weight.shape.empty(); }
};

enum class Architecture {
  Bert,
  Lite  ///< of the Universal Sentence Encoder Lite, see core/text/lite_encoder.h
};

/// All that a network computes with.
struct EncoderModel {
  Architecture architecture = Architecture::Bert;
  TransformerShape shape;
  TensorMap weights;  ///< F32, those of transformer_tensors() or lite_tensors()
  std::vector<Pooling> pooling;
  bool pools_prompt = true;  ///< whether the prompt's tokens, and what stands before them, count
  std::vector<EncoderStage> stages;  ///< without a last one that normalises:
  bool normalised = false;           ///< whether there is such a one

  /// Of a text's vector.
  std::int64_t width() const;
};

}  // namespace hankki
