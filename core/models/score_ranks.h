// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// How many items stand before each of `items` by one user's scores: by descending score, then by
/// ascending index. Those of `absent` stand before none. Fast where the items are few, wherever
/// they stand.
std::vector<std::uint32_t> ranks_by_scores(std::span<const float> scores,
                                           std::span<const ItemIndex> items,
                                           std::span<const ItemIndex> absent);

}  // namespace hankki
