// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <span>

#include "core/base/random.h"
#include "core/data/dataset.h"
#include "core/vectors/vectors.h"

namespace hankki::test {

/// Vectors as texts might give them: a direction for each group of items and as much noise, of
/// length 1. `group_of` is of an item's number.
inline Vectors telling_vectors(std::uint32_t items,
                               const std::function<std::uint32_t(std::uint32_t)>& group_of) {
  constexpr std::size_t kWidth = 12;
  Vectors vectors{kWidth, std::vector<float>(items * kWidth)};
  for (std::uint32_t item = 0; item < items; ++item) {
    const auto add = [&](const char* what, std::uint64_t number) {
      RandomEngine random = random_stream(1, what, number);
      for (float& value : vectors.row(item))
        value += static_cast<float>(random_below(random, 2001)) / 1000 - 1;
    };
    add("group", group_of(item));
    add("item", item);
  }
  return normalised(std::move(vectors));
}

}  // namespace hankki::test
