// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>

#include "core/base/error.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using enum QualityIssue;

/// Three recipes, a stub, and three users: every issue at least once.
Dataset small_data() {
  DatasetBuilder builder;
  const auto salt = builder.ingredients().intern("salt");
  const auto add = [&](Recipe recipe) { builder.add_recipe(std::move(recipe)); };
  add({.id = "1",
       .name = "Soup",
       .description = "warm",
       .steps = "boil",
       .minutes = 30,
       .nutrition = Nutrition{.calories = 3001},
       .ingredients = {salt}});
  add({.id = "2", .name = "SOUP", .steps = "boil\nwait", .minutes = 1441, .ingredients = {salt}});
  add({.id = "3",
       .name = "Bread",
       .description = "crisp",
       .minutes = 0,
       .nutrition = Nutrition{.calories = 3000}});
  builder.add_interaction("a", "1", 5, kNoTime);
  builder.add_interaction("a", "1", 3, kNoTime);
  builder.add_interaction("a", "2", 0, kNoTime);
  builder.add_interaction("b", "1", 4, kNoTime);
  builder.add_interaction("c", "9", 2, kNoTime);
  return builder.build();
}

TEST(Statistics, CountsEveryIssue) {
  const auto statistics = compute_statistics(small_data(), {});
  EXPECT_EQ(statistics.count_of(NameMissing), 1);
  EXPECT_EQ(statistics.count_of(IngredientsMissing), 2);
  EXPECT_EQ(statistics.count_of(MinutesMissing), 2);
  EXPECT_EQ(statistics.count_of(DescriptionMissing), 2);
  EXPECT_EQ(statistics.count_of(StepsMissing), 2);
  EXPECT_EQ(statistics.count_of(NoRating), 1);
  EXPECT_EQ(statistics.count_of(SharedName), 2);
  EXPECT_EQ(statistics.count_of(ManyCalories), 1);
  EXPECT_EQ(statistics.count_of(LongCooking), 1);
  EXPECT_EQ(statistics.count_of(DuplicateRating), 1);
  EXPECT_DOUBLE_EQ(statistics.share_of(NameMissing), 0.25);
  EXPECT_DOUBLE_EQ(statistics.share_of(NoRating), 0.2);
}

TEST(Statistics, SaysWhichRowsHaveAnIssue) {
  EXPECT_THAT(rows_with(small_data(), SharedName, {}), ElementsAre(true, true, false, false));
  EXPECT_THAT(rows_with(small_data(), DuplicateRating, {}),
              ElementsAre(false, true, false, false, false));
}

TEST(Statistics, SummarisesInteractions) {
  const auto statistics = compute_statistics(small_data(), {});
  EXPECT_EQ(statistics.users, 3);
  EXPECT_EQ(statistics.recipes, 4);
  EXPECT_EQ(statistics.interactions, 5);
  EXPECT_DOUBLE_EQ(statistics.density, 5.0 / 12);
  EXPECT_DOUBLE_EQ(statistics.mean_rating, 3.5);
  EXPECT_DOUBLE_EQ(statistics.median_per_user, 1);
  EXPECT_DOUBLE_EQ(statistics.median_per_recipe, 1);
  EXPECT_THAT(statistics.per_recipe, ElementsAre(3, 1, 0, 1));
  EXPECT_FLOAT_EQ(statistics.mean_per_recipe[0], 4);
  EXPECT_TRUE(std::isnan(statistics.mean_per_recipe[1]));
  EXPECT_THAT(statistics.ratings, ElementsAre(Bucket{0, 0, 1}, Bucket{2, 2, 1}, Bucket{3, 3, 1},
                                              Bucket{4, 4, 1}, Bucket{5, 5, 1}));
}

TEST(Statistics, PutsManyRatingsInRanges) {
  DatasetBuilder builder;
  for (int i = 0; i < 100; ++i) builder.add_interaction("u", std::to_string(i), float(i), kNoTime);
  const auto statistics = compute_statistics(builder.build(), {});
  ASSERT_EQ(statistics.ratings.size(), 20U);
  EXPECT_DOUBLE_EQ(statistics.ratings.back().upper, 99);
  const auto total =
      std::accumulate(statistics.ratings.begin(), statistics.ratings.end(), std::int64_t{0},
                      [](std::int64_t sum, const Bucket& bucket) { return sum + bucket.count; });
  EXPECT_EQ(total, 100);
}

TEST(Statistics, TakesAnEmptyDataSet) {
  const auto statistics = compute_statistics(Dataset(), {});
  EXPECT_EQ(statistics.density, 0);
  EXPECT_EQ(statistics.gini, 0);
  EXPECT_TRUE(std::isnan(statistics.mean_rating));
  EXPECT_EQ(statistics.share_of(NameMissing), 0);
}

TEST(Statistics, StopsWhenCancelled) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(compute_statistics(small_data(), JobContext(token)), Cancelled);
}

TEST(Gini, IsZeroForEvenAndNearOneForOneWinner) {
  EXPECT_DOUBLE_EQ(gini_coefficient({7, 7, 7, 7}), 0);
  EXPECT_DOUBLE_EQ(gini_coefficient({0, 0, 0, 9}), 0.75);
  EXPECT_DOUBLE_EQ(gini_coefficient({1, 3}), 0.25);
  EXPECT_DOUBLE_EQ(gini_coefficient({}), 0);
}

TEST(HeadShare, CountsTheLargest) {
  EXPECT_DOUBLE_EQ(head_share({1, 1, 1, 1, 6}, 0.2), 0.6);
  EXPECT_DOUBLE_EQ(head_share({5, 5}, 0.2), 0.5);  // at least one
  EXPECT_DOUBLE_EQ(head_share({}, 0.2), 0);
}

TEST(Median, IsTheMiddle) {
  EXPECT_DOUBLE_EQ(median({9, 1, 4}), 4);
  EXPECT_DOUBLE_EQ(median({4, 1, 3, 2}), 2.5);
  EXPECT_DOUBLE_EQ(median({}), 0);
}

TEST(LogarithmicHistogram, PutsValuesOverTheLimitInTheLastRange) {
  const std::vector<std::uint32_t> values{0, 1, 5, 90, 4'000'000'000};
  const auto buckets = logarithmic_histogram(values, 4, 100);
  EXPECT_EQ(buckets.front().lower, 1);
  EXPECT_EQ(buckets.back().upper, 101);
  EXPECT_EQ(buckets.back().count, 2);
}

RC_GTEST_PROP(LogarithmicHistogram, LosesNothingAndLeavesNoGap,
              (const std::vector<std::uint32_t>& values)) {
  const auto buckets = logarithmic_histogram(values, 20);
  std::int64_t total = 0;
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    total += buckets[i].count;
    RC_ASSERT(buckets[i].lower < buckets[i].upper);
    if (i > 0) RC_ASSERT(buckets[i].lower == buckets[i - 1].upper);
  }
  RC_ASSERT(total == std::ssize(values) - std::count(values.begin(), values.end(), 0U));
}

RC_GTEST_PROP(Gini, StaysBetweenZeroAndOneAndDoesNotDependOnTheOrder, ()) {
  auto counts = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange(0U, 1000U));
  const double gini = gini_coefficient(counts);
  RC_ASSERT(gini >= -1e-12 && gini < 1);
  std::reverse(counts.begin(), counts.end());
  RC_ASSERT(gini_coefficient(counts) == gini);
}

}  // namespace
}  // namespace hankki::test
