// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_recipes.h"

#include <algorithm>

#include "core/base/error.h"

namespace hankki {
namespace {

OwnRecipeId id_of(std::string_view name) {
  if (const auto id = own_recipe_id(name)) return *id;
  throw Error(Message::verbatim(name),
              en::say("recipes that somebody of the shop wrote are named as shop:3"));
}

}  // namespace

std::string author_of(const ShopPerson& person) {
  return person.key.starts_with("autopilot:") ? "visitor:" + person.name : person.key;
}

std::vector<OwnRecipeInfo> own_recipes(const Shop& shop, const ShopPerson& person) {
  return shop.workspace().shop().recipes().list(author_of(person));
}

std::string add_own_recipe(Shop& shop, const ShopPerson& person, const OwnRecipe& recipe, Time now,
                           const JobContext& job) {
  const OwnRecipeId id = shop.workspace().shop().recipes().add(author_of(person), recipe, now);
  shop.refresh(job);
  return own_recipe_name(id);
}

void edit_own_recipe(Shop& shop, const ShopPerson& person, std::string_view name,
                     const OwnRecipe& recipe, Time now, const JobContext& job) {
  shop.workspace().shop().recipes().edit(author_of(person), id_of(name), recipe, now);
  shop.refresh(job);
}

void remove_own_recipe(Shop& shop, const ShopPerson& person, std::string_view name, Time now,
                       const JobContext& job) {
  shop.workspace().shop().recipes().remove(author_of(person), id_of(name), now);
  shop.refresh(job);
}

void restore_own_recipe(Shop& shop, const ShopPerson& person, std::string_view name, Time now,
                        const JobContext& job) {
  shop.workspace().shop().recipes().restore(author_of(person), id_of(name), now);
  shop.refresh(job);
}

std::optional<ItemIndex> near_own_recipe(const Shop& shop, const ShopPerson& person,
                                         std::span<const OwnList> lists, const RecipeSet& allowed) {
  const ServedBatch& batch = shop.batch();
  std::vector<ItemIndex> own, recommended;
  const auto stored = static_cast<ItemIndex>(batch.stored().dataset->recipes().size());
  for (ItemIndex recipe = stored; recipe < batch.catalogue().recipes(); ++recipe)
    if (allowed.contains(recipe)) own.push_back(recipe);
  if (own.empty()) return std::nullopt;
  for (const OwnList& list : lists)
    recommended.insert(recommended.end(), list.recipes.begin(), list.recipes.end());
  const auto liked = shop.liked(person);
  if (recommended.empty() || (liked.empty() && !person.survey.orders())) return std::nullopt;
  auto usual = batch.taste().nearness(liked, person.survey, recommended);
  const auto middle = usual.begin() + static_cast<std::ptrdiff_t>(usual.size() / 2);
  std::ranges::nth_element(usual, middle);
  const auto near = batch.taste().nearness(liked, person.survey, own);
  const auto best = std::ranges::max_element(near);
  if (*best <= 0 || *best < *middle) return std::nullopt;
  return own[static_cast<std::size_t>(best - near.begin())];
}

}  // namespace hankki
