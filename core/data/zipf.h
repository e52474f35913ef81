// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/base/random.h"

namespace hankki {

/// Zipf's law with an offset, 1 / (rank + 10): without it the first item alone would fill lists.
/// Whole numbers, so that every platform draws the same.
class Zipf {
 public:
  explicit Zipf(std::uint32_t size) {
    std::uint64_t sum = 0;
    for (std::uint64_t rank = 0; rank < size; ++rank) {
      sum += (std::uint64_t{1} << 32) / (rank + 10);
      sums_.push_back(sum);
    }
  }
  std::uint32_t draw(RandomEngine& engine) const {
    const auto found = std::ranges::upper_bound(sums_, random_below(engine, sums_.back()));
    return static_cast<std::uint32_t>(found - sums_.begin());
  }

 private:
  std::vector<std::uint64_t> sums_;
};

}  // namespace hankki
