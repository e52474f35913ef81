// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/interaction_matrix.h"

namespace hankki {

/// Where an item stands by how many users have it in train.
enum class PopularityGroup : std::uint8_t {
  New,   ///< nobody has it
  Tail,  ///< with the last fifth of train's interactions
  Head,  ///< with those between
  Top    ///< with the first fifth
};

/// The long tail: what is not among the most popular items that hold 80 % of the interactions
/// (Abdollahpouri, Burke, Mobasher: "Managing Popularity Bias in Recommender Systems with
/// Personalized Re-ranking", FLAIRS 2019).
constexpr bool is_long_tail(PopularityGroup group) {
  return group == PopularityGroup::New || group == PopularityGroup::Tail;
}

/// Items by falling count, those of one count by ascending index.
std::vector<ItemIndex> by_popularity(std::span<const std::uint32_t> counts);

/// Of each item, by the interactions of those that are more popular: an item of which the first
/// interaction lies before a line (20 %, 80 %) is still on this side of it.
std::vector<PopularityGroup> popularity_groups(std::span<const std::uint32_t> counts);

}  // namespace hankki
