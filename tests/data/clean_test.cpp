// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/clean.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "core/base/error.h"
#include "tests/data/expect_error.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct SourceRow {
  int user = 0, item = 0;
  float rating = 5;
  Time time = kNoTime;
};

Dataset dataset_of(const std::vector<SourceRow>& rows) {
  DatasetBuilder builder;
  for (const auto& row : rows)
    builder.add_interaction(std::to_string(row.user), std::to_string(row.item), row.rating,
                            row.time);
  return builder.build();
}

std::vector<float> ratings(const Dataset& dataset) {
  std::vector<float> list;
  for (const auto& row : dataset.interactions()) list.push_back(row.rating);
  return list;
}

TEST(Clean, DropsLowRatingsAndWhatIsLeftWithoutARow) {
  const auto cleaned =
      clean(dataset_of({{1, 1, 5}, {1, 2, 0}, {2, 2, 3}, {3, 1, 4}}), {.min_rating = 4}, {});
  EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(5, 4));
  EXPECT_THAT(cleaned.dataset.users(), ElementsAre("1", "3"));
  EXPECT_EQ(cleaned.dataset.recipes().size(), 1U);
  EXPECT_EQ(cleaned.steps[2].step.english(), "Ratings below 4");
  EXPECT_EQ(cleaned.steps[2].removed, 1);
  EXPECT_EQ(cleaned.steps[2].left, 2);
}

TEST(Clean, DropsRowsWithoutARatingAsAStep) {
  const auto cleaned = clean(dataset_of({{1, 1, 5}, {1, 2, 0}, {2, 2, 3}}),
                             {.drop_unrated = true, .min_rating = 4}, {});
  EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(5));
  EXPECT_EQ(cleaned.steps[0].step.english(), "Rows without a rating");
  EXPECT_EQ(cleaned.steps[0].removed, 1);
  EXPECT_EQ(cleaned.steps[2].removed, 1);
}

RC_GTEST_PROP(Clean, PreviewCountsWhatCleaningLeaves, ()) {
  std::vector<SourceRow> rows;
  for (int i = 0; i < 60; ++i)
    rows.push_back({*rc::gen::inRange(0, 6), *rc::gen::inRange(0, 6),
                    static_cast<float>(*rc::gen::inRange(0, 6))});
  rows.push_back({0, 0, 5});
  const Dataset dataset = dataset_of(rows);
  const CleaningSteps steps{
      .drop_unrated = *rc::gen::arbitrary<bool>(), .min_rating = 2, .min_user_interactions = 1};
  const auto preview = preview_clean(dataset, steps, {});
  const auto cleaned = clean(dataset, steps, {});
  RC_ASSERT(preview.interactions == std::ssize(cleaned.dataset.interactions()));
  RC_ASSERT(preview.users == std::ssize(cleaned.dataset.users()));
  RC_ASSERT(preview.recipes == std::ssize(cleaned.dataset.recipes()));
  RC_ASSERT(preview.steps.back().left == preview.interactions);
}

TEST(Clean, BinarisesAndKeepsRatingZeroWithoutAThreshold) {
  const auto cleaned = clean(dataset_of({{1, 1, 5}, {1, 2, 0}}), {.binarise = true}, {});
  EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(1, 1));
}

TEST(Clean, KeepsTheLatestOfDuplicatesElseTheLast) {
  const auto dated =
      clean(dataset_of({{1, 1, 1, 20}, {1, 1, 2, 30}, {1, 1, 3, 30}, {1, 1, 4, 10}}), {}, {});
  EXPECT_THAT(ratings(dated.dataset), ElementsAre(3));
  const auto undated = clean(dataset_of({{1, 1, 1}, {2, 1, 2}, {1, 1, 3}, {1, 2, 4}}), {}, {});
  EXPECT_THAT(ratings(undated.dataset), ElementsAre(2, 3, 4));
  EXPECT_EQ(undated.steps[0].removed, 1);
  const auto kept = clean(dataset_of({{1, 1, 1}, {1, 1, 3}}), {.keep_last_duplicate = false}, {});
  EXPECT_THAT(ratings(kept.dataset), ElementsAre(1, 3));
  EXPECT_TRUE(kept.steps.empty());
}

TEST(Clean, ADuplicateWithoutADateStandsBetweenItsNeighbours) {
  const auto cleaned = clean(dataset_of({{1, 1, 1, 50}, {1, 1, 2}, {1, 1, 3, 10}}), {}, {});
  EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(1));
  const auto last = clean(dataset_of({{1, 1, 1, 10}, {1, 1, 3, 50}, {1, 1, 2}}), {}, {});
  EXPECT_THAT(ratings(last.dataset), ElementsAre(2));
}

