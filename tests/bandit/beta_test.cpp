// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/beta.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/bandit/rate_interval.h"
#include "core/base/error.h"

namespace hankki {
namespace {

Beta after(std::int64_t successes, std::int64_t trials) {
  return updated({1, 1}, {successes, trials});
}

double log_beta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

/// P(second > first) in closed form (Miller 2015), where the second's first shape is a whole
/// number.
double miller(const Beta& first, const Beta& second) {
  double sum = 0;
  for (double i = 0; i < second.a; ++i)
    sum += std::exp(log_beta(first.a + i, first.b + second.b) - std::log(second.b + i) -
                    log_beta(1 + i, second.b) - log_beta(first.a, first.b));
  return sum;
}

TEST(BetaTest, TwoArmsHaveMillersClosedForm) {
  const Beta one = after(120, 1000), two = after(150, 1000);
  const BestArm best = judge_best(std::vector{one, two});
  EXPECT_NEAR(best.probability[1], 0.9750678368121, 1e-11);
  EXPECT_NEAR(best.probability[0], 1 - 0.9750678368121, 1e-11);
  EXPECT_NEAR(best.expected_loss[1], 0.000144178, 5e-10);
  EXPECT_NEAR(best.expected_loss[0], 0.030084298, 5e-10);
  EXPECT_EQ(best.leader(), 1U);
}

TEST(BetaTest, FewVisitsToo) {
  const BestArm best = judge_best(std::vector{after(12, 100), after(8, 100)});
  EXPECT_NEAR(best.probability[0], 0.82159169, 5e-9);
  EXPECT_NEAR(best.expected_loss[0], 0.004177782, 5e-10);
  EXPECT_NEAR(best.expected_loss[1], 0.043393469, 5e-10);
}

TEST(BetaTest, FourArmsHaveTheirKnownChances) {
  const BestArm best =
      judge_best(std::vector{after(60, 1000), after(55, 1000), after(50, 1000), after(40, 1000)});
  const double probability[] = {0.6172166, 0.27662555, 0.10071217, 0.00544568};
  const double loss[] = {0.00262363, 0.00761365, 0.01260367, 0.02258371};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(best.probability[i], probability[i], 5e-8);
    EXPECT_NEAR(best.expected_loss[i], loss[i], 5e-9);
  }
}

TEST(BetaTest, ShapesOfAnySizeAgreeWithTheClosedForm) {
  const Beta shapes[] = {{1, 0.05}, {1, 1}, {3, 40}, {2, 0.5}, {1, 2000}, {700, 700}, {900, 1e5}};
  for (const Beta& one : shapes)
    for (const Beta& two : shapes) {
      const BestArm best = judge_best(std::vector{one, two});
      EXPECT_NEAR(best.probability[1], miller(one, two), 3e-9)
          << one.a << " " << one.b << " against " << two.a << " " << two.b;
      EXPECT_NEAR(best.probability[0] + best.probability[1], 1, 1e-12);
    }
}

TEST(BetaTest, TheOriginalsFirstSlotIsWhoIsBest) {
  const double a[] = {10.1, 8.7, 8.5};
  const double sum_rule[] = {0.517422652, 0.254913773, 0.227663576};
  const double stored_rule[] = {0.459446296, 0.280874577, 0.259679127};
  std::vector<Beta> sums, stored;
  for (const double shape : a) {
    sums.push_back({shape, 27.3 - shape});
    stored.push_back({shape, 27.3});
  }
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(judge_best(sums).probability[i], sum_rule[i], 1e-9);
    EXPECT_NEAR(judge_best(stored).probability[i], stored_rule[i], 1e-9);
  }
}

TEST(BetaTest, EqualArmsAreEquallyLikelyAndOneArmIsTheBest) {
  const BestArm best = judge_best(std::vector<Beta>(10, Beta{0.05, 2}));
  for (const double p : best.probability) EXPECT_NEAR(p, 0.1, 1e-12);
  const BestArm alone = judge_best(std::vector{Beta{3, 7}});
  EXPECT_EQ(alone.probability[0], 1);
  EXPECT_NEAR(alone.expected_best, 0.3, 1e-10);
  EXPECT_NEAR(alone.expected_loss[0], 0, 1e-10);
  EXPECT_THROW(judge_best({}), Error);
  EXPECT_THROW(judge_best(std::vector{Beta{0, 1}}), Error);
}

TEST(RateIntervalTest, TwelveOfAHundred) {
  const Tally seen{12, 100};
  const auto expect = [](const RateInterval& interval, double low, double high) {
    EXPECT_NEAR(interval.low, low, 1e-8);
    EXPECT_NEAR(interval.high, high, 1e-8);
  };
  expect(equal_tailed(after(12, 100)), 0.07035018, 0.19834506);
  expect(highest_density(after(12, 100)), 0.06626844, 0.19281995);
  expect(jeffreys(seen), 0.06730413, 0.19428544);
  expect(wilson(seen), 0.06999406, 0.19812099);
  expect(clopper_pearson(seen), 0.06356890, 0.20023568);
}

TEST(RateIntervalTest, NoneAndAllAndNothing) {
  for (const auto& of : {jeffreys, wilson, clopper_pearson}) {
    EXPECT_EQ(of({0, 50}, 0.95).low, 0);
    EXPECT_LT(of({0, 50}, 0.95).high, 0.08);
    EXPECT_EQ(of({50, 50}, 0.95).high, 1);
    EXPECT_GT(of({50, 50}, 0.95).low, 0.92);
    EXPECT_EQ(of({0, 0}, 0.95).low, 0);
    EXPECT_EQ(of({0, 0}, 0.95).high, 1);
  }
}

TEST(RateIntervalTest, TheShortestIntervalHoldsWhatItShould) {
  for (const Beta& beta : {Beta{1, 9}, Beta{9, 1}, Beta{0.5, 0.5}, Beta{2, 500}, Beta{1, 1}}) {
    const RateInterval shortest = highest_density(beta), equal = equal_tailed(beta);
    EXPECT_NEAR(cdf(beta, shortest.high) - cdf(beta, shortest.low), 0.95, 1e-9);
    EXPECT_LE(shortest.high - shortest.low, equal.high - equal.low + 1e-9);
  }
}

}  // namespace
}  // namespace hankki
