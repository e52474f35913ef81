// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/own_recipes.h"
#include "core/workbench/shop.h"

namespace hankki {

/// What a person wrote, oldest first.
std::vector<OwnRecipeInfo> own_recipes(const Shop& shop, const ShopPerson& person);

/// Recipes of the person, by "shop:3". Each call stores the change and takes it up, as
/// Shop::refresh() does; from then on the recipe is, or is not, shown to others. Throws Error where
/// it is no recipe (tidied()), or none of the person's.
std::string add_own_recipe(Shop& shop, const ShopPerson& person, const OwnRecipe& recipe, Time now,
                           const JobContext& job);
void edit_own_recipe(Shop& shop, const ShopPerson& person, std::string_view name,
                     const OwnRecipe& recipe, Time now, const JobContext& job);
void remove_own_recipe(Shop& shop, const ShopPerson& person, std::string_view name, Time now,
                       const JobContext& job);
void restore_own_recipe(Shop& shop, const ShopPerson& person, std::string_view name, Time now,
                        const JobContext& job);

/// The person as the author of recipes: visitors on autopilot are users of the data too.
std::string author_of(const ShopPerson& person);

/// Of the recipes that somebody wrote and that are allowed the one whose text is nearest to what
/// the person liked and told, where it is at least as near as the middle one of those that models
/// recommend. No model knows such a recipe, so that none would ever show it.
std::optional<ItemIndex> near_own_recipe(const Shop& shop, const ShopPerson& person,
                                         std::span<const OwnList> lists, const RecipeSet& allowed);

}  // namespace hankki
