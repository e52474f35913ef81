// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/workbench/shop.h"

namespace hankki {

/// What a person made of a recipe.
struct PastOpinion {
  ItemIndex recipe = 0;
  std::optional<double> stars;
  bool cooked = false;
  Time at = kNoTime;
  /// It is of the data set, in the part that the models learned from, so it stays as it is. Stars
  /// that the person gave in the shop since then take its place.
  bool of_data = false;
};

/// All that counts as rated or cooked, the latest first; what has no time comes last. Later parts
/// of the split have not happened yet.
std::vector<PastOpinion> shop_history(const Shop& shop, const ShopPerson& person);

/// What the person says of one recipe now; nullopt: nothing.
std::optional<PastOpinion> opinion_of(const Shop& shop, const ShopPerson& person, ItemIndex recipe);

/// Throws Error where the person cannot withdraw the rating, as it is of the data set.
void check_withdrawal(const Shop& shop, const ShopPerson& person, ItemIndex recipe);

}  // namespace hankki
