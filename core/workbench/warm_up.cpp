// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/warm_up.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/serving/theme_shelf.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

constexpr std::size_t kWellKnown = 200;

/// The recipes that most people have, in an order of chance.
std::vector<ItemIndex> well_known(const Shop& shop, const RecipeSet& left, std::uint64_t seed) {
  const auto popularity = shop.batch().popularity();
  const auto count = [&](ItemIndex recipe) {
    return recipe < popularity.size() ? popularity[recipe] : 0;
  };
  std::vector<ItemIndex> all;
  left.each([&](ItemIndex recipe) { all.push_back(recipe); });
  const std::size_t most = std::min(kWellKnown, all.size());
  std::ranges::partial_sort(
      all, all.begin() + static_cast<std::ptrdiff_t>(most),
      [&](ItemIndex a, ItemIndex b) { return count(a) != count(b) ? count(a) > count(b) : a < b; });
  std::vector<ItemIndex> dealt;
  for (const std::size_t place : deal(most, most, 0, seed)) dealt.push_back(all[place]);
  return dealt;
}

}  // namespace

std::vector<std::pair<ItemIndex, ItemIndex>> warm_up_pairs(const Shop& shop,
                                                           const ShopPerson& person,
                                                           std::uint64_t seed, Time now,
                                                           std::size_t pairs) {
  RecipeSet left = shop.unseen(person, now);
  left -= shop.batch().catalogue().with_allergens(person.survey.allergies);
  std::vector<ItemIndex> pool = well_known(shop, left, derive_seed(seed, "warm up"));
  std::vector<std::pair<ItemIndex, ItemIndex>> chosen;
  while (chosen.size() < pairs && pool.size() >= 2) {
    const ItemIndex one = pool.front();
    pool.erase(pool.begin());
    const auto near = shop.batch().taste().nearness({&one, 1}, {}, pool);
    const auto farthest = std::ranges::min_element(near) - near.begin();
    chosen.emplace_back(one, pool[static_cast<std::size_t>(farthest)]);
    pool.erase(pool.begin() + farthest);
  }
  return chosen;
}

void choose_pairs(const Shop& shop, const ShopPerson& person,
                  const std::vector<RecipeChoice>& choices, Time now) {
  for (const RecipeChoice& choice : choices) {
    if (shop.recipe(choice.chosen) == shop.recipe(choice.instead))
      throw Error(choice.chosen, en::say("a recipe is not chosen over itself"));
  }
  if (const auto ratings = shop.ratings(person);
      !choices.empty() && ratings >= shop.settings().warm_after)
    throw Error(
        en::say("{} has {} ratings; choices between pairs say something of those alone who "
                "have fewer than {}",
                person.name, ratings, shop.settings().warm_after));
  shop.workspace().shop().choices().set(person.key, choices, now);
}

}  // namespace hankki
