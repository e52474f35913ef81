// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "core/store/shop_choices.h"
#include "core/workbench/shop.h"

namespace hankki {

inline constexpr std::size_t kWarmUpPairs = 5;

/// "This or that", for somebody without history: pairs of well-known recipes that are as unlike as
/// can be, so that a choice tells much. No recipe comes twice; none is one that the person rated,
/// put away or is allergic to. Fewer pairs where there are too few recipes. The same seed gives the
/// same pairs.
std::vector<std::pair<ItemIndex, ItemIndex>> warm_up_pairs(const Shop& shop,
                                                           const ShopPerson& person,
                                                           std::uint64_t seed, Time now,
                                                           std::size_t pairs = kWarmUpPairs);

/// Stores what was chosen, in place of what there was; none takes it back. Until the person has
/// ratings enough not to be new any more, what was chosen is among what they like
/// (Shop::liked()); it is no rating, and no model has credit for it. Throws Error where there is no
/// such recipe, or the person has ratings enough already: it would say nothing then.
void choose_pairs(const Shop& shop, const ShopPerson& person,
                  const std::vector<RecipeChoice>& choices, Time now);

}  // namespace hankki
