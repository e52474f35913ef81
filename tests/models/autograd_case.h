// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/models/recommender.h"

namespace hankki::test {

/// Up to 8 users and 30 items, rows empty and full among them; at least one user has an item.
InteractionMatrix arbitrary_interactions();

/// What both forms of a model are given in one example of a property.
struct AutogradCase {
  explicit AutogradCase(const char* id);

  /// Sets a parameter to one of these values, chosen at random.
  template <typename Value>
  void choose(const char* name, std::initializer_list<Value> values) {
    parameters.set(name, values.begin()[draw_below(values.size())]);
  }
  void choose_below(const char* name, std::int64_t least, std::int64_t bound);

  std::string model;
  ParameterValues parameters;
  InteractionMatrix train;
  std::uint64_t seed;
  float scale = 1;  ///< of the weights that both begin with, times the initial ones

 private:
  static std::size_t draw_below(std::size_t bound);
};

/// The property: from the same weights, both forms score alike, and one epoch of one step gives the
/// same loss parts and the same gradients, all within 1e-5 relative. Gradients are read from Adam's
/// first moments, which a first step makes (1 - beta1) times the gradient. The plain form computes
/// in double precision. Where single precision as such has trouble to come as near (RecVAE's five
/// normalised layers, two cases of ten thousand), three times LibTorch's own error in it is allowed
/// on top.
void expect_kernels_equal_autograd(const AutogradCase& example);

}  // namespace hankki::test
