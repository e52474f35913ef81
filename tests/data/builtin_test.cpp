// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/split.h"

namespace hankki {
namespace {

using testing::Each;
using testing::Ge;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr Time kBegin = 1'704'067'200 * kSecond;  // 2024-01-01
constexpr Time kEnd = 1'767'225'600 * kSecond;    // 2026-01-01

/// Generated once for all tests.
const Dataset& builtin() {
  static const Dataset dataset = generate_builtin(JobContext());
  return dataset;
}

bool has_tag(const Recipe& recipe, std::string_view tag) {
  const auto index = builtin().tags().find(tag);
  return index && std::ranges::find(recipe.tags, *index) != recipe.tags.end();
}

std::int64_t dishes_with(std::string_view tag) {
  return std::ranges::count_if(builtin().recipes(),
                               [&](const Recipe& recipe) { return has_tag(recipe, tag); });
}

TEST(Builtin, IsTheSameOnEveryPlatform) {
  // Copy a new value here only where the data set was changed on purpose; see datasets/README.md.
  EXPECT_EQ(builtin().identity(),
            "a6b89b07a0bac212186313c8c4842c1f544a0bcc4eacba7841b57faace036d61");
}

TEST(Builtin, FollowsFromItsSeed) {
  const Dataset other = generate_builtin(JobContext(), 7);
  EXPECT_NE(other.identity(), builtin().identity());
  EXPECT_EQ(other.identity(), generate_builtin(JobContext(), 7).identity());
}

TEST(Builtin, HasTheSizeThatIsPromised) {
  EXPECT_THAT(builtin().recipes(), SizeIs(Ge(1'500U)));
  EXPECT_THAT(builtin().users(), SizeIs(Ge(1'200U)));
  EXPECT_THAT(builtin().interactions(), SizeIs(Ge(40'000U)));
  for (const auto tag : {"korean", "european", "asian", "north-american", "desserts", "beverages"})
    EXPECT_GE(dishes_with(tag), 100) << tag;
}

TEST(Builtin, RecipesAreComplete) {
  std::set<std::string> names;
  for (const auto& recipe : builtin().recipes()) {
    SCOPED_TRACE(recipe.id + " " + recipe.name);
    EXPECT_TRUE(names.insert(recipe.name).second) << "a name twice";
    EXPECT_FALSE(recipe.stub);
    EXPECT_THAT(recipe.name + recipe.description + recipe.steps, Not(HasSubstr("{")));
    EXPECT_GE(std::ranges::count(recipe.description, '.'), 2);
    EXPECT_THAT(recipe.step_list(), SizeIs(Ge(5U)));
    EXPECT_THAT(recipe.step_list(), Each(SizeIs(Ge(12U))));
    EXPECT_THAT(recipe.ingredients, SizeIs(Ge(3U)));
    EXPECT_THAT(recipe.tags, SizeIs(Ge(5U)));
    EXPECT_GE(recipe.minutes, 2);
    EXPECT_LE(recipe.minutes, 300);
    EXPECT_TRUE(parse_date(recipe.submitted));
    EXPECT_TRUE(builtin().find_user(recipe.contributor));
  }
}

TEST(Builtin, NutritionIsThatOfAServingOfFood) {
  for (const auto& recipe : builtin().recipes()) {
    SCOPED_TRACE(recipe.id + " " + recipe.name);
    ASSERT_TRUE(recipe.nutrition);
    const Nutrition& n = *recipe.nutrition;
    if (has_tag(recipe, "cocktails")) continue;  // alcohol is energy that no column names
    const double computed = n.total_fat * 0.65 * 9 + n.protein * 0.5 * 4 + n.carbohydrates * 3 * 4;
    EXPECT_GT(n.calories, 0);
    EXPECT_LT(n.calories, 1'500);
    EXPECT_NEAR(computed, n.calories, 60 + n.calories * 0.25);
    EXPECT_LE(n.saturated_fat * 0.2, n.total_fat * 0.65 + 1) << "saturated is part of all fat";
    EXPECT_LE(n.sugar * 0.5, n.carbohydrates * 3 + 2) << "sugar is part of the carbohydrates";
  }
}

TEST(Builtin, TagsFollowFromTheFacts) {
  const auto& terms = builtin().ingredients();
  for (const auto& recipe : builtin().recipes()) {
    SCOPED_TRACE(recipe.id + " " + recipe.name);
    EXPECT_EQ(has_tag(recipe, "15-minutes-or-less"), recipe.minutes <= 15);
    EXPECT_EQ(has_tag(recipe, "5-ingredients-or-less"), recipe.ingredients.size() <= 5);
    for (const auto name : {"pork belly", "shrimp", "fish sauce", "chicken broth"}) {
      if (std::ranges::find(recipe.ingredients, *terms.find(name)) == recipe.ingredients.end())
        continue;
      EXPECT_FALSE(has_tag(recipe, "vegetarian")) << name;
    }
    EXPECT_LE(has_tag(recipe, "vegan"), has_tag(recipe, "vegetarian"));
  }
}

TEST(Builtin, NobodyCooksWhatIsNotThereYetOrTwice) {
  std::set<std::pair<UserIndex, ItemIndex>> seen;
  for (const auto& row : builtin().interactions()) {
    ASSERT_GE(row.time, kBegin);
    ASSERT_LT(row.time, kEnd);
    ASSERT_GE(row.time, *parse_date(builtin().recipes()[row.item].submitted));
    ASSERT_TRUE(seen.emplace(row.user, row.item).second);
    ASSERT_EQ(row.rating, std::round(row.rating));
    ASSERT_GE(row.rating, 0);
    ASSERT_LE(row.rating, 5);
  }
}

TEST(Builtin, RatingsAreMostlyGoodAndSomeMissing) {
  std::array<double, 6> share{};
  for (const auto& row : builtin().interactions())
    share[static_cast<std::size_t>(row.rating)] +=
        1.0 / static_cast<double>(builtin().interactions().size());
  EXPECT_GT(share[5], share[4]);
  EXPECT_GT(share[4], share[3]);
  EXPECT_NEAR(share[0], 0.03, 0.01);
  EXPECT_GT(share[1] + share[2], 0.03);
}

TEST(Builtin, UsersAndRecipesArriveAllTheTime) {
  constexpr Time second_year = kBegin + 366 * kDay;
  std::vector<Time> first(builtin().users().size(), kEnd);
  for (const auto& row : builtin().interactions())
    first[row.user] = std::min(first[row.user], row.time);
  EXPECT_GT(std::ranges::count_if(first, [&](Time time) { return time >= second_year; }), 100);
  EXPECT_GT(std::ranges::count_if(
                builtin().recipes(),
                [&](const Recipe& recipe) { return parse_date(recipe.submitted) >= second_year; }),
            100);
}

TEST(Builtin, CanBeCancelled) {
  CancelToken token;
  token.cancel();
  EXPECT_THROW(generate_builtin(JobContext(token)), Cancelled);
}

// --- what the data is for: taste can be learned from it, and only where there is some

/// Swaps items between users as long as it takes: users keep how many they have, items how popular
/// they are, and taste is gone.
Dataset shuffled(const Dataset& source, std::uint64_t seed) {
  auto rows = source.interactions();
  std::set<std::pair<UserIndex, ItemIndex>> there;
  for (const auto& row : rows) there.emplace(row.user, row.item);
  auto engine = random_stream(seed, "shuffle");
  for (std::size_t i = 0; i < rows.size() * 10; ++i) {
    auto& a = rows[random_below(engine, rows.size())];
    auto& b = rows[random_below(engine, rows.size())];
    if (there.contains({a.user, b.item}) || there.contains({b.user, a.item})) continue;
    there.erase({a.user, a.item});
    there.erase({b.user, b.item});
    std::swap(a.item, b.item);
    there.emplace(a.user, a.item);
    there.emplace(b.user, b.item);
  }
  DatasetBuilder builder;
  for (const auto& row : rows)
    builder.add_interaction(source.users()[row.user], source.recipes()[row.item].id, row.rating,
                            row.time);
  return builder.build();
}

const Dataset& without_taste() {
  static const Dataset dataset = shuffled(builtin(), 1);
  return dataset;
}

double ndcg_at_10(std::span<const double> scores, std::span<const ItemIndex> relevant) {
  std::vector<ItemIndex> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::partial_sort(order, order.begin() + 10, std::greater<>(),
                            [&](ItemIndex item) { return scores[item]; });
  double gain = 0, ideal = 0;
  for (std::size_t rank = 0; rank < 10; ++rank) {
    const double discount = 1 / std::log2(static_cast<double>(rank) + 2);
    if (std::ranges::find(relevant, order[rank]) != relevant.end()) gain += discount;
    if (rank < relevant.size()) ideal += discount;
  }
  return gain / ideal;
}

/// Mean NDCG@10 by item-to-item cosine over that by popularity: a referee of its own, so that the
/// data can be judged without the models that are built on it.
double advantage_of_taste(const Dataset& dataset, std::uint64_t seed) {
  const SplitRecipe recipe{.seed = seed};
  const Split split = make_split(dataset, assign_parts(dataset, recipe), recipe);
  const auto users = split.train.transposed();
  const auto counts = split.train.column_counts();
  const std::vector<double> popularity(counts.begin(), counts.end());
  double by_taste = 0, by_popularity = 0;
  for (UserIndex user = 0; user < split.train.users(); ++user) {
    const auto relevant = split.test.row(user);
    if (relevant.empty()) continue;
    std::vector<double> popular = popularity, similar(popularity.size());
    for (const auto item : split.train.row(user))
      for (const auto other : users.row(item))
        for (const auto candidate : split.train.row(other))
          similar[candidate] += 1 / (std::sqrt(popularity[item] * popularity[candidate]) + 10);
    for (const auto item : split.train.row(user)) popular[item] = similar[item] = -1;
    by_taste += ndcg_at_10(similar, relevant);
    by_popularity += ndcg_at_10(popular, relevant);
  }
  return by_taste / by_popularity;
}

TEST(Builtin, TasteBeatsPopularity) {
  for (const std::uint64_t seed : {1, 2, 3}) EXPECT_GT(advantage_of_taste(builtin(), seed), 1.3);
}

TEST(Builtin, ShuffledTasteDoesNotBeatPopularity) {
  EXPECT_LT(advantage_of_taste(without_taste(), 1), 1.05);
}

double jaccard(std::vector<std::uint32_t> a, std::vector<std::uint32_t> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size() - both.size());
}

/// How alike two recipes of one user are, by their ingredients.
double likeness_within_users(const Dataset& dataset, const Dataset& recipes) {
  std::vector<std::vector<ItemIndex>> items(dataset.users().size());
  for (const auto& row : dataset.interactions())
    items[row.user].push_back(*recipes.find_recipe(dataset.recipes()[row.item].id));
  double sum = 0;
  std::int64_t pairs = 0;
  for (const auto& list : items)
    for (std::size_t i = 1; i < list.size(); ++i, ++pairs)
      sum += jaccard(recipes.recipes()[list[i - 1]].ingredients,
                     recipes.recipes()[list[i]].ingredients);
  return sum / static_cast<double>(pairs);
}

TEST(Builtin, TextAgreesWithTaste) {
  EXPECT_GT(likeness_within_users(builtin(), builtin()),
            1.2 * likeness_within_users(without_taste(), builtin()));
}

}  // namespace
}  // namespace hankki
