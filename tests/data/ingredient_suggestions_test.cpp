// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/ingredient_suggestions.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "core/data/clean.h"
#include "core/data/import.h"
#include "core/data/ingredient_forms.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// So many recipes of each ingredient alone.
Dataset recipes_of(const std::vector<std::pair<const char*, int>>& ingredients) {
  DatasetBuilder builder;
  int id = 0;
  for (const auto& [name, count] : ingredients)
    for (int i = 0; i < count; ++i)
      builder.add_recipe(
          {.id = std::to_string(++id), .ingredients = {builder.ingredients().intern(name)}});
  return builder.build();
}

/// "from > to (reason)"
std::vector<std::string> told(const std::vector<IngredientSuggestion>& suggestions) {
  std::vector<std::string> texts;
  for (const auto& [rename, reason, recipes, target] : suggestions)
    texts.push_back(rename.from + " > " + rename.to + " (" + std::string(to_text(reason)) + ")");
  return texts;
}

std::vector<std::string> suggested(const std::vector<std::pair<const char*, int>>& ingredients) {
  return told(suggest_ingredient_names(recipes_of(ingredients), {}));
}

TEST(IngredientSuggestions, PluralsGoByTheCommonerForm) {
  EXPECT_THAT(suggested({{"tomatoes", 2}, {"tomato", 1}, {"berry", 3}, {"berries", 2}}),
              ElementsAre("berries > berry (plural)", "tomato > tomatoes (plural)"));
  EXPECT_THAT(suggested({{"green onions", 1}, {"green onion", 1}}),
              ElementsAre("green onions > green onion (plural)"))
      << "the shorter";
  EXPECT_THAT(suggested({{"couscous", 1}, {"molasses", 1}, {"egg", 1}, {"rice", 1}}), IsEmpty());
}

TEST(IngredientSuggestions, BrandsAndRemnantsAreTakenAway) {
  EXPECT_THAT(suggested({{"durkee onion", 5}, {"onion", 1}}),
              ElementsAre("durkee onion > onion (brand)"));
  EXPECT_THAT(
      suggested({{"Annie's dressing", 1}, {"old el paso salsa", 2}}),
      ElementsAre("old el paso salsa > salsa (brand)", "Annie's dressing > dressing (brand)"));
  EXPECT_THAT(suggested({{"purpose flour", 3}, {"grain rice", 2}}),
              ElementsAre("purpose flour > flour (remnant)", "grain rice > rice (remnant)"));
  EXPECT_THAT(suggested({{"lemon juice concentrate", 3}, {"lemon juice", 1}}),
              ElementsAre("lemon juice concentrate > lemon juice (remnant)"));
  EXPECT_THAT(suggested({{"orange juice concentrate", 1}, {"orange juice", 3}}), IsEmpty())
      << "it is another thing";
  EXPECT_THAT(suggested({{"minutes", 1}, {"durkee", 1}}), IsEmpty());
}

TEST(IngredientSuggestions, SpellingsGoByTheMuchCommonerOne) {
  EXPECT_THAT(suggested({{"worcestershire sauce", 5}, {"worchestershire sauce", 1}}),
              ElementsAre("worchestershire sauce > worcestershire sauce (spelling)"));
  EXPECT_THAT(suggested({{"cinnamon", 5}, {"cinanmon", 1}}),
              ElementsAre("cinanmon > cinnamon (spelling)"));
  EXPECT_THAT(suggested({{"cinnamon", 4}, {"cinanmon", 1}}), IsEmpty()) << "not so much rarer";
  EXPECT_THAT(suggested({{"half-and-half", 2}, {"half and half", 1}, {"Half and Half", 1}}),
              testing::UnorderedElementsAre("half and half > half-and-half (spelling)",
                                            "Half and Half > half-and-half (spelling)"));
  EXPECT_THAT(suggested({{"leek", 9}, {"beek", 1}}), IsEmpty()) << "short words are other words";
}

TEST(IngredientForms, OneEditIsALetterMoreLessOrAnother) {
  EXPECT_TRUE(is_one_edit_apart("tofu", "tofuu"));
  EXPECT_TRUE(is_one_edit_apart("ofu", "tofu"));
  EXPECT_TRUE(is_one_edit_apart("tofu", "tafu"));
  EXPECT_TRUE(is_one_edit_apart("tofu", "tfou"));
  EXPECT_FALSE(is_one_edit_apart("tofu", "tofu"));
  EXPECT_FALSE(is_one_edit_apart("tofu", "toufux"));
  EXPECT_FALSE(is_one_edit_apart("tofu", "tuof"));
  EXPECT_FALSE(is_one_edit_apart("", ""));
  EXPECT_TRUE(is_one_edit_apart("", "a"));
}

TEST(RealIngredients, DurkeeOnionIsOnion) {
  HANKKI_REAL_DATA(folder, "foodcom-corpus");
  const Dataset dataset =
      import_foodcom(folder / "RAW_recipes.csv.xz", folder / "interactions_validation.csv", {}, {})
          .dataset;
  const auto suggestions = suggest_ingredient_names(dataset, {});
  ASSERT_FALSE(suggestions.empty());
  EXPECT_EQ(suggestions.front().rename, (Replacement{"durkee onion", "onion"}));
  EXPECT_EQ(suggestions.front().recipes, 50'253);
  EXPECT_EQ(suggestions.front().target_recipes, 17);
  std::map<std::string, std::string> to;
  for (const auto& suggestion : suggestions) to[suggestion.rename.from] = suggestion.rename.to;
  EXPECT_EQ(to["lemon juice concentrate"], "lemon juice");
  EXPECT_EQ(to["purpose flour"], "flour");
  EXPECT_EQ(to["leaf parsley"], "parsley");
  EXPECT_EQ(to["minute rice"], "rice");
  EXPECT_EQ(to["range egg"], "egg");
  EXPECT_EQ(to["grain rice"], "rice");
  CleaningSteps steps;
  steps.rename_ingredients = {{"durkee onion", "onion"}};
  const Cleaned cleaned = clean(dataset, steps, {});
  EXPECT_EQ(cleaned.steps.front().recipes, 50'253);
  EXPECT_EQ(cleaned.dataset.recipes().size(), dataset.recipes().size());
  EXPECT_EQ(cleaned.dataset.ingredients().find("durkee onion"), std::nullopt);
  // Some had both.
  const auto counts = recipes_by_ingredient(cleaned.dataset);
  const std::int64_t onions = counts[*cleaned.dataset.ingredients().find("onion")];
  EXPECT_GE(onions, 50'253);
  EXPECT_LE(onions, 50'253 + 17);
}

}  // namespace
}  // namespace hankki::test
