// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/serving/shop_catalogue.h"

namespace hankki::test {

/// A recipe of a test's catalogue.
struct Dish {
  std::vector<std::string> ingredients;
  int minutes = 30;
  std::optional<Nutrition> nutrition = std::nullopt;
  std::string contributor = {};
};

/// A catalogue of these dishes, with the ids 0, 1, ...
inline ShopCatalogue catalogue_of(const std::vector<Dish>& dishes) {
  DatasetBuilder builder;
  for (std::size_t i = 0; i < dishes.size(); ++i) {
    Recipe recipe{.id = std::to_string(i),
                  .name = "dish " + std::to_string(i),
                  .contributor = dishes[i].contributor,
                  .minutes = dishes[i].minutes,
                  .nutrition = dishes[i].nutrition};
    for (const std::string& name : dishes[i].ingredients)
      recipe.ingredients.push_back(builder.ingredients().intern(name));
    builder.add_recipe(std::move(recipe));
  }
  return ShopCatalogue(std::make_shared<const Dataset>(builder.build()));
}

inline std::vector<ItemIndex> members(const RecipeSet& set) {
  std::vector<ItemIndex> all;
  set.each([&](ItemIndex recipe) { all.push_back(recipe); });
  return all;
}

inline RecipeSet everything(const ShopCatalogue& catalogue) {
  return RecipeSet(catalogue.recipes(), true);
}

}  // namespace hankki::test
