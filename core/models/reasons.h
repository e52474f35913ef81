// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/models/recommender.h"

namespace hankki {

/// The `limit` strongest by descending weight, ties by ascending index. What weighs nothing, and a
/// similarity below 0, is no reason.
std::vector<Reason> strongest(std::vector<Reason> reasons, std::size_t limit);

/// The strongest reasons among the history's items by their weights.
std::vector<Reason> item_reasons(std::span<const ItemIndex> history, Reason::Measure measure,
                                 std::size_t limit,
                                 const std::function<double(ItemIndex past)>& weight);

/// The history's items whose vectors (rows of `width` values) are nearest to the item's, by cosine.
std::vector<Reason> similar_items(std::span<const ItemIndex> history, ItemIndex item,
                                  std::span<const float> table, std::size_t width,
                                  std::size_t limit);

}  // namespace hankki
