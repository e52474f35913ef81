// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/data/import.h"
#include "core/serving/shop_catalogue.h"
#include "core/serving/shop_filters.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

TEST(ShopCatalogueOfTheCorpus, NutsAreThoseThatTheReferenceCounts) {
  HANKKI_REAL_DATA(file, "foodcom-corpus/RAW_recipes.csv.xz");
  const ShopCatalogue catalogue(
      std::make_shared<const Dataset>(import_foodcom(file, {}, {}, {}).dataset));
  ASSERT_EQ(catalogue.recipes(), 152'560u);
  const AllergenMask trees = parse_allergen("tree-nuts"), peanuts = parse_allergen("peanuts");
  EXPECT_EQ(catalogue.with_allergens(trees).count(), 15'576u);
  EXPECT_EQ(catalogue.with_allergens(peanuts).count(), 4'916u);
  const RecipeSet both = catalogue.with_allergens(trees | peanuts);
  EXPECT_EQ(both.count(), 20'220u);
  const auto& names = catalogue.dataset().ingredients();
  for (const auto harmless : {"nutmeg", "butternut", "coconut", "minute rice"})
    for (std::uint32_t number = 0; number < names.size(); ++number)
      if (names.term(number).find(harmless) != std::string::npos &&
          names.term(number) != "coconut pecan frosting")  // which has pecans
        EXPECT_EQ(allergens_of(names.term(number)) & (trees | peanuts), 0u) << names.term(number);
}

}  // namespace
}  // namespace hankki::test
