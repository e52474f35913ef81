// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/vectors.h"

#include <algorithm>
#include <cmath>

namespace hankki {

namespace {

double square_of(std::span<const float> row) {
  double sum = 0;
  for (const float value : row) sum += static_cast<double>(value) * value;
  return sum;
}

}  // namespace

std::vector<float> half_squares(const Vectors& vectors) {
  std::vector<float> halves(vectors.size());
  for (std::size_t i = 0; i < halves.size(); ++i)
    halves[i] = static_cast<float>(square_of(vectors.row(i)) / 2);
  return halves;
}

Vectors normalised(Vectors vectors) {
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const std::span<float> row = vectors.row(i);
    const double sum = square_of(row);
    if (sum == 0) {
      std::ranges::fill(row, 0.0F);  // no -0 either
      continue;
    }
    const double scale = 1 / std::sqrt(sum);
    for (float& value : row) value = static_cast<float>(value * scale);
  }
  return vectors;
}

}  // namespace hankki
