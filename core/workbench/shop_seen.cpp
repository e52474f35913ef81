// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has rated, liked, chosen and put away.
#include <algorithm>

#include "core/store/shop_choices.h"
#include "core/store/workspace.h"
#include "core/workbench/shop.h"
#include "core/workbench/shop_recipes.h"

namespace hankki {

RecipeSet Shop::put_away(const ShopPerson& person, Time now) const {
  RecipeSet away(batch_->catalogue().recipes());
  for (const Veto& veto : workspace_.shop().vetoes(person.key, now))
    if (const auto found = batch_->data().dataset->find_recipe(veto.recipe)) away.add(*found);
  for (const ItemIndex recipe : batch_->removed()) away.add(recipe);
  return away;
}

RecipeSet Shop::kept_from(const ShopPerson& person, Time now) const {
  RecipeSet kept = batch_->catalogue().with_allergens(person.survey.allergies);
  put_away(person, now).each([&](ItemIndex recipe) { kept.add(recipe); });
  return kept;
}

RecipeSet Shop::unseen(const ShopPerson& person, Time now) const {
  RecipeSet left = batch_->offered();
  if (person.row)
    for (const ItemIndex recipe : batch_->trained(*person.row)) left.remove(recipe);
  for (const Opinion& opinion : workspace_.shop().opinions(person.key)) {
    const auto found = batch_->data().dataset->find_recipe(opinion.recipe);
    if (found) left.remove(*found);
  }
  left -= put_away(person, now);
  left -= batch_->catalogue().contributed_by(author_of(person));
  if (!person.is_account()) left -= batch_->catalogue().contributed_by(person.name);
  return left;
}

bool Shop::has_stored_lists(const ShopPerson& person) const {
  return person.row && !batch_->data().split->train.row(*person.row).empty();
}

std::vector<ItemIndex> Shop::liked(const ShopPerson& person) const {
  std::vector<ItemIndex> recipes;
  if (person.row) recipes = batch_->trained(*person.row);
  for (const Opinion& opinion : workspace_.shop().opinions(person.key)) {
    const bool likes =
        opinion.cooked || (opinion.stars && *opinion.stars >= settings_.credit.least_stars);
    if (!likes) continue;
    if (const auto found = batch_->data().dataset->find_recipe(opinion.recipe))
      recipes.push_back(*found);
  }
  for (const ItemIndex recipe : chosen(person)) recipes.push_back(recipe);
  std::ranges::sort(recipes);
  const auto repeated = std::ranges::unique(recipes);
  recipes.erase(repeated.begin(), repeated.end());
  return recipes;
}

std::vector<ItemIndex> Shop::chosen(const ShopPerson& person) const {
  const auto choices = workspace_.shop().choices().of(person.key);
  if (choices.empty() || ratings(person) >= settings_.warm_after) return {};
  const auto opinions = workspace_.shop().opinions(person.key);
  std::vector<ItemIndex> recipes;
  for (const RecipeChoice& choice : choices) {
    const bool rated = std::ranges::any_of(opinions, [&](const Opinion& opinion) {
      return opinion.recipe == choice.chosen && opinion.stars;
    });
    const auto found = batch_->data().dataset->find_recipe(choice.chosen);
    if (found && !rated) recipes.push_back(*found);
  }
  return recipes;
}

std::size_t Shop::ratings(const ShopPerson& person) const {
  const auto opinions = workspace_.shop().opinions(person.key);
  const auto rated = std::ranges::count_if(
      opinions, [](const Opinion& opinion) { return opinion.stars.has_value(); });
  return static_cast<std::size_t>(rated) +
         (person.row ? batch_->data().split->train.row(*person.row).size() : 0);
}

}  // namespace hankki