TEST(Clean, AThresholdIsTheFloatThatRatingsAre) {
  for (const float rating : {4.1F, 0.1F, 3.3F, 4.7F}) {
    const double minimum = std::stod(std::to_string(rating));
    const auto cleaned =
        clean(dataset_of({{1, 1, rating}, {1, 2, rating - 0.05F}}), {.min_rating = minimum}, {});
    EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(rating));
  }
}

TEST(Clean, TheLastWordOnAnItemCountsBeforeTheThreshold) {
  const std::vector<SourceRow> rows{{1, 1, 5, 10}, {1, 1, 2, 20}, {1, 2, 4, 10}};
  EXPECT_THAT(ratings(clean(dataset_of(rows), {.min_rating = 4}, {}).dataset), ElementsAre(4));
  // What is no rating takes no rating back.
  const std::vector<SourceRow> unrated{{1, 1, 5, 10}, {1, 1, 0, 20}, {1, 2, 4, 10}};
  const auto cleaned = clean(dataset_of(unrated), {.min_rating = 4}, {});
  EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(5, 4));
  EXPECT_EQ(cleaned.steps[0].step.english(), "Rows without a rating");
  EXPECT_EQ(cleaned.steps[0].removed, 1);
}

TEST(Clean, DropsRareUsersAndThenRareItemsOnce) {
  const auto data = dataset_of({{1, 1}, {1, 2}, {2, 2}, {3, 1}, {3, 2}, {3, 3}});
  const auto cleaned = clean(data, {.min_user_interactions = 2, .min_item_interactions = 2}, {});
  ASSERT_EQ(cleaned.steps.size(), 3U);
  EXPECT_EQ(cleaned.steps[1].removed, 1);
  EXPECT_EQ(cleaned.steps[2].removed, 1);
  EXPECT_EQ(cleaned.dataset.interactions().size(), 4U);
}

TEST(Clean, CoreCountsItsRounds) {
  // A chain: each round takes the end off, and the square of users 8, 9 and items 8, 9 stays.
  const auto data = dataset_of({{1, 1}, {2, 1}, {2, 2}, {3, 2}, {8, 8}, {8, 9}, {9, 8}, {9, 9}});
  const auto cleaned = clean(data, {.k_core = 2}, {});
  EXPECT_EQ(cleaned.steps.back().removed, 4);
  EXPECT_EQ(cleaned.steps.back().left, 4);
  EXPECT_EQ(cleaned.steps.back().rounds, 2);
  EXPECT_THAT(cleaned.dataset.users(), ElementsAre("8", "9"));
}

TEST(Clean, CopiesRecipesWithTheirTerms) {
  DatasetBuilder builder;
  for (const auto* id : {"1", "2"}) {
    Recipe recipe;
    recipe.id = id;
    recipe.name = "name " + recipe.id;
    recipe.tags = {builder.tags().intern("tag " + recipe.id)};
    recipe.ingredients = {builder.ingredients().intern("salt")};
    builder.add_recipe(recipe);
  }
  builder.add_interaction("7", "2", 5, 100);
  const auto cleaned = clean(builder.build(), {}, {}).dataset;
  ASSERT_EQ(cleaned.recipes().size(), 1U);
  EXPECT_EQ(cleaned.recipes()[0].name, "name 2");
  EXPECT_FALSE(cleaned.recipes()[0].stub);
  EXPECT_THAT(cleaned.tags().terms(), ElementsAre("tag 2"));
  EXPECT_EQ(cleaned.interactions()[0].time, 100);
}

TEST(Clean, RefusesToLeaveNothing) {
  EXPECT_EQ(error_of([] {
              clean(dataset_of({{1, 1, 3}}), {.min_rating = 4}, {});
            }),
            "clean: step \"Ratings below 4\" would remove the last interaction; loosen it");
  EXPECT_THAT(error_of([] {
                clean(dataset_of({{1, 1}, {2, 2}}), {.k_core = 2}, {});
              }),
              HasSubstr("2-core"));
  EXPECT_THAT(error_of([] { clean(Dataset(), {}, {}); }), HasSubstr("no interactions"));
}

TEST(Clean, StopsWhenCancelled) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(clean(dataset_of({{1, 1}}), {.min_rating = 1}, JobContext(token)), Cancelled);
}

