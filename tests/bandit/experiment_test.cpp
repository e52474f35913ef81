// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/experiment.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/bandit/sample_ratio.h"
#include "core/base/error.h"

namespace hankki {
namespace {

using Counts = std::vector<std::int64_t>;

TEST(SampleRatioTest, AgainstOneSetOfWeights) {
  const auto ratio =
      check_sample_ratio(Counts{821588, 815482}, std::vector{AllocationPeriod{1637070, {1, 1}}});
  EXPECT_NEAR(ratio.chi2, 22.774369, 5e-7);
  EXPECT_EQ(ratio.degrees, 1);
  EXPECT_NEAR(ratio.p, 1.82179e-6, 5e-12);
  const auto skewed =
      check_sample_ratio(Counts{940, 60}, std::vector{AllocationPeriod{1000, {9, 1}}});
  EXPECT_NEAR(skewed.chi2, 17.7778, 5e-5);
  EXPECT_NEAR(skewed.p, 2.48266e-5, 5e-11);
}

const std::vector<AllocationPeriod> kMoving{
    {1000, {0.25, 0.25, 0.25, 0.25}}, {1000, {0.4, 0.3, 0.2, 0.1}}, {1000, {0.7, 0.2, 0.09, 0.01}}};

TEST(SampleRatioTest, MovingTrafficIsHeldToTheWeightsThatWereInForce) {
  const auto ratio = check_sample_ratio(Counts{1380, 735, 530, 355}, kMoving);
  EXPECT_EQ(ratio.expected.size(), 4U);
  const double expected[] = {1350, 750, 540, 360};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(ratio.expected[i], expected[i], 1e-9);
  EXPECT_NEAR(ratio.chi2, 1.221296, 5e-7);
  EXPECT_EQ(ratio.degrees, 3);
  EXPECT_NEAR(ratio.p, 0.747901, 5e-7);
}

TEST(SampleRatioTest, AnArmWithoutWeightMayHaveNobody) {
  const std::vector<AllocationPeriod> periods{{100, {1, 1, 0}}};
  const auto fine = check_sample_ratio(Counts{50, 50, 0}, periods);
  EXPECT_EQ(fine.degrees, 1);
  EXPECT_EQ(fine.p, 1);
  EXPECT_EQ(check_sample_ratio(Counts{50, 49, 1}, periods).p, 0);
  EXPECT_THROW(check_sample_ratio(Counts{50, 49, 0}, periods), Error) << "one user is missing";
  EXPECT_THROW(check_sample_ratio(Counts{50, 50}, periods), Error);
  EXPECT_THROW(check_sample_ratio(Counts{100}, std::vector{AllocationPeriod{100, {0}}}), Error);
  EXPECT_THROW(check_sample_ratio(Counts{101, -1}, std::vector{AllocationPeriod{100, {1, 1}}}),
               Error);
}

TEST(SequentialSampleRatioTest, ItsFactorIsThatOfTheMixtureAndItsPOnlyFalls) {
  SequentialSampleRatio sequential;
  const std::vector<double> even{1, 1};
  sequential.add(Counts{821588, 815482}, even);
  // Dirichlet(5000, 5000) multinomial against a fair coin, by hand.
  const double a = 5000, n = 1637070;
  const double by_hand = std::lgamma(a + 821588) + std::lgamma(a + 815482) - 2 * std::lgamma(a) +
                         std::lgamma(2 * a) - std::lgamma(2 * a + n) + n * std::log(2.0);
  EXPECT_NEAR(sequential.log_bayes_factor(), by_hand, 1e-6);
  EXPECT_NEAR(sequential.p(), std::exp(-by_hand), 1e-9);
  EXPECT_LT(sequential.p(), 0.01);
  const double lowest = sequential.p();
  sequential.add(Counts{0, 6106}, even);
  EXPECT_LT(sequential.log_bayes_factor(), 0) << "the arms are even now";
  EXPECT_EQ(sequential.p(), lowest);
}

TEST(SequentialSampleRatioTest, ChangedWeightsBeginAnew) {
  SequentialSampleRatio sequential;
  sequential.add(Counts{250, 250, 250, 250}, kMoving[0].weights);
  const double first = sequential.log_bayes_factor();
  sequential.add(Counts{400, 300, 200, 100}, kMoving[1].weights);
  EXPECT_LT(sequential.log_bayes_factor(), first);
  EXPECT_EQ(sequential.p(), 1);
  sequential.add(Counts{1, 0, 0, 0}, std::vector<double>{0, 1, 1, 1});
  EXPECT_EQ(sequential.p(), 0) << "an arm that was closed has a user";
}

TEST(ExperimentTest, SampleSizesNameTheirRule) {
  using enum SampleSizeRule;
  EXPECT_NEAR(users_per_arm(0.10, 0.12, 0.05, 0.8, Unpooled), 3838.10, 0.005);
  EXPECT_NEAR(users_per_arm(0.10, 0.12, 0.05, 0.8, Pooled), 3840.85, 0.005);
  EXPECT_NEAR(users_per_arm(0.20, 0.25, 0.05, 0.8, Unpooled), 1090.99, 0.005);
  EXPECT_NEAR(users_per_arm(0.20, 0.25, 0.05, 0.8, Pooled), 1093.74, 0.005);
  EXPECT_NEAR(users_per_arm(0.20, 0.25, 0.05, 0.8, BaselineVariance), 1030.22, 0.005);
  EXPECT_THROW(users_per_arm(0.2, 0.2, 0.05, 0.8, Pooled), Error);
  EXPECT_THROW(users_per_arm(0, 0.2, 0.05, 0.8, Pooled), Error);
  EXPECT_THROW(users_per_arm(0.1, 0.2, 0.05, 1, Pooled), Error);
  EXPECT_NE(describe(Pooled).english(), describe(BaselineVariance).english());
}

TEST(ExperimentTest, ZTestHasThePooledError) {
  const ZTest test = z_test({120, 1000}, {150, 1000});
  EXPECT_NEAR(test.z, 1.963050, 5e-7);
  EXPECT_NEAR(test.p, 0.049640, 5e-7);
  EXPECT_EQ(z_test({0, 0}, {1, 2}).p, 1);
  EXPECT_EQ(z_test({0, 5}, {0, 7}).p, 1);
}

TEST(ExperimentTest, AlwaysValidHalfWidths) {
  EXPECT_NEAR(always_valid_half_width(1000, 5000), 0.10637547, 5e-9);
  EXPECT_NEAR(always_valid_half_width(5000, 5000), 0.04292434, 5e-9);
}

TEST(ExperimentTest, TheRelativeLiftIsGrowthBooks) {
  const auto lift = relative_lift({1396, 3000}, {2422, 3461});
  ASSERT_TRUE(lift);
  EXPECT_NEAR(lift->value, 0.50386, 5e-6);
  EXPECT_NEAR(lift->error, 0.03386, 5e-6);
  EXPECT_NEAR(lift->low, 0.40098, 5e-6);
  EXPECT_NEAR(lift->high, 0.60675, 5e-6);
  EXPECT_FALSE(relative_lift({0, 10}, {3, 10})) << "nothing to be relative to";
  const auto points = absolute_lift({0, 10}, {3, 10});
  ASSERT_TRUE(points);
  EXPECT_DOUBLE_EQ(points->value, 0.3);
  EXPECT_LT(points->low, 0);
}

TEST(ExperimentTest, TheConfidenceSequenceIsConfseqs) {
  const RateInterval interval = confidence_sequence({700, 1000});
  EXPECT_NEAR(interval.low, 0.651629, 1e-6);
  EXPECT_NEAR(interval.high, 0.745949, 1e-6);
  EXPECT_EQ(confidence_sequence({0, 100}).low, 0);
  EXPECT_EQ(confidence_sequence({100, 100}).high, 1);
  EXPECT_EQ(confidence_sequence({0, 0}).high, 1);
  const RateInterval one = confidence_sequence({1, 1});
  EXPECT_LT(one.low, 0.5);
}

}  // namespace
}  // namespace hankki
