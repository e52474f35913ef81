// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/allergens.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/base/error.h"

namespace hankki::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string_view> groups_of(std::string_view ingredient) {
  return allergen_ids(allergens_of(ingredient));
}

TEST(Allergens, AreTheNineAndTheFourteenOfTheLaw) {
  EXPECT_EQ(std::ranges::count(allergens(), true, &Allergen::us), 9);
  EXPECT_EQ(std::ranges::count(allergens(), true, &Allergen::eu), 14);
  ASSERT_EQ(allergen_words().size(), allergens().size());
  for (std::size_t i = 0; i < allergens().size(); ++i)
    EXPECT_EQ(allergen_words()[i].id, allergens()[i].id);
}

TEST(Allergens, AreToldByWholeWords) {
  EXPECT_THAT(groups_of("walnut"), ElementsAre("tree-nuts"));
  EXPECT_THAT(groups_of("Chopped WALNUTS"), ElementsAre("tree-nuts"));
  EXPECT_THAT(groups_of("brazil nuts"), ElementsAre("tree-nuts"));
  EXPECT_THAT(groups_of("nut"), ElementsAre("tree-nuts"));
  EXPECT_THAT(groups_of("mixed nuts"), ElementsAre("tree-nuts"));
  EXPECT_THAT(groups_of("amaretto liqueur"), ElementsAre("tree-nuts"));
  EXPECT_THAT(groups_of("almond milk"), ElementsAre("tree-nuts"));
  EXPECT_THAT(groups_of("peanut butter"), ElementsAre("peanuts"));
  for (const auto harmless : {"nutmeg", "butternut squash", "coconut", "coconut milk",
                              "minute rice", "water chestnut", "nutritional yeast", "eggplant",
                              "cream of tartar", "jellyfish", "corn tortilla", "spaghetti squash"})
    EXPECT_THAT(groups_of(harmless), IsEmpty()) << harmless;
}

TEST(Allergens, HaveTheirSynonyms) {
  EXPECT_THAT(groups_of("parmesan"), ElementsAre("milk"));
  EXPECT_THAT(groups_of("mayonnaise"), ElementsAre("eggs"));
  EXPECT_THAT(groups_of("tahini"), ElementsAre("sesame"));
  EXPECT_THAT(groups_of("tofu"), ElementsAre("soy"));
  EXPECT_THAT(groups_of("anchovy fillet"), ElementsAre("fish"));
  EXPECT_THAT(groups_of("prawns"), ElementsAre("crustaceans"));
  EXPECT_THAT(groups_of("squid ink"), ElementsAre("molluscs"));
  EXPECT_THAT(groups_of("celeriac"), ElementsAre("celery"));
  EXPECT_THAT(groups_of("lupin"), ElementsAre("lupin"));
  EXPECT_THAT(groups_of("wheat flour"), ElementsAre("wheat", "gluten"));
  EXPECT_THAT(groups_of("pearl barley"), ElementsAre("gluten"));
  EXPECT_THAT(groups_of("soy sauce"), ElementsAre("wheat", "soy", "gluten"));
  EXPECT_THAT(groups_of("red wine"), ElementsAre("sulphites"));
  EXPECT_THAT(groups_of("dijon mustard"), ElementsAre("mustard"));
}

TEST(Allergens, CountWhereTheNameLeavesItOpen) {
  for (const auto milk : {"half-and-half", "Half & Half", "half and half", "fat-free half-and-half",
                          "half", "chocolate candy bar", "lemon sherbet", "tzatziki"})
    EXPECT_THAT(groups_of(milk), Contains("milk")) << milk;
  for (const auto harmless : {"half chickens", "coconut milk"})
    EXPECT_THAT(groups_of(harmless), Not(Contains("milk"))) << harmless;
  for (const auto wheat :
       {"bisquick baking mix", "fusilli", "ditalini", "orecchiette pasta", "pierogi", "pierogies"})
    EXPECT_THAT(groups_of(wheat), AllOf(Contains("wheat"), Contains("gluten"))) << wheat;
  for (const auto fish : {"ahi", "tobiko", "lutefisk"})
    EXPECT_THAT(groups_of(fish), Contains("fish")) << fish;
  EXPECT_THAT(groups_of("remoulade sauce"), Contains("eggs"));
}

TEST(Allergens, AreAskedForByTheirIds) {
  EXPECT_EQ(parse_allergen("milk"), 1u);
  EXPECT_THAT(allergen_ids(parse_allergen("tree-nuts") | parse_allergen("sesame")),
              ElementsAre("tree-nuts", "sesame"));
  EXPECT_THROW(parse_allergen("nuts"), Error);
}

}  // namespace
}  // namespace hankki::test