/// The core as its definition has it: takes any one user or item below k until there is none.
std::set<std::pair<int, int>> naive_core(std::set<std::pair<int, int>> pairs, std::size_t k) {
  for (;;) {
    const auto weak = std::ranges::find_if(pairs, [&](const auto& pair) {
      const auto user_count = std::ranges::count(pairs, pair.first, &std::pair<int, int>::first);
      const auto item_count = std::ranges::count(pairs, pair.second, &std::pair<int, int>::second);
      return std::cmp_less(user_count, k) || std::cmp_less(item_count, k);
    });
    if (weak == pairs.end()) return pairs;
    pairs.erase(weak);
  }
}

RC_GTEST_PROP(CleanProperty, CoreIsTheLargestPartInWhichAllHaveK, ()) {
  const auto list = *rc::gen::container<std::vector<std::pair<int, int>>>(
      rc::gen::pair(rc::gen::inRange(0, 6), rc::gen::inRange(0, 6)));
  const auto k = *rc::gen::inRange(1U, 4U);
  const std::set<std::pair<int, int>> pairs(list.begin(), list.end());
  const auto wanted = naive_core(pairs, k);
  std::vector<SourceRow> rows;
  for (const auto& [user, item] : pairs) rows.push_back({user, item});
  if (wanted.empty()) {
    RC_ASSERT_THROWS_AS(clean(dataset_of(rows), {.k_core = k}, {}), Error);
    return;
  }
  const auto cleaned = clean(dataset_of(rows), {.k_core = k}, {}).dataset;
  std::set<std::pair<int, int>> found;
  for (const auto& row : cleaned.interactions())
    found.emplace(std::stoi(cleaned.users()[row.user]), std::stoi(cleaned.recipes()[row.item].id));
  RC_ASSERT(found == wanted);
}

/// Three recipes of soup: the second is the first once more. 1 and 2 are rated; nobody knows 3.
Dataset soups() {
  DatasetBuilder builder;
  const auto add = [&](const char* id, std::initializer_list<const char*> ingredients) {
    Recipe recipe{.id = id, .name = std::string("soup ") + id};
    for (const char* ingredient : ingredients)
      recipe.ingredients.push_back(builder.ingredients().intern(ingredient));
    builder.add_recipe(std::move(recipe));
  };
  add("1", {"durkee onion", "onion", "salt"});
  add("2", {"salt", "onions"});
  add("3", {"salt", "salt"});
  builder.add_interaction("ann", "1", 5, kSecond);
  builder.add_interaction("ann", "2", 2, 2 * kSecond);
  builder.add_interaction("bob", "2", 4, kNoTime);
  return builder.build();
}

std::vector<std::string> ingredients_of(const Dataset& dataset, ItemIndex recipe) {
  std::vector<std::string> names;
  for (const auto term : dataset.recipes()[recipe].ingredients)
    names.push_back(dataset.ingredients().term(term));
  return names;
}

CleaningSteps merging_soups(bool move) {
  CleaningSteps steps;
  steps.merge_recipes = RecipeMerging{.groups = {{.kept = 0, .others = {1}}},
                                      .move_interactions = move,
                                      .criterion = Message::verbatim("same soup")};
  return steps;
}

TEST(Clean, InteractionsOfAMergedRecipeMoveAndTheLastWordCounts) {
  const auto cleaned = clean(soups(), merging_soups(true), {});
  ASSERT_EQ(cleaned.dataset.recipes().size(), 2U) << "nobody used 3, but rows are not the reason";
  EXPECT_EQ(cleaned.dataset.recipes()[1].id, "3");
  EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(2, 4)) << "ann said 5, then 2";
  for (const auto& row : cleaned.dataset.interactions()) EXPECT_EQ(row.item, 0U);
  ASSERT_EQ(cleaned.steps.size(), 2U);
  EXPECT_EQ(cleaned.steps[0].step.english(),
            "Recipes merged into another (same soup): 1; interactions moved: 2, of them beside "
            "another one of the same user: 1");
  EXPECT_EQ(cleaned.steps[0].removed, 0);
  EXPECT_EQ(cleaned.steps[0].recipes, 1);
  EXPECT_THAT(cleaned.steps[0].replaced, ElementsAre(Replacement{"2", "1"}));
  EXPECT_EQ(cleaned.steps[1].removed, 1);
  const auto preview = preview_clean(soups(), merging_soups(true), {});
  EXPECT_EQ(preview.recipes, 2);
  EXPECT_EQ(preview.interactions, 2);
  EXPECT_EQ(preview.steps, cleaned.steps);
}

TEST(Clean, AMergeCanKeepAllThatAUserSaid) {
  auto steps = merging_soups(true);
  steps.keep_last_duplicate = false;
  EXPECT_THAT(ratings(clean(soups(), steps, {}).dataset), ElementsAre(5, 2, 4));
}

