// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/shop_catalogue.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "core/base/error.h"
#include "tests/serving/serving_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Nutrition energy(float fat, float carbohydrates, float protein, float calories = 100) {
  return {
      .calories = calories, .total_fat = fat, .protein = protein, .carbohydrates = carbohydrates};
}

TEST(NutrientBins, SharesAreOfTheEnergyOfTheThree) {
  Recipe recipe;
  std::array<double, kEnergyNutrients> shares{};
  EXPECT_FALSE(energy_shares(recipe, shares));
  recipe.nutrition = energy(10, 5, 20);  // 58.5, 60 and 40 kcal
  ASSERT_TRUE(energy_shares(recipe, shares));
  EXPECT_NEAR(shares[0], 60 / 158.5, 1e-12);
  EXPECT_NEAR(shares[1], 40 / 158.5, 1e-12);
  EXPECT_NEAR(shares[2], 58.5 / 158.5, 1e-12);
  recipe.nutrition = energy(10, 5, 20, 0);
  EXPECT_FALSE(energy_shares(recipe, shares)) << "no energy at all";
  recipe.nutrition = energy(0, 0, 0);
  EXPECT_FALSE(energy_shares(recipe, shares)) << "none of the three";
}

/// Ten dishes of rising protein, and two that tell nothing.
std::vector<Dish> dishes_of_rising_protein() {
  std::vector<Dish> dishes;
  for (int i = 0; i < 10; ++i) dishes.push_back({.nutrition = energy(10, 10, 5 * i)});
  dishes.push_back({});
  dishes.push_back({.nutrition = energy(1, 1, 1, 0)});
  return dishes;
}

TEST(NutrientBins, AreQuintilesOfTheKnownShares) {
  const ShopCatalogue catalogue = catalogue_of(dishes_of_rising_protein());
  for (ItemIndex dish = 0; dish < 10; ++dish)
    EXPECT_EQ(catalogue.bins().bin(dish, EnergyNutrient::Protein), dish / 2);
  EXPECT_EQ(catalogue.bins().bin(10, EnergyNutrient::Protein), NutrientBins::kNone);
  EXPECT_EQ(catalogue.bins().bin(11, EnergyNutrient::Fat), NutrientBins::kNone);
}

TEST(NutrientBins, SortByDistanceAndKeepTheOrderOfEqualOnes) {
  const ShopCatalogue catalogue = catalogue_of(dishes_of_rising_protein());
  std::vector<ItemIndex> list{11, 1, 8, 0, 9, 10, 4};
  const NutrientWishes much_protein{NutrientWish::Off, NutrientWish::High, NutrientWish::Off};
  catalogue.bins().sort(list, much_protein);
  EXPECT_THAT(list, ElementsAre(8, 9, 4, 1, 0, 11, 10));
  catalogue.bins().sort(list, {});
  EXPECT_THAT(list, ElementsAre(8, 9, 4, 1, 0, 11, 10)) << "nothing is wished";
  const NutrientWishes both{NutrientWish::High, NutrientWish::Low, NutrientWish::Off};
  EXPECT_EQ(catalogue.bins().distance(0, both), 0);
  EXPECT_EQ(catalogue.bins().distance(9, both), 8);
  EXPECT_EQ(catalogue.bins().distance(10, both), 13);
}

TEST(ShopCatalogue, IngredientsAreFoundByOtherForms) {
  const ShopCatalogue catalogue =
      catalogue_of({{{"durkee onion"}}, {{"onion"}}, {{"onions"}}, {{"onion powder"}}});
  EXPECT_THAT(members(catalogue.with_any(catalogue.at_hand("Onion").ingredients)),
              ElementsAre(0, 1, 2));
  EXPECT_THROW(catalogue.at_hand("onio"), Error);
  EXPECT_THAT(catalogue.finder().complete("onio", 10), SizeIs(4));
  EXPECT_THAT(catalogue.finder().complete("pow", 10), ElementsAre("onion powder"));
  EXPECT_THAT(catalogue.finder().complete("", 10), IsEmpty());
}

