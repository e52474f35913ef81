// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "core/data/clean.h"
#include "core/data/import.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

void expect_sizes(const Split& split, std::int64_t train, std::int64_t validation,
                  std::int64_t test) {
  EXPECT_EQ(split.train.size(), train);
  EXPECT_EQ(split.validation.size(), validation);
  EXPECT_EQ(split.test.size(), test);
}

Split ready_split(const Imported& imported) {
  return make_split(imported.dataset, imported.parts, {.method = SplitRecipe::Method::Imported});
}

Split ratio_split(const Dataset& dataset) {
  const SplitRecipe recipe;
  return make_split(dataset, assign_parts(dataset, recipe), recipe);
}

TEST(RealData, FoodcomDense) {
  HANKKI_REAL_DATA(folder, "foodcom-dense");
  const auto imported =
      import_foodcom(folder / "RAW_recipes.csv", folder / "RAW_interactions.csv", {}, {});
  const Dataset& dataset = imported.dataset;
  EXPECT_EQ(imported.name, "foodcom-dense");
  EXPECT_EQ(dataset.users().size(), 3565U);
  EXPECT_EQ(dataset.recipes().size(), 5610U);
  EXPECT_EQ(dataset.interactions().size(), 209'399U);
  EXPECT_EQ(imported.report.refused, 0);
  EXPECT_EQ(imported.report.stub_recipes, 0);
  EXPECT_EQ(std::ranges::count(dataset.recipes(), "", &Recipe::name), 390);
  EXPECT_FALSE(dataset.has_times());
  // RecBole's own split of the same data has these sizes.
  expect_sizes(ratio_split(dataset), 170'449, 19'475, 19'475);

  const auto cleaned = clean(dataset, {.min_rating = 4}, {});
  EXPECT_EQ(cleaned.dataset.interactions().size(), 195'860U);
  EXPECT_EQ(cleaned.steps.back().left, 195'860);
}

TEST(RealData, MovieLensSplit) {
  HANKKI_REAL_DATA(file, "ml-100k-split/ml-100k.seed2020.tsv");
  const Split split = ready_split(import_split(file, {}, {}));
  expect_sizes(split, 80'808, 9'596, 9'596);
  EXPECT_EQ(split.users.size(), 943U);
  EXPECT_EQ(split.items.size(), 1682U);
  EXPECT_EQ(std::ranges::count(split.train.column_counts(), 0U), 27);
}

TEST(RealData, FoodcomDenseSplitIsOfTheSameUsersAndRecipes) {
  HANKKI_REAL_DATA(file, "foodcom-dense-split/foodcom-dense.seed2020.tsv.xz");
  const Split split = ready_split(import_split(file, {}, {}));
  expect_sizes(split, 170'449, 19'475, 19'475);
  EXPECT_EQ(split.users.size(), 3565U);
}

TEST(RealData, MovieLensByColumns) {
  HANKKI_REAL_DATA(file, "ml-100k/ml-100k.inter");
  const auto imported = import_csv(file, {"user_id", "item_id", "rating", "timestamp"}, {}, {});
  EXPECT_EQ(imported.name, "ml-100k");
  EXPECT_EQ(imported.dataset.interactions().size(), 100'000U);
  EXPECT_EQ(imported.dataset.users().size(), 943U);
  EXPECT_TRUE(imported.dataset.has_times());
  EXPECT_EQ(imported.dataset.interactions()[0].time, 881250949 * kSecond);
  const SplitRecipe latest{.method = SplitRecipe::Method::LeaveLatestOut};
  EXPECT_THAT(
      split_warning(imported.dataset, assign_parts(imported.dataset, latest), latest).english(),
      testing::StartsWith("For 415 of 943 users what is tested has the same date as something"));
  expect_sizes(ratio_split(imported.dataset), 80'808, 9'596, 9'596);
}

TEST(RealData, Gowalla) {
  HANKKI_REAL_DATA(folder, "gowalla");
  const auto imported = import_lists(folder / "train.txt.xz", folder / "test.txt.xz", {}, {});
  const Split split = ready_split(imported);
  EXPECT_EQ(imported.name, "gowalla");
  expect_sizes(split, 810'128, 0, 217'242);
  EXPECT_EQ(split.users.size(), 29'858U);
  EXPECT_EQ(split.items.size(), 40'981U);
}

/// How many recipes have an ingredient that is meant, and none of the others.
template <typename IsMeant, typename IsOther>
std::int64_t recipes_with(const Dataset& dataset, const IsMeant& is_meant,
                          const IsOther& is_other) {
  const auto terms_of = [&](const auto& is) {
    std::vector<bool> chosen;
    for (const std::string& term : dataset.ingredients().terms()) chosen.push_back(is(term));
    return chosen;
  };
  const std::vector<bool> meant = terms_of(is_meant), other = terms_of(is_other);
  return std::ranges::count_if(dataset.recipes(), [&](const Recipe& recipe) {
    const auto has = [&](const std::vector<bool>& terms) {
      return std::ranges::any_of(recipe.ingredients,
                                 [&](std::uint32_t term) { return terms[term]; });
    };
    return has(meant) && !has(other);
  });
}

template <typename IsMeant>
std::int64_t recipes_with(const Dataset& dataset, const IsMeant& is_meant) {
  return recipes_with(dataset, is_meant, [](const std::string&) { return false; });
}

TEST(RealData, FoodcomCorpusWithReviewsOfUnknownRecipes) {
  HANKKI_REAL_DATA(folder, "foodcom-corpus");
  const auto imported =
      import_foodcom(folder / "RAW_recipes.csv.xz", folder / "interactions_validation.csv", {}, {});
  const Dataset& dataset = imported.dataset;
  EXPECT_EQ(imported.report.refused, 0);
  EXPECT_EQ(imported.report.stub_recipes, 2341);
  EXPECT_EQ(dataset.recipes().size() - 2341, 152'560U);
  EXPECT_EQ(dataset.interactions().size(), 7023U);
  EXPECT_EQ(
      std::ranges::count_if(dataset.interactions(),
                            [&](const auto& row) { return dataset.recipes()[row.item].stub; }),
      2474);
  EXPECT_TRUE(dataset.has_times());
  EXPECT_EQ(dataset.ingredients().size(), 4324U);
  EXPECT_EQ(std::ranges::count_if(dataset.recipes(),
                                  [](const Recipe& recipe) {
                                    return recipe.nutrition && recipe.nutrition->calories == 0;
                                  }),
            48);
  EXPECT_EQ(recipes_with(dataset, [](const std::string& term) { return term == "durkee onion"; }),
            50'253)
      << "an artefact of the source: plain onion";
}

// Allergens are words: nutmeg is no nut, and an almond is one.
TEST(RealData, NutsOfTheFoodcomCorpus) {
  HANKKI_REAL_DATA(file, "foodcom-corpus/RAW_recipes.csv.xz");
  const auto imported = import_foodcom(file, {}, {}, {});
  const std::regex words(
      "\\b(walnut|pecan|almond|hazelnut|cashew|pistachio|macadamia|brazil nut|pine nut|praline|"
      "marzipan|amaretto|nutella|nougat|frangelico)s?\\b");
  const auto holds = [](const std::string& term, const char* text) {
    return term.find(text) != std::string::npos;
  };
  const auto is_tree_nut = [&](const std::string& term) {
    return std::regex_search(term, words) || term == "nut" || term == "nuts" || term == "mixed nut";
  };
  const auto is_peanut = [&](const std::string& term) { return holds(term, "peanut"); };
  const auto is_any_nut = [&](const std::string& term) {
    return is_tree_nut(term) || is_peanut(term);
  };
  const auto has_the_letters = [&](const std::string& term) { return holds(term, "nut"); };
  const auto count = [&](const auto&... terms) { return recipes_with(imported.dataset, terms...); };
  EXPECT_EQ(count(has_the_letters), 21'749);
  EXPECT_EQ(count(is_tree_nut), 15'576);
  EXPECT_EQ(count(is_peanut), 4916);
  EXPECT_EQ(count(is_any_nut), 20'220);
  EXPECT_EQ(count(has_the_letters, is_any_nut), 8935)
      << "by nutmeg, coconut, butternut, water chestnut or minute rice, and without a nut at all";
  EXPECT_EQ(count(is_tree_nut, has_the_letters), 7406) << "almonds, pecans and the like alone";
}

}  // namespace
}  // namespace hankki::test