TEST(Clean, InteractionsOfADroppedRecipeGoWithIt) {
  const auto cleaned = clean(soups(), merging_soups(false), {});
  EXPECT_THAT(ratings(cleaned.dataset), ElementsAre(5));
  EXPECT_EQ(cleaned.dataset.users(), std::vector<std::string>{"ann"});
  EXPECT_EQ(cleaned.steps[0].removed, 2);
  EXPECT_EQ(cleaned.steps[0].left, 1);
}

TEST(Clean, AMergedRecipeCountsForTheStepsBehind) {
  auto steps = merging_soups(true);
  steps.min_item_interactions = 2;
  const auto cleaned = clean(soups(), steps, {});
  EXPECT_EQ(cleaned.dataset.interactions().size(), 2U) << "ann's one and bob's";
  EXPECT_EQ(cleaned.dataset.recipes().size(), 1U) << "a step over rows: recipes without one go";
}

TEST(Clean, ARecipeIsMergedOnce) {
  CleaningSteps steps;
  steps.merge_recipes = RecipeMerging{.groups = {{.kept = 0, .others = {1}}, {1, {2}}}};
  EXPECT_THAT(error_of([&] { clean(soups(), steps, {}); }), HasSubstr("merged twice"));
  steps.merge_recipes = RecipeMerging{.groups = {{.kept = 0, .others = {7}}}};
  EXPECT_THAT(error_of([&] { clean(soups(), steps, {}); }), HasSubstr("not in the data set"));
}

TEST(Clean, IngredientsGetOtherNames) {
  CleaningSteps steps;
  steps.rename_ingredients = {{"durkee onion", "onions"}, {"onions", "onion"}};
  const auto cleaned = clean(soups(), steps, {});
  EXPECT_THAT(ingredients_of(cleaned.dataset, 0), ElementsAre("onion", "salt"));
  EXPECT_THAT(ingredients_of(cleaned.dataset, 1), ElementsAre("salt", "onion"));
  EXPECT_THAT(ingredients_of(cleaned.dataset, 2), ElementsAre("salt", "salt")) << "as it was";
  EXPECT_EQ(cleaned.dataset.ingredients().size(), 2U);
  EXPECT_EQ(cleaned.steps[0].step.english(), "Other names for ingredients: 2, in recipes: 2");
  EXPECT_EQ(cleaned.steps[0].recipes, 2);
  EXPECT_THAT(cleaned.steps[0].replaced,
              ElementsAre(Replacement{"durkee onion", "onion"}, Replacement{"onions", "onion"}));
  EXPECT_EQ(cleaned.dataset.interactions().size(), 3U);
}

TEST(Clean, StepsOfRecipesNeedNoInteractions) {
  DatasetBuilder builder;
  builder.add_recipe({.id = "1", .ingredients = {builder.ingredients().intern("range egg")}});
  const Dataset dataset = builder.build();
  CleaningSteps steps;
  steps.rename_ingredients = {{"range egg", "egg"}};
  EXPECT_EQ(ingredients_of(clean(dataset, steps, {}).dataset, 0), std::vector<std::string>{"egg"});
  steps.k_core = 2;
  EXPECT_THAT(error_of([&] { clean(dataset, steps, {}); }), HasSubstr("no interactions"));
}

TEST(Clean, NamesOfIngredientsMakeSense) {
  const auto refused = [](std::vector<Replacement> renames, const char* why) {
    CleaningSteps steps;
    steps.rename_ingredients = std::move(renames);
    EXPECT_THAT(error_of([&] { clean(soups(), steps, {}); }), HasSubstr(why));
  };
  refused({{"Onion", "onion"}}, "no such ingredient");
  refused({{"onion", " "}}, "needs a name");
  refused({{"onion", "leek"}, {"onion", "shallot"}}, "both \"leek\" and \"shallot\"");
  refused({{"onion", "onions"}, {"onions", "onion"}}, "back to itself");
}

TEST(Replacements, AreTwoColumnsOfATable) {
  const auto read = [](std::string_view text) {
    return read_replacements(TextSource("renames.csv", text), {});
  };
  EXPECT_THAT(read("reason,from,to\nbrand,durkee onion,onion\nspelling,\"a, b\",c\n"),
              ElementsAre(Replacement{"durkee onion", "onion"}, Replacement{"a, b", "c"}));
  EXPECT_THAT(error_of([&] { read("from,name\na,b\n"); }), HasSubstr("to"));
  EXPECT_THAT(error_of([&] { read("from,to\na,b\na\n"); }), HasSubstr("renames.csv:3"));
  EXPECT_THAT(error_of([&] { read("from,to\n"); }), HasSubstr("no rows"));
}

}  // namespace
}  // namespace hankki::test
