// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/bandit/interleaving.h"
#include "core/workbench/shop.h"

namespace hankki {

/// Which shops stand beside each other: an arm's own list each, or the blend (none).
using ShopPair = std::array<std::optional<std::size_t>, 2>;

/// What the two show one person, and what a click on a recipe is worth to each of them: P(it would
/// be its team's) where both lists were interleaved into one by team draft. A recipe of one list
/// alone is all its; one of both is shared by how high each has it.
struct PairedLists {
  std::array<std::vector<ItemIndex>, 2> lists;
  std::vector<ItemCredit> credits;  ///< of each recipe that is shown, by its number

  std::array<double, 2> credit(ItemIndex recipe) const;  ///< zeros where it is not shown
};

/// Nothing is logged. Recipes of `left_out` are in neither list: what earlier visits showed. Throws
/// Error where an arm is none of the batch, or both are the same.
PairedLists paired_lists(Shop& shop, const ShopPerson& person, const ShopFilters& filters,
                         const ShopPair& pair, std::span<const ItemIndex> left_out,
                         std::uint64_t seed, Time now);

/// What such a visit would show as one list, and whose each place is; at most `length` places.
/// Throws Error where neither has anything.
InterleavedList interleaved(const PairedLists& lists, std::size_t length, std::uint64_t seed);

/// Visits to both, each decided by who got more of the credit of its clicks.
struct PairedVisits {
  Wins wins;                       ///< of the first
  std::int64_t clicks = 0;         ///< in all of them
  std::array<double, 2> credit{};  ///< likewise

  void add(const PairedLists& lists, std::span<const ItemIndex> clicked);  ///< one visit
};

}  // namespace hankki
