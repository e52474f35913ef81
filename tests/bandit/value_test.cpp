// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>

#include "core/bandit/segment_tree.h"
#include "core/bandit/value_gain.h"
#include "core/base/error.h"
#include "core/base/random.h"

namespace hankki {
namespace {

/// A coin of a visit, the same whatever is shown.
double coin(std::int64_t visit, std::string_view use) {
  RandomEngine engine = random_stream(5, use, static_cast<std::uint64_t>(visit));
  return static_cast<double>(engine() >> 11) * 0x1p-53;
}

TEST(ValueGainTest, AModelIsWorthWhatTheOthersDoNotShow) {
  // Of each visit's three wishes model 0 meets the first, 1 and 2 the second, 3 none.
  const auto reward = [](std::int64_t visit, const std::vector<bool>& models) {
    const double first = models[0] && coin(visit, "first") < 0.2 ? 1 : 0;
    const double second = (models[1] || models[2]) && coin(visit, "second") < 0.1 ? 1 : 0;
    return first + second;
  };
  const auto gains = value_gains(4, 20'000, reward, 0.95, {});
  ASSERT_EQ(gains.size(), 4U);
  EXPECT_NEAR(gains[0].gain, 0.2, 4 * std::sqrt(0.16 / 20'000));
  EXPECT_LT(gains[0].interval.low, 0.2);
  EXPECT_GT(gains[0].interval.high, 0.2);
  EXPECT_NEAR(gains[0].error, std::sqrt(0.16 / 20'000), 1e-4);
  for (const std::size_t model : {1, 2, 3}) {
    EXPECT_LE(gains[model].interval.low, 0) << "a duplicate, or of no use";
    EXPECT_GE(gains[model].interval.high, 0);
  }
  EXPECT_THROW(value_gains(1, 10, reward, 0.95, {}), Error);
}

/// 2,000 users with a country of four, an age of 50 and a shade of 8; two arms, five visits each.
/// `planted`: users of country 2 prefer arm 1, all others arm 0. Older users click more of
/// everything.
SegmentData visits(bool planted, std::uint64_t seed) {
  SegmentData data{.features = {"country", "age", "shade"}, .ordered = {false, true, false}};
  RandomEngine engine = random_stream(seed, "segments of a test");
  for (std::uint32_t user = 0; user < 2000; ++user) {
    const auto country = static_cast<std::int32_t>(random_below(engine, 4));
    const auto age = static_cast<std::int32_t>(random_below(engine, 50));
    data.value.insert(data.value.end(),
                      {country, age, static_cast<std::int32_t>(random_below(engine, 8))});
    for (int visit = 0; visit < 5; ++visit) {
      const auto arm = static_cast<std::uint32_t>(random_below(engine, 2));
      double rate = 0.1 + 0.002 * age;
      if (arm == (planted && country == 2 ? 1U : 0U)) rate += 0.15;
      data.user.push_back(user);
      data.arm.push_back(arm);
      data.reward.push_back(static_cast<double>(random_below(engine, 1000)) < 1000 * rate ? 1 : 0);
    }
  }
  return data;
}

TEST(SegmentTreeTest, APlantedSegmentIsFoundAndNoOther) {
  const auto tree = find_segments(visits(true, 1), {.permutations = 199}, {});
  ASSERT_EQ(tree.size(), 3U);
  EXPECT_TRUE(tree[0].split);
  EXPECT_LE(tree[0].p, 0.01);
  EXPECT_EQ(tree[0].best, 0U);
  EXPECT_EQ(tree[1].feature, "country");
  EXPECT_EQ(tree[1].value, 2);
  EXPECT_TRUE(tree[1].holds);
  EXPECT_EQ(tree[1].best, 1U);
  EXPECT_EQ(tree[2].best, 0U);
  EXPECT_FALSE(tree[1].split || tree[2].split);
  EXPECT_EQ(tree[1].users + tree[2].users, 2000);
  EXPECT_EQ(tree[1].visits + tree[2].visits, 10'000);
}

TEST(SegmentTreeTest, NoSegmentIsInvented) {
  int invented = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed)
    invented += find_segments(visits(false, seed), {.permutations = 99, .depth = 1}, {})[0].split;
  EXPECT_LE(invented, 4) << "1 in 20 is the level; 5 or more have a chance of .003";
}

TEST(SegmentTreeTest, ASegmentHasTheLeastSize) {
  const auto tree = find_segments(visits(true, 1), {.least_users = 600, .permutations = 99}, {});
  for (const UserSegment& segment : tree) EXPECT_GE(segment.users, 600);
  const auto again = find_segments(visits(true, 1), {.least_users = 600, .permutations = 99},
                                   JobContext().with_threads(2));
  ASSERT_EQ(again.size(), tree.size());
  EXPECT_EQ(again[0].p, tree[0].p);
}

TEST(SegmentTreeTest, WhatDoesNotFitTogetherIsRefused) {
  SegmentData data = visits(true, 1);
  data.arm[7] = 2;
  EXPECT_THROW(find_segments(data, {}, {}), Error);
  data.arm.pop_back();
  EXPECT_THROW(find_segments(data, {}, {}), Error);
}

}  // namespace
}  // namespace hankki
