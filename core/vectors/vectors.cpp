// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/vectors.h"

#include <cmath>

namespace hankki {

Vectors normalised(Vectors vectors) {
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const std::span<float> row = vectors.row(i);
    double sum = 0;
    for (const float value : row) sum += static_cast<double>(value) * value;
    if (sum == 0) continue;
    const double scale = 1 / std::sqrt(sum);
    for (float& value : row) value = static_cast<float>(value * scale);
  }
  return vectors;
}

}  // namespace hankki
