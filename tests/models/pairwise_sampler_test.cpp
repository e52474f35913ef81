// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pairwise_sampler.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "core/base/threads.h"

namespace hankki {
namespace {

using Order = PairwiseSampler::Order;

/// User 0 has one item, user 1 three, user 2 none, user 3 all four.
InteractionMatrix uneven() {
  return InteractionMatrix::from_pairs(
      4, 4, {{0, 2}, {1, 0}, {1, 1}, {1, 3}, {3, 0}, {3, 1}, {3, 2}, {3, 3}});
}

class PairwiseSamplerOrder : public testing::TestWithParam<Order> {};

TEST_P(PairwiseSamplerOrder, PositivesAreChosenAndNegativesAreNot) {
  const auto train = uneven();
  PairwiseSampler sampler;
  sampler.begin(train, 5, GetParam(), 3);
  for (int epoch = 0; epoch < 50; ++epoch) {
    const auto samples = sampler.draw(epoch);
    ASSERT_EQ(samples.size(), 4U) << "users with nothing or everything are left out";
    for (const auto& sample : samples) {
      EXPECT_TRUE(train.contains(sample.user, sample.positive));
      EXPECT_FALSE(train.contains(sample.user, sample.negative));
    }
  }
}

// A table of all pairs would be too large for it: rows are searched.
TEST_P(PairwiseSamplerOrder, NegativesAreNotChosenInSparseDataEither) {
  constexpr std::uint32_t kUsers = 401, kItems = 4000, kLeft = 10;
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (ItemIndex item = kLeft; item < kItems; ++item) pairs.emplace_back(0, item);
  for (UserIndex user = 1; user < kUsers; ++user) pairs.emplace_back(user, user);
  const auto train = InteractionMatrix::from_pairs(kUsers, kItems, pairs);
  PairwiseSampler sampler;
  sampler.begin(train, 5, GetParam(), 64);
  int of_the_first = 0;
  for (const auto& sample : sampler.draw(0)) {
    EXPECT_FALSE(train.contains(sample.user, sample.negative));
    EXPECT_TRUE(sample.user != 0 || sample.negative < kLeft);
    of_the_first += sample.user == 0 ? 1 : 0;
  }
  EXPECT_GT(of_the_first, 0);
}

TEST_P(PairwiseSamplerOrder, AnEpochRepeatsForAnyThreadCountAndDiffersFromTheNext) {
  const auto train = uneven();
  const auto flat = [&](int thread_count, std::int64_t epoch) {
    set_threads(thread_count);
    PairwiseSampler sampler;
    sampler.begin(train, 5, GetParam(), 1);
    std::vector<std::uint32_t> values;
    for (const auto& sample : sampler.draw(epoch))
      values.insert(values.end(), {sample.user, sample.positive, sample.negative});
    return values;
  };
  EXPECT_EQ(flat(1, 7), flat(2, 7));
  EXPECT_NE(flat(1, 7), flat(1, 8));
}

INSTANTIATE_TEST_SUITE_P(Orders, PairwiseSamplerOrder,
                         testing::Values(Order::Interactions, Order::Users), [](const auto& info) {
                           return info.param == Order::Users ? "users" : "interactions";
                         });

TEST(PairwiseSampler, InteractionsComeOnceAndUsersEquallyOften) {
  const auto train = uneven();
  PairwiseSampler by_interaction, by_user;
  by_interaction.begin(train, 5, Order::Interactions, 2);
  by_user.begin(train, 5, Order::Users, 2);
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> seen;
  int of_user_0 = 0;
  for (int epoch = 0; epoch < 1000; ++epoch) {
    for (const auto& sample : by_interaction.draw(epoch)) ++seen[{sample.user, sample.positive}];
    for (const auto& sample : by_user.draw(epoch)) of_user_0 += sample.user == 0 ? 1 : 0;
  }
  EXPECT_EQ(seen.size(), 4U);
  for (const auto& [pair, count] : seen) EXPECT_EQ(count, 1000);
  EXPECT_NEAR(of_user_0, 2000, 150);  // half of 4000: nearly 5 standard deviations
}

}  // namespace
}  // namespace hankki