TEST(ShopCatalogue, AtMostSoManyAreMissingAndSubstitutesCount) {
  const ShopCatalogue catalogue = catalogue_of({{{"buttermilk", "egg"}},
                                                {{"buttermilk", "egg", "flour", "egg"}},
                                                {{"flour", "salt", "sugar"}},
                                                {},
                                                {{"milk", "lemon"}}});
  const std::vector<AtHand> have{catalogue.at_hand("milk"), catalogue.at_hand("lemon"),
                                 catalogue.at_hand("egg")};
  EXPECT_THAT(members(catalogue.cookable(have, 0)), ElementsAre(0, 4));
  EXPECT_THAT(members(catalogue.cookable(have, 1)), ElementsAre(0, 1, 4));
  EXPECT_THAT(members(catalogue.cookable(have, 3)), ElementsAre(0, 1, 2, 4))
      << "one that tells no ingredients is never known to be cookable";
  const auto missing = catalogue.missing(1, have);
  ASSERT_THAT(missing, SizeIs(2));
  EXPECT_EQ(catalogue.dataset().ingredients().term(missing[0].ingredient), "buttermilk");
  EXPECT_EQ(missing[0].substitute, "milk + lemon");
  EXPECT_EQ(missing[1].substitute, "");
}

TEST(ShopCatalogue, WhatIsNotKnownIsNotWithinALimit) {
  const ShopCatalogue catalogue = catalogue_of(
      {{{}, 10, Nutrition{.sugar = 5, .sodium = 7}}, {{}, -1}, {{}, 30, Nutrition{.sugar = 9}}});
  EXPECT_THAT(members(catalogue.within_minutes(30)), ElementsAre(0, 2));
  EXPECT_THAT(members(catalogue.within_minutes(29)), ElementsAre(0));
  EXPECT_THAT(members(catalogue.within_sugar(8)), ElementsAre(0));
  EXPECT_THAT(members(catalogue.within_sodium(0)), ElementsAre(2));
}

TEST(ShopCatalogue, AllergiesAreKnownAsFarAsIngredientsAre) {
  const ShopCatalogue catalogue =
      catalogue_of({{{"walnut", "egg"}}, {{"nutmeg"}}, {}});  // the last tells nothing
  const AllergenMask nuts = parse_allergen("tree-nuts");
  EXPECT_EQ(catalogue.allergy(0, nuts), AllergyState::Contains);
  EXPECT_EQ(catalogue.allergy(1, nuts), AllergyState::Free);
  EXPECT_EQ(catalogue.allergy(2, nuts), AllergyState::Unknown);
  EXPECT_THAT(members(catalogue.with_allergens(nuts)), ElementsAre(0));
}

TEST(ShopCatalogue, KnowsWhoContributed) {
  const ShopCatalogue catalogue =
      catalogue_of({{.contributor = "7"}, {.contributor = "8"}, {.contributor = "7"}, {}});
  EXPECT_THAT(members(catalogue.contributed_by("7")), ElementsAre(0, 2));
  EXPECT_THAT(members(catalogue.contributed_by("")), IsEmpty());
  EXPECT_THAT(members(catalogue.contributed_by("9")), IsEmpty());
}

RC_GTEST_PROP(ShopCatalogueProperties, CookableAgreesWithWhatIsMissing, ()) {
  static const std::vector<std::string> kNames{"egg",   "milk",   "lemon", "buttermilk",
                                               "flour", "butter", "salt",  "yogurt"};
  const auto pick = [&] {
    return *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kNames));
  };
  std::vector<Dish> dishes(1, Dish{.ingredients = kNames});
  const int count = *rc::gen::inRange(1, 40);
  for (int i = 0; i < count; ++i) dishes.push_back({.ingredients = pick()});
  const ShopCatalogue catalogue = catalogue_of(dishes);
  std::vector<AtHand> have;
  for (const std::string& name : pick()) have.push_back(catalogue.at_hand(name));
  const int most = *rc::gen::inRange(0, 4);
  const RecipeSet found = catalogue.cookable(have, most);
  for (ItemIndex dish = 0; dish < dishes.size(); ++dish) {
    const auto missing = catalogue.missing(dish, have);
    const auto real = std::ranges::count(missing, std::string(), &MissingIngredient::substitute);
    RC_ASSERT(found.contains(dish) == (!dishes[dish].ingredients.empty() && real <= most));
  }
}

}  // namespace
}  // namespace hankki::test
