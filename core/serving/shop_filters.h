// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/serving/shop_catalogue.h"

namespace hankki {

/// What a person asks of an answer. Limits leave recipes out; wishes put them in another order.
struct ShopFilters {
  std::vector<AtHand> have;
  /// None: a recipe has all of `have`. Else at most so many of its ingredients are not at hand.
  std::optional<int> missing;
  std::optional<double> max_minutes, max_sodium, max_sugar;
  AllergenMask allergies = 0;  ///< always applied, whatever else is dropped
  NutrientWishes wishes{};

  bool operator==(const ShopFilters& other) const;
};

/// One thing that leaves recipes out.
struct FilterUse {
  enum class Kind { Ingredient, AtMostMissing, Minutes, Sodium, Sugar, Allergies };
  Kind kind = Kind::Minutes;
  std::string ingredient;   ///< of Ingredient: the name that was typed
  std::size_t alone = 0;    ///< recipes that remain where this is the only filter
  std::size_t without = 0;  ///< that would remain if this one were dropped
};
std::string to_text(const FilterUse& use);  ///< "have:egg", "missing", "minutes", "sodium", ...

/// What filters leave of a set of recipes.
struct FilteredRecipes {
  RecipeSet allowed;
  std::size_t remaining = 0;
  std::vector<FilterUse> uses;  ///< in the order of ShopFilters
  /// Where nothing remains: the fewest filters (indices of `uses`, allergies never) without which
  /// something would; of equally few those that leave most. Empty where nothing helps.
  std::vector<std::size_t> drop;
};

/// Of the recipes of `among`.
FilteredRecipes filter_recipes(const ShopCatalogue& catalogue, const ShopFilters& filters,
                               const RecipeSet& among);

}  // namespace hankki
