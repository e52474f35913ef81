// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/shop_filters.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "tests/serving/serving_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> dropped(const FilteredRecipes& filtered) {
  std::vector<std::string> names;
  for (const std::size_t use : filtered.drop) names.push_back(to_text(filtered.uses[use]));
  return names;
}

TEST(ShopFilters, EachFilterTellsWhatRemains) {
  const ShopCatalogue catalogue = catalogue_of({{{"egg", "onion"}, 10},
                                                {{"egg"}, 50},
                                                {{"onion"}, 10},
                                                {{"egg", "onion", "walnut"}, 10},
                                                {{"rice"}, 5}});
  ShopFilters filters{.have = {catalogue.at_hand("egg"), catalogue.at_hand("onion")},
                      .max_minutes = 20,
                      .allergies = parse_allergen("tree-nuts")};
  const auto filtered = filter_recipes(catalogue, filters, everything(catalogue));
  EXPECT_THAT(members(filtered.allowed), ElementsAre(0));
  EXPECT_EQ(filtered.remaining, 1u);
  ASSERT_THAT(filtered.uses, SizeIs(4));
  EXPECT_EQ(to_text(filtered.uses[0]), "have:egg");
  EXPECT_EQ(filtered.uses[0].alone, 3u);
  EXPECT_EQ(filtered.uses[0].without, 2u) << "of onion, in time, without walnuts";
  EXPECT_EQ(to_text(filtered.uses[2]), "minutes");
  EXPECT_EQ(filtered.uses[2].alone, 4u);
  EXPECT_EQ(filtered.uses[3].alone, 4u);
  EXPECT_EQ(filtered.uses[3].without, 2u);
  EXPECT_THAT(filtered.drop, IsEmpty());
}

TEST(ShopFilters, AnEmptyResultNamesTheFewestToDrop) {
  const ShopCatalogue catalogue =
      catalogue_of({{{"egg", "onion"}, 60}, {{"egg", "rice"}, 70}, {{"walnut", "onion"}, 5}});
  ShopFilters filters{.have = {catalogue.at_hand("onion"), catalogue.at_hand("egg")},
                      .max_minutes = 20,
                      .allergies = parse_allergen("tree-nuts")};
  EXPECT_THAT(dropped(filter_recipes(catalogue, filters, everything(catalogue))),
              ElementsAre("minutes"));
  filters.have.push_back(catalogue.at_hand("rice"));
  const auto two = filter_recipes(catalogue, filters, everything(catalogue));
  EXPECT_THAT(dropped(two), SizeIs(2)) << "no single one helps";
  EXPECT_THAT(dropped(filter_recipes(catalogue, filters, RecipeSet(3))), IsEmpty())
      << "there is nothing at all";
}

TEST(ShopFilters, AllergiesAreNeverToBeDropped) {
  const ShopCatalogue catalogue = catalogue_of({{{"walnut"}, 10}, {{"almond"}, 10}});
  const ShopFilters filters{.max_minutes = 20, .allergies = parse_allergen("tree-nuts")};
  const auto filtered = filter_recipes(catalogue, filters, everything(catalogue));
  EXPECT_EQ(filtered.remaining, 0u);
  EXPECT_THAT(filtered.drop, IsEmpty());
}

/// A catalogue and filters of all kinds, at random.
struct Asked {
  ShopCatalogue catalogue;
  ShopFilters filters;
};
Asked asked_at_random() {
  static const std::vector<std::string> kNames{"egg", "milk", "walnut", "flour", "salt", "prawn"};
  const auto names = rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kNames));
  std::vector<Dish> dishes(1, Dish{.ingredients = kNames});
  const int count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i) {
    Dish dish{.ingredients = *names, .minutes = *rc::gen::inRange(-1, 60)};
    if (*rc::gen::arbitrary<bool>())
      dish.nutrition = Nutrition{.sugar = static_cast<float>(*rc::gen::inRange(0, 20)),
                                 .sodium = static_cast<float>(*rc::gen::inRange(0, 20))};
    dishes.push_back(std::move(dish));
  }
  Asked asked{catalogue_of(dishes), {}};
  for (const std::string& name : *names)
    if (asked.filters.have.size() < 3) asked.filters.have.push_back(asked.catalogue.at_hand(name));
  const auto maybe = [] { return *rc::gen::arbitrary<bool>(); };
  if (maybe()) asked.filters.missing = *rc::gen::inRange(0, 3);
  if (maybe()) asked.filters.max_minutes = *rc::gen::inRange(0, 60);
  if (maybe()) asked.filters.max_sodium = *rc::gen::inRange(0, 20);
  if (maybe()) asked.filters.max_sugar = *rc::gen::inRange(0, 20);
  if (maybe()) asked.filters.allergies = parse_allergen("tree-nuts") | parse_allergen("milk");
  return asked;
}

/// The filters without the one of that use.
ShopFilters without(ShopFilters filters, const FilterUse& use) {
  switch (use.kind) {
    case FilterUse::Kind::Ingredient: {
      const auto found = std::ranges::find(filters.have, use.ingredient, &AtHand::name);
      if (found != filters.have.end()) filters.have.erase(found);
      break;
    }
    case FilterUse::Kind::AtMostMissing:
      filters.missing.reset();
      filters.have.clear();
      break;
    case FilterUse::Kind::Minutes:
      filters.max_minutes.reset();
      break;
    case FilterUse::Kind::Sodium:
      filters.max_sodium.reset();
      break;
    case FilterUse::Kind::Sugar:
      filters.max_sugar.reset();
      break;
    case FilterUse::Kind::Allergies:
      filters.allergies = 0;
      break;
  }
  return filters;
}

RC_GTEST_PROP(ShopFiltersProperties, NoFilterIsViolatedAndCountsAgree, ()) {
  const Asked asked = asked_at_random();
  const auto& [catalogue, filters] = asked;
  const auto all = everything(catalogue);
  const auto filtered = filter_recipes(catalogue, filters, all);
  RC_ASSERT(filtered.remaining == filtered.allowed.count());
  for (const ItemIndex dish : members(filtered.allowed)) {
    const Recipe& recipe = catalogue.dataset().recipes()[dish];
    if (filters.max_minutes)
      RC_ASSERT(recipe.minutes >= 0 && recipe.minutes <= *filters.max_minutes);
    if (filters.max_sodium)
      RC_ASSERT(recipe.nutrition &&
                static_cast<double>(recipe.nutrition->sodium) <= *filters.max_sodium);
    if (filters.max_sugar)
      RC_ASSERT(recipe.nutrition &&
                static_cast<double>(recipe.nutrition->sugar) <= *filters.max_sugar);
    RC_ASSERT(catalogue.allergy(dish, filters.allergies) != AllergyState::Contains);
  }
  for (const FilterUse& use : filtered.uses)
    RC_ASSERT(filter_recipes(catalogue, without(filters, use), all).remaining == use.without);
  if (filtered.remaining > 0) RC_ASSERT(filtered.drop.empty());
  if (filtered.drop.empty()) return;
  ShopFilters dropping = filters;
  for (const std::size_t use : filtered.drop) dropping = without(dropping, filtered.uses[use]);
  RC_ASSERT(filter_recipes(catalogue, dropping, all).remaining > 0);
  if (filtered.drop.size() > 1)
    for (const FilterUse& use : filtered.uses)
      RC_ASSERT(use.kind == FilterUse::Kind::Allergies || use.without == 0);
}

}  // namespace
}  // namespace hankki::test
