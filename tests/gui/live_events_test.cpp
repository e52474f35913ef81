// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_events.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "ui/bandit/live_point.h"

namespace hankki {
namespace {

PlayedVisit visitOf(std::int64_t number, int choices) {
  PlayedVisit visit{.number = number, .user = 7, .posteriors = {{1, 2}, {3, 4}}};
  for (int i = 0; i < choices; ++i) {
    PlayedSlot slot{.arm = i % 2, .reason = ChoiceReason::Draw, .propensity = 0.25};
    slot.reward = i == 1 ? 1 : 0;
    slot.propensities = {0.25, 0.75};
    if (i > 0) slot.scores = {0.5, std::numeric_limits<double>::quiet_NaN()};
    slot.item = static_cast<std::uint32_t>(100 + i);
    slot.rank = static_cast<std::uint32_t>(i);
    visit.choices.push_back(slot);
  }
  return visit;
}

TEST(LiveEvents, AChoiceComesBackAsItWasKept) {
  LiveEvents events;
  events.add(visitOf(4, 3));
  events.add(visitOf(5, 0));
  events.add(visitOf(9, 2));
  ASSERT_EQ(events.size(), 5u);
  EXPECT_EQ(events.until(4), 0u);
  EXPECT_EQ(events.until(5), 3u);
  EXPECT_EQ(events.until(9), 3u);
  EXPECT_EQ(events.until(10), 5u);
  const LiveEvent first = events.at(3), second = events.at(4);
  EXPECT_EQ(first.visit, 9);
  EXPECT_EQ(first.user, 7u);
  EXPECT_TRUE(first.scores.empty());
  EXPECT_EQ(second.slot, 1);
  EXPECT_EQ(second.arm, 1);
  EXPECT_EQ(second.item, 101u);
  EXPECT_EQ(second.rank, 1u);
  EXPECT_EQ(second.reward, 1);
  EXPECT_EQ(second.propensities, (std::vector<double>{0.25, 0.75}));
  ASSERT_EQ(second.scores.size(), 2u);
  EXPECT_EQ(second.scores[0], 0.5);
  EXPECT_TRUE(std::isnan(second.scores[1]));
  EXPECT_EQ(second.posteriors, (std::vector<Beta>{{1, 2}, {3, 4}}));
}

TEST(LiveEvents, OfVeryManyTheOlderHalfGoes) {
  LiveEvents events;
  std::int64_t visits = 0;
  while (events.dropped() == 0) events.add(visitOf(visits++, 10));
  EXPECT_LE(events.size(), LiveEvents::kMost);
  EXPECT_GE(events.size(), LiveEvents::kMost / 2);
  EXPECT_EQ(events.dropped() + events.size(), static_cast<std::size_t>(visits) * 10);
  const LiveEvent oldest = events.at(0), newest = events.at(events.size() - 1);
  EXPECT_EQ(oldest.visit, static_cast<std::int64_t>(events.dropped() / 10));
  EXPECT_EQ(oldest.slot, 0);
  EXPECT_EQ(newest.visit, visits - 1);
  EXPECT_EQ(newest.posteriors.size(), 2u);
  EXPECT_EQ(newest.propensities, (std::vector<double>{0.25, 0.75}));
}

TEST(LiveJudge, ArmsThatAreNotThereHaveNoChance) {
  LiveJudge judge({}, true);
  PlayState state;
  state.names = {"1", "2", "3"};
  state.there = {true, true, true};
  state.shown = {0, 0, 0};
  state.rewarded = {0, 0, 0};
  state.posteriors = {{1, 1}, {1, 1}, {1, 1}};
  state.truth = {0.1, 0.2, 0.9};
  state.best = 2;
  judge.judge(state);
  state.visits = 1000;
  state.rewards = 100;
  state.shown = {500, 400, 100};
  state.rewarded = {50, 41, 9};
  state.posteriors = {{51, 451}, {42, 360}, {10, 92}};
  state.there = {true, true, false};
  state.best = 1;
  const LivePoint point = judge.judge(state);
  EXPECT_EQ(point.best.probability[2], 0);
  EXPECT_NEAR(point.best.probability[0] + point.best.probability[1], 1, 1e-9);
  EXPECT_TRUE(std::isnan(point.best.expected_loss[2]));
  EXPECT_LT(point.verdict.leader, 2u);
  EXPECT_LT(point.verdict.second, 2u);
  EXPECT_EQ(point.counted[1].trials, 400) << "without what the belief began with";
  EXPECT_EQ(point.counted[1].successes, 41);
  EXPECT_NEAR(point.lost, 1000 * 0.2 - 100, 1e-9);
}

/// As two arms stand after so many visits, the second better beyond doubt.
PlayState clearAfter(std::int64_t visits) {
  const auto half = static_cast<double>(visits) / 2;
  PlayState state{.visits = visits, .rewards = half, .best = 1};
  state.names = {"1", "2"};
  state.there = {true, true};
  state.shown = {visits / 2, visits / 2};
  state.rewarded = {0.1 * half, 0.9 * half};
  state.posteriors = {{1 + 0.1 * half, 1 + 0.9 * half}, {1 + 0.9 * half, 1 + 0.1 * half}};
  state.truth = {0.1, 0.9};
  return state;
}

TEST(LiveJudge, HowOftenItIsToldMakesNoDifference) {
  LiveJudge seldom({}, false), often({}, false);
  for (std::int64_t visits = 0; visits <= 1500; visits += 20) {
    const LivePoint told = often.judge(clearAfter(visits));
    if (visits % 100 != 0) continue;
    const LivePoint looked = seldom.judge(clearAfter(visits));
    EXPECT_EQ(told.verdict.stable, looked.verdict.stable) << visits;
    EXPECT_EQ(looked.verdict.stable, visits >= 1000) << visits;
  }
}

TEST(LiveJudge, SingleArmsThatLostNothingHaveLostNothing) {
  LiveJudge judge({}, false);
  EXPECT_EQ(judge.judge(clearAfter(1000)).lost, 0) << "the regret of the state, which is 0";
}

}  // namespace
}  // namespace hankki
