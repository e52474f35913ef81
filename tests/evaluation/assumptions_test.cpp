// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/assumptions.h"

#include <gtest/gtest.h>

#include <vector>

namespace hankki {
namespace {

/// Symmetric around 0, so many on each side.
std::vector<double> symmetric(int count) {
  std::vector<double> differences;
  for (int at = 1; at <= count; ++at) {
    differences.push_back(0.01 * at);
    differences.push_back(-0.01 * at);
  }
  return differences;
}

TEST(Assumptions, SymmetricDifferencesSuitEveryTest) {
  for (const auto test :
       {SignificanceTest::T, SignificanceTest::Wilcoxon, SignificanceTest::Randomisation}) {
    const TestAssumption made = check_assumption(test, symmetric(20));
    EXPECT_TRUE(made.holds) << made.said.english();
    EXPECT_EQ(made.differing, 40U);
    EXPECT_NEAR(made.skewness, 0, 1e-12);
  }
}

TEST(Assumptions, OneUserWhoDecidesAllIsNotNormal) {
  std::vector<double> differences(99, 0.0);
  differences.push_back(1);
  const TestAssumption made = check_assumption(SignificanceTest::T, differences);
  EXPECT_FALSE(made.holds) << made.said.english();
  EXPECT_NEAR(made.skewness, 98 / std::sqrt(99.0), 1e-9) << "(n - 2) / sqrt(n - 1)";
}

TEST(Assumptions, MoreUsersMakeUpForASkew) {
  std::vector<double> few, many;
  for (int at = 0; at < 40; ++at) few.push_back(at % 4 == 0 ? 3.0 : -1.0);
  for (int copy = 0; copy < 10; ++copy) many.insert(many.end(), few.begin(), few.end());
  EXPECT_TRUE(check_assumption(SignificanceTest::T, many).holds);
  few.resize(20);
  EXPECT_FALSE(check_assumption(SignificanceTest::T, few).holds);
}

TEST(Assumptions, WilcoxonLooksAtThoseWhoDiffer) {
  std::vector<double> differences = symmetric(4);
  differences.resize(1000, 0.0);
  EXPECT_FALSE(check_assumption(SignificanceTest::Wilcoxon, differences).holds) << "eight differ";
  std::vector<double> skewed(30, 0.01);
  for (int at = 0; at < 3; ++at) skewed.push_back(1);
  EXPECT_FALSE(check_assumption(SignificanceTest::Wilcoxon, skewed).holds);
}

TEST(Assumptions, FiveWhoDifferTellNothing) {
  EXPECT_FALSE(check_assumption(SignificanceTest::Randomisation, std::vector(5, 1.0)).holds);
  EXPECT_TRUE(check_assumption(SignificanceTest::Randomisation, std::vector(6, 1.0)).holds);
  EXPECT_FALSE(check_assumption(SignificanceTest::T, {}).holds) << "nobody";
}

}  // namespace
}  // namespace hankki
