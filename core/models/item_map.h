// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/vectors/vectors.h"

namespace hankki {

/// A linear map from vectors t of items to other vectors q of theirs, by ridge regression over the
/// items `known`: W and b of least  sum |q - W t - b|^2 + ridge |W|^2  (as Gantner et al. 2010 map
/// attributes to factors). Without known items everything maps to 0.
///
/// What a regression foretells lies nearer to the mean than what is to be foretold, so that an item
/// that is scored by it would come late in every list. How much nearer is seen at the known items:
/// W is multiplied by (d / e)^spread, where d is the root mean square distance of their q from the
/// mean, and e that of what they map to. So `spread` 0 leaves the regression as it is, and 1 makes
/// what is mapped lie as far apart as what was learnt.
class ItemMap {
 public:
  /// `targets`: a row of `width` values an item.
  ItemMap(const Vectors& vectors, std::span<const float> targets, std::size_t width,
          std::span<const std::uint32_t> known, double ridge, double spread);

  /// What the vector t maps to.
  void map(std::span<const float> vector, std::span<float> out) const;

 private:
  std::size_t width_;
  std::vector<double> mean_vector_, mean_target_;
  std::vector<float> weights_;  // a row of `width_` values a dimension of t
};

}  // namespace hankki
