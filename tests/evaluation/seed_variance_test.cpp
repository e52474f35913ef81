// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/seed_variance.h"

#include <gtest/gtest.h>

#include <boost/math/distributions/students_t.hpp>
#include <boost/random/normal_distribution.hpp>
#include <cmath>

#include "core/base/random.h"

namespace hankki {
namespace {

TEST(SeedVariance, AddsUpByHand) {
  // Means of users 1.5 and 4.5, of seeds 2 and 4, residuals of .5: 2.25 + 1 - .25.
  const SeedMean of = seed_mean({{1, 3}, {2, 6}});
  EXPECT_DOUBLE_EQ(of.mean, 3);
  EXPECT_DOUBLE_EQ(of.from_users, 1.5);
  EXPECT_DOUBLE_EQ(of.from_seeds, 1);
  const double freedom = 9 / (2.25 * 2.25 + 1 + 0.25 * 0.25);
  const boost::math::students_t t(freedom);
  EXPECT_NEAR(of.high, 3 + boost::math::quantile(t, 0.975) * std::sqrt(3.0), 1e-9);
  EXPECT_NEAR(of.low + of.high, 6, 1e-9);
}

TEST(SeedVariance, OfOneSeedIsThatOfTheUsers) {
  const SeedMean of = seed_mean({{1, 2, 3, 4}});
  EXPECT_DOUBLE_EQ(of.mean, 2.5);
  EXPECT_DOUBLE_EQ(of.from_seeds, 0);
  EXPECT_NEAR(of.from_users, std::sqrt(5.0 / 3 / 4), 1e-12);
  const SeedMean none = seed_difference({{1, 2}}, {{1, 2}});
  EXPECT_EQ(none.mean, 0);
  EXPECT_EQ(none.p, 1);
  EXPECT_EQ(seed_mean({}).mean, 0);
}

TEST(SeedVariance, OfOneUserTellsNothingApart) {
  EXPECT_EQ(seed_difference({{1}}, {{0}}).p, 1) << "as of a paired t test";
  const SeedMean seeds = seed_difference({{0.9}, {0.91}, {0.92}}, {{0.1}, {0.11}, {0.12}});
  EXPECT_GT(seeds.low, 0) << "the seeds' part is known";
  EXPECT_EQ(seeds.p, 1);
}

/// Two configurations of three seeds that are equal: their difference's band must hold 0.
TEST(SeedVariance, BandsHoldTheTruthAsOftenAsTheySay) {
  constexpr int kTrials = 2000;
  int outside = 0, outside_by_users = 0;
  for (int trial = 0; trial < kTrials; ++trial) {
    RandomEngine engine = random_stream(7, "seeds", static_cast<std::uint64_t>(trial));
    boost::random::normal_distribution<double> draw(0, 1);
    std::vector<double> users(200);
    for (double& user : users) user = draw(engine);
    const auto configuration = [&] {
      SeedValues values;
      for (int seed = 0; seed < 3; ++seed) {
        const double shift = 0.2 * draw(engine);
        auto& run = values.emplace_back();
        for (const double user : users) run.push_back(user + shift + 0.5 * draw(engine));
      }
      return values;
    };
    const SeedMean difference = seed_difference(configuration(), configuration());
    outside += difference.low > 0 || difference.high < 0 ? 1 : 0;
    outside_by_users += std::abs(difference.mean) > 1.972 * difference.from_users ? 1 : 0;
  }
  const double share = static_cast<double>(outside) / kTrials;
  EXPECT_GT(share, 0.02);
  EXPECT_LT(share, 0.06);
  EXPECT_GT(outside_by_users, kTrials / 3) << "the users alone say nothing of the seeds";
}

}  // namespace
}  // namespace hankki
