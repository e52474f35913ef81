// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/recipe_merging.h"

#include <numeric>

#include "core/base/error.h"

namespace hankki {

std::vector<ItemIndex> stands_for(const Dataset& dataset, const RecipeMerging& merging) {
  const auto& recipes = dataset.recipes();
  std::vector<ItemIndex> stands(recipes.size());
  std::iota(stands.begin(), stands.end(), 0U);
  std::vector<bool> seen(recipes.size(), false);
  const auto take = [&](ItemIndex recipe) {
    if (recipe >= recipes.size())
      throw Error(en::say("a recipe to be merged is not in the data set; find them again"));
    if (seen[recipe])
      throw Error(recipes[recipe].id,
                  en::say("is to be merged twice; name it in one group of recipes only"));
    seen[recipe] = true;
  };
  for (const MergedRecipes& group : merging.groups) {
    take(group.kept);
    for (const ItemIndex other : group.others) {
      take(other);
      stands[other] = group.kept;
    }
  }
  return stands;
}

std::vector<Replacement> replaced_recipes(const Dataset& dataset, const RecipeMerging& merging) {
  std::vector<Replacement> replaced;
  for (const MergedRecipes& group : merging.groups)
    for (const ItemIndex other : group.others)
      replaced.push_back({dataset.recipes()[other].id, dataset.recipes()[group.kept].id});
  return replaced;
}

}  // namespace hankki
