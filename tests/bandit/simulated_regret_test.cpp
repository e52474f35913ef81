// SPDX-License-Identifier: GPL-3.0-or-later
// Regret over 10,000 visits beside what independent code simulated.
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

struct Simulated {
  const char* policy;
  double low10, low10_se, rec4, rec4_se;
};

class SimulatedRegret : public testing::TestWithParam<Simulated> {};

TEST_P(SimulatedRegret, OverTenThousandVisits) {
  const Simulated& known = GetParam();
  expect_regret(known.policy, trials_of(kLow10, 10'000, 2000), known.low10, known.low10_se);
  expect_regret(known.policy, trials_of(kRec4, 10'000, 2000), known.rec4, known.rec4_se);
}

INSTANTIATE_TEST_SUITE_P(Policies, SimulatedRegret,
                         testing::Values(Simulated{"uniform", 660, 0, 87.5, 0},
                                         Simulated{"epsilon-greedy", 133.78, 1.44, 39.44, .47},
                                         Simulated{"ucb1", 500.45, .23, 75.51, .05},
                                         Simulated{"ucb", 295.72, .33, 65.39, .10},
                                         Simulated{"kl-ucb", 112.40, .24, 47.29, .16},
                                         Simulated{"thompson", 80.9, .2, 39.4, .2},
                                         Simulated{"exp3", 482.5, .33, 76.24, .06}));

TEST(SimulatedDrift, ForgettingPoliciesFollowIt) {
  const Trials trials = drifting(1000);
  expect_regret("uniform", trials, 4000);
  expect_regret("thompson", trials, 1735, 9);
  expect_regret("discounted-thompson", trials, 270.0, .3);
  expect_regret("sliding-thompson", trials, 339.7, 1.2);
  expect_regret("sliding-ucb", trials, 249.7, .2);
}

TEST(SimulatedDelay, ThompsonSamplingBearsIt) {
  const std::vector<std::pair<double, std::pair<double, double>>> known{
      {0, {80.8, .3}}, {10, {80.8, .4}}, {100, {82.1, .4}}, {1000, {123.5, .5}}};
  for (const auto& [delay, regret] : known) {
    Trials trials = trials_of(kLow10, 10'000, 1000);
    trials.world.delay = delay;
    expect_regret("thompson", trials, regret.first, regret.second);
  }
}

TEST(SimulatedTraffic, NearTiedModelsDoNotSeparate) {
  const auto result = simulate(parse_policy("thompson"), trials_of(kRec4, 10'000, 1000), {});
  EXPECT_NEAR(result.arm_shares[0], .53, .02);
}

}  // namespace
}  // namespace hankki::test
