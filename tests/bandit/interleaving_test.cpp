// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/interleaving.h"

#include <gmock/gmock.h>

#include <cmath>
#include <map>

#include "core/bandit/interleaving_power.h"
#include "core/base/error.h"

namespace hankki {
namespace {

using testing::ElementsAre;

const std::vector<Ranking> kTwo{{1, 2, 3}, {2, 3, 1}};
const std::vector<Ranking> kThree{{1, 2, 3}, {1, 3, 2}, {2, 1, 3}};

TEST(InterleavingTest, TwoRankingsHaveFourOutcomes) {
  std::map<std::vector<std::uint32_t>, int> lists;
  for_each_team_draft(kTwo, 3, [&](const InterleavedList& list, double probability) {
    EXPECT_DOUBLE_EQ(probability, 0.25);
    ++lists[list.items];
  });
  EXPECT_EQ(lists, (std::map<std::vector<std::uint32_t>, int>{{{1, 2, 3}, 2}, {{2, 1, 3}, 2}}));
  const auto credits = expected_credit(kTwo, 3);
  ASSERT_EQ(credits.size(), 3U);
  const double difference[] = {1, -1, 0};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(credits[i].item, i + 1);
    EXPECT_NEAR(credits[i].credit[0] - credits[i].credit[1], difference[i], 1e-12);
    EXPECT_NEAR(credits[i].shown, 1, 1e-12);
  }
}

TEST(InterleavingTest, ThreeRankingsShareTheCredit) {
  const auto credits = expected_credit(kThree, 3);
  const double known[][3] = {{0.5, 0.5, 0}, {1.0 / 6, 0, 5.0 / 6}, {1.0 / 3, 0.5, 1.0 / 6}};
  ASSERT_EQ(credits.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t team = 0; team < 3; ++team)
      EXPECT_NEAR(credits[i].credit[team], known[i][team], 1e-12) << i << " " << team;
  EXPECT_NEAR(credits[0].first, 2.0 / 3, 1e-12);
}

TEST(InterleavingTest, DrawsFollowTheProbabilities) {
  RandomEngine engine = random_stream(1, "test");
  int first = 0, teams = 0;
  constexpr int kDraws = 20'000;
  for (int i = 0; i < kDraws; ++i) {
    const InterleavedList list = team_draft(kThree, 3, engine);
    ASSERT_EQ(list.items.size(), 3U);
    first += list.items[0] == 1;
    teams += list.items[0] == 1 && list.team[0] == 0;
  }
  const double error = std::sqrt(2.0 / 9 / kDraws);
  EXPECT_NEAR(first / double{kDraws}, 2.0 / 3, 4 * error);
  EXPECT_NEAR(teams / double{kDraws}, 1.0 / 3, 4 * error);
}

TEST(InterleavingTest, ShortRankingsDropOut) {
  RandomEngine engine = random_stream(1, "test");
  const std::vector<Ranking> uneven{{7}, {7, 8, 9, 10}};
  EXPECT_EQ(team_draft(uneven, 10, engine).items.size(), 4U);
  EXPECT_THAT(team_draft(std::vector<Ranking>{{4, 5}}, 1, engine).items, ElementsAre(4));
  EXPECT_THROW(team_draft({}, 3, engine), Error);
  std::vector<Ranking> many(2);
  for (std::uint32_t i = 0; i < 60; ++i) many[i % 2].push_back(i);
  EXPECT_THROW(expected_credit(many, 60), Error) << "over a million ways";
}

TEST(InterleavingTest, TheSignTestDropsTies) {
  EXPECT_NEAR(sign_test({60, 40, 20}), 0.056888, 5e-7);
  EXPECT_NEAR(win_delta({60, 40, 20}), 0.083333, 5e-7);
  EXPECT_EQ(sign_test({0, 0, 9}), 1);
  EXPECT_EQ(sign_test({5, 5, 0}), 1);
  EXPECT_NEAR(sign_test({10, 0, 0}), 2.0 / 1024, 1e-15);
  EXPECT_EQ(win_delta({}), 0);
}

PowerSetup disjoint_lists() {
  PowerSetup setup{.rankings = {{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9}}, .length = 5};
  for (int i = 0; i < 5; ++i) setup.attractiveness.push_back(0.10 * std::pow(0.9, i));
  for (int i = 0; i < 5; ++i) setup.attractiveness.push_back(0.08 * std::pow(0.9, i));
  return setup;
}

TEST(InterleavingPowerTest, TheVisitsFoundHaveThePowerAskedFor) {
  PowerSetup setup = disjoint_lists();
  const PowerComparison result = compare_power(setup, {});
  ASSERT_TRUE(result.interleaved && result.split && result.ratio);
  EXPECT_GT(result.win, result.loss);
  EXPECT_GT(result.clicks_one, result.clicks_two);
  const double error = std::sqrt(0.16 / 1000);
  EXPECT_NEAR(result.interleaved->power, 0.8, 4 * error + 0.02) << "the exact test is stricter";
  EXPECT_NEAR(result.split->power, 0.8, 4 * error + 0.01);
  EXPECT_DOUBLE_EQ(*result.ratio, static_cast<double>(result.split->visits) /
                                      static_cast<double>(result.interleaved->visits));
  const PowerComparison again = compare_power(setup, JobContext().with_threads(2));
  EXPECT_EQ(again.win, result.win);
  EXPECT_EQ(again.interleaved->power, result.interleaved->power);
  setup.seed = 2;
  EXPECT_NE(compare_power(setup, {}).win, result.win);
}

TEST(InterleavingPowerTest, OfTheSameItemsInAnotherOrderItNeedsFewerVisits) {
  const PowerComparison result = compare_power(
      {.rankings = {{0, 1, 2}, {2, 1, 0}}, .attractiveness = {0.3, 0.2, 0.1}, .length = 3}, {});
  ASSERT_TRUE(result.ratio);
  EXPECT_GT(*result.ratio, 2);
}

TEST(InterleavingPowerTest, TheSameModelNeedsNoNumberOfVisits) {
  PowerSetup setup = disjoint_lists();
  setup.rankings[1] = setup.rankings[0];
  const PowerComparison result = compare_power(setup, {});
  EXPECT_FALSE(result.interleaved);
  EXPECT_FALSE(result.split);
  EXPECT_FALSE(result.ratio);
  setup.attractiveness.resize(3);
  EXPECT_THROW(compare_power(setup, {}), Error);
  setup.rankings.pop_back();
  EXPECT_THROW(compare_power(setup, {}), Error);
}

}  // namespace
}  // namespace hankki
