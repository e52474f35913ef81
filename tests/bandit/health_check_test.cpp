// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/health_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/bandit/number_lists.h"
#include "core/base/error.h"

namespace hankki::test {
namespace {

std::string fault_of(const HealthTask& task) {
  try {
    check_health(task);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(HealthCheck, HoldsMovingTrafficToTheWeightsInForce) {
  const HealthReport report =
      check_health({.observed = {{1380, 735, 530, 355}},
                    .weights = {{.25, .25, .25, .25}, {.4, .3, .2, .1}, {.7, .2, .09, .01}},
                    .users = {1000, 1000, 1000}});
  EXPECT_NEAR(report.ratio.chi2, 1.221296, 5e-7);
  EXPECT_NEAR(report.ratio.p, .747901, 5e-7);
  EXPECT_TRUE(report.adaptive);
  EXPECT_TRUE(report.arms.empty());
  EXPECT_EQ(report.names, (std::vector<std::string>{"A", "B", "C", "D"}));
}

TEST(HealthCheck, WithoutWeightsTheSharesAreEven) {
  const HealthReport report = check_health({.observed = {{821588, 815482}}});
  EXPECT_NEAR(report.ratio.chi2, 22.774369, 5e-7);
  EXPECT_LT(report.ratio.p, kMismatchBelow);
  EXPECT_FALSE(report.adaptive);
}

TEST(HealthCheck, ClicksGiveRatesAndLifts) {
  const HealthReport report = check_health({.observed = {{3000, 3461}},
                                            .weights = {{3000, 3461}},
                                            .clicks = {1396, 2422},
                                            .names = {"old", "new"}});
  ASSERT_EQ(report.arms.size(), 2U);
  EXPECT_FALSE(report.arms[0].lift);
  EXPECT_NEAR(report.arms[1].lift->low, .40098, 5e-6);
  EXPECT_NEAR(report.arms[1].lift->high, .60675, 5e-6);
  EXPECT_EQ(report.arms[1].name, "new");
}

TEST(HealthCheck, SaysWhatDoesNotGoTogether) {
  using testing::HasSubstr;
  EXPECT_THAT(fault_of({}), HasSubstr("observed"));
  EXPECT_THAT(fault_of({.observed = {{5, 5}}, .weights = {{1, 1}, {2, 1}}}),
              HasSubstr("0 counts of users for 2 sets"));
  EXPECT_THAT(fault_of({.observed = {{5, 5}}, .clicks = {6, 1}}), HasSubstr("6 of 5"));
  EXPECT_THAT(fault_of({.observed = {{5, 5}}, .clicks = {1}}), HasSubstr("1 of them for 2 arms"));
  EXPECT_THAT(fault_of({.observed = {{5, 5}}, .names = {"one"}}), HasSubstr("names"));
  EXPECT_THAT(fault_of({.observed = {{5, 5}, {5}}, .weights = {{1, 1}, {1, 1}}}),
              HasSubstr("1 of them for 2 arms"));
}

TEST(HealthCheck, EachRuleHasItsSampleSize) {
  const auto sizes = sample_sizes(.2, .25, .05, .8);
  ASSERT_EQ(sizes.size(), 3U);
  EXPECT_NEAR(sizes[0].users, 1090.99, .005);
  EXPECT_NEAR(sizes[1].users, 1093.74, .005);
  EXPECT_NEAR(sizes[2].users, 1030.22, .005);
}

TEST(NumberLists, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(numbers_of("x", ".25, .5"), (std::vector<double>{.25, .5}));
  EXPECT_EQ(count_sets_of("x", "1,2;3,4"),
            (std::vector<std::vector<std::int64_t>>{{1, 2}, {3, 4}}));
  EXPECT_TRUE(counts_of("x", "").empty());
  for (const char* wrong : {"1,", "a", "nan", "-1", "1.5"})
    EXPECT_THROW(counts_of("x", wrong), Error);
  EXPECT_EQ(arm_names("x", "", 27).back(), "arm 27");
  EXPECT_THROW(arm_names("x", "a,b", 3), Error);
}

}  // namespace
}  // namespace hankki::test
