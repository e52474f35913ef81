// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Item2Vec (Barkan, Koenigstein 2016): vectors of items by skip-gram with negative sampling
/// (core/models/skip_gram.h); a user is the mean of the vectors of the history's items. What is
/// compared, parameter `score`:
///   cosine   input vectors, each of length 1, on both sides
///   product  input vectors as they are, on both sides
///   context  input vectors of the history with output vectors v of the items, plus log k for k
///            negatives: u . v + log k is what training makes the pointwise mutual information of
///            two items (Levy, Goldberg 2014), so that 0, what an item without any pair has, says
///            that nothing is known; drawn by users^a, popular items gain 1 - a of their log share
/// Results are the same for every thread count.
const ModelSpec& item2vec_spec();
std::unique_ptr<Recommender> make_item2vec(const ParameterValues& parameters);

/// The parameter `score`, for other models of such vectors.
Parameter vector_score_parameter();

/// The tables of such a model as its scores want them.
class VectorScore {
 public:
  explicit VectorScore(const ParameterValues& parameters);
  /// `inputs` and `outputs` must outlive it, in place.
  void prepare(std::span<const float> inputs, std::span<const float> outputs, std::size_t width);
  std::span<const float> profiles() const { return profiles_; }
  std::span<const float> targets() const { return targets_; }
  std::size_t width() const { return width_; }  ///< of their rows
  /// Bytes that it takes beside tables of `items` rows.
  double bytes(double items, double width) const;
  bool reads_outputs() const { return kind_ == Kind::Context; }

 private:
  enum class Kind { Cosine, Product, Context } kind_;
  float shift_;
  std::vector<float> made_profiles_, made_targets_;
  std::span<const float> profiles_, targets_;
  std::size_t width_ = 1;
};

}  // namespace hankki
