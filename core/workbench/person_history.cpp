// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/person_history.h"

#include <algorithm>
#include <functional>
#include <map>

#include "core/base/error.h"
#include "core/data/user_history.h"
#include "core/store/workspace.h"

namespace hankki {

std::vector<PastOpinion> shop_history(const Shop& shop, const ShopPerson& person) {
  const LoadedData& data = shop.batch().data();
  std::map<ItemIndex, PastOpinion> told;
  if (person.row) {
    for (const PastItem& past : user_history(*data.dataset, *data.split, *person.row)) {
      if (past.part != Part::Train) continue;
      PastOpinion& opinion = told[shop.batch().recipe(past.item)];
      opinion = {.recipe = shop.batch().recipe(past.item), .at = past.time, .of_data = true};
      if (past.rating > 0) opinion.stars = static_cast<double>(past.rating);
    }
  }
  for (const Opinion& said : shop.workspace().shop().opinions(person.key)) {
    const auto recipe = data.dataset->find_recipe(said.recipe);
    if (!recipe || (!said.stars && !said.cooked)) continue;
    PastOpinion& opinion = told[*recipe];
    if (said.stars) opinion = {.recipe = *recipe, .stars = said.stars};
    opinion.recipe = *recipe;  // cooked alone: the stars that the data has stay
    opinion.cooked = said.cooked;
    opinion.at = said.at;
  }
  std::vector<PastOpinion> all;
  for (const auto& [recipe, opinion] : told) all.push_back(opinion);
  std::ranges::stable_sort(all, std::ranges::greater{}, &PastOpinion::at);
  return all;
}

std::optional<PastOpinion> opinion_of(const Shop& shop, const ShopPerson& person,
                                      ItemIndex recipe) {
  const auto all = shop_history(shop, person);
  const auto found = std::ranges::find(all, recipe, &PastOpinion::recipe);
  if (found == all.end()) return std::nullopt;
  return *found;
}

void check_withdrawal(const Shop& shop, const ShopPerson& person, ItemIndex recipe) {
  const auto said = opinion_of(shop, person, recipe);
  if (said && said->of_data)
    throw Error(en::say("this rating is of the data set, so it stays; it can be changed"));
}

}  // namespace hankki
