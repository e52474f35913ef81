// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/block_schedule.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "core/base/random.h"

namespace hankki {
namespace {

using Sample = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;

std::vector<kernels::BprSample> some_samples() {
  RandomEngine engine = random_stream(3, "samples");
  std::vector<kernels::BprSample> samples(2000);
  for (auto& sample : samples) {
    sample.user = static_cast<std::uint32_t>(random_below(engine, 61));
    sample.positive = static_cast<std::uint32_t>(random_below(engine, 45));
    sample.negative =
        static_cast<std::uint32_t>((sample.positive + 1 + random_below(engine, 44)) % 45);
  }
  return samples;
}

TEST(BlockSchedule, DealsEverySampleOnceAndNoRowTwiceInARound) {
  const auto samples = some_samples();
  std::map<Sample, int> expected;
  for (const auto& [user, positive, negative] : samples) ++expected[{user, positive, negative}];
  for (const int members : {1, 2, 3, 4, 7}) {
    BlockSchedule schedule(members);
    schedule.deal(samples);
    std::map<Sample, int> found;
    for (int round = 0; round < schedule.rounds(); ++round) {
      std::map<std::uint32_t, int> member_of_user, member_of_item;
      for (int member = 0; member < members; ++member)
        for (const auto& [user, positive, negative] : schedule.share(round, member)) {
          ++found[{user, positive, negative}];
          EXPECT_EQ(member_of_user.emplace(user, member).first->second, member);
          EXPECT_EQ(member_of_item.emplace(positive, member).first->second, member);
          EXPECT_EQ(member_of_item.emplace(negative, member).first->second, member);
        }
    }
    EXPECT_EQ(found, expected) << members << " members";
  }
}

TEST(BlockSchedule, SharesTheWorkEvenly) {
  const auto samples = some_samples();
  BlockSchedule schedule(2);
  schedule.deal(samples);
  std::size_t longest = 0;  // what the team waits for
  for (int round = 0; round < schedule.rounds(); ++round)
    longest += std::max(schedule.share(round, 0).size(), schedule.share(round, 1).size());
  EXPECT_LT(longest, samples.size() * 6 / 10);
}

TEST(BlockSchedule, KeepsTheOrderOfAShareAndForgetsTheLastDeal) {
  BlockSchedule schedule(1);
  schedule.deal(some_samples());
  const std::vector<kernels::BprSample> few{{0, 1, 2}, {1, 2, 4}, {0, 3, 1}};
  schedule.deal(few);
  const auto share = schedule.share(0, 0);
  ASSERT_EQ(share.size(), 3U);
  for (std::size_t i = 0; i < few.size(); ++i) EXPECT_EQ(share[i].positive, few[i].positive);
}

}  // namespace
}  // namespace hankki
