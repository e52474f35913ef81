// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

namespace hankki {

/// How far the log's weights reach.
struct WeightCheck {
  double effective = 0;      ///< (sum w)^2 / sum w^2, in rows
  double largest = 0;        ///< the largest weight
  double largest_share = 0;  ///< of the sum of all
};

/// Of the weights weight_of(0) to weight_of(rows - 1), each at least 0.
template <typename WeightOf>
WeightCheck check_weights(std::size_t rows, const WeightOf& weight_of) {
  WeightCheck check;
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    const double w = weight_of(i);
    sum += w;
    squares += w * w;
    check.largest = std::max(check.largest, w);
  }
  if (sum > 0) {
    check.effective = sum * sum / squares;
    check.largest_share = check.largest / sum;
  }
  return check;
}

}  // namespace hankki
