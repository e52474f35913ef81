// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <utility>
#include <vector>

#include "core/models/encoder.h"
#include "core/store/vector_sets.h"

namespace hankki {

/// Vectors that were made before under one key, by the text that they were made from.
class KnownVectors {
 public:
  explicit KnownVectors(std::vector<RecipeVectors> parts);

  std::size_t dimensions() const { return parts_.empty() ? 0 : parts_[0].vectors.dimensions; }

  /// Empty where the text is not known.
  std::span<const float> find(const TextHash& hash) const;

 private:
  std::vector<RecipeVectors> parts_;
  std::map<TextHash, std::pair<std::size_t, std::size_t>> rows_;  ///< part, row
};

struct EncodedCorpus {
  Vectors vectors;          ///< normalised
  std::int64_t reused = 0;  ///< documents whose vectors were known
};

/// The vectors of all documents, where only those are encoded that are not known. `hashes` are the
/// documents'. Throws as Encoder::encode().
EncodedCorpus encode_new(Encoder& encoder, const Corpus& corpus, std::span<const TextHash> hashes,
                         const KnownVectors& known, const JobContext& job);

}  // namespace hankki
