// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/serving/leaning.h"
#include "core/store/shop_tastes.h"
#include "core/workbench/shop.h"

namespace hankki {

/// What the shop believes of a person and a tag or ingredient, from -1 to 1.
struct TasteBelief {
  std::string term;  ///< "tag:korean", "ingredient:egg"
  double believed = 0;
  std::optional<double> own;  ///< what the person set instead
  double weight() const { return own.value_or(believed); }
};

/// The strongest beliefs, those that the person set always among them; strongest first.
std::vector<TasteBelief> taste_of(const Shop& shop, const ShopPerson& person, std::size_t limit);

/// Sets terms, which may be named without "tag:" or "ingredient:"; one without a weight is again as
/// believed. The next answer is by it. Throws Error where no recipe has the term, or a weight is
/// not from -1 to 1.
void set_taste(const Shop& shop, const ShopPerson& person,
               const std::map<std::string, std::optional<double>>& weights, Time now);
void reset_taste(const Shop& shop, const ShopPerson& person, Time now);

/// What the person set, as differences from what is believed.
Leaning leaning_of(const Shop& shop, const ShopPerson& person, const OwnTaste& own);

}  // namespace hankki
