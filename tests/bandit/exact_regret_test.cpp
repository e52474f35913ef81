// SPDX-License-Identifier: GPL-3.0-or-later
// Expected regret of two arms over 100 visits, computed elsewhere by dynamic programming: a
// simulated mean must be within four of its standard errors.
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

struct Exact {
  const char* policy;
  double wide, narrow;  // of (.6, .4) and (.1, .05)
};

class ExactRegret : public testing::TestWithParam<Exact> {};

TEST_P(ExactRegret, OfTwoArms) {
  const Exact& exact = GetParam();
  expect_regret(exact.policy, trials_of({.6, .4}, 100, 20'000), exact.wide);
  expect_regret(exact.policy, trials_of({.1, .05}, 100, 20'000), exact.narrow);
}

INSTANTIATE_TEST_SUITE_P(
    Policies, ExactRegret,
    testing::Values(Exact{"uniform", 10, 2.5}, Exact{"epsilon-greedy", 4.711690, 1.741159},
                    Exact{"greedy", 6.122025, 1.769550}, Exact{"ucb1", 5.988810, 2.230189},
                    Exact{"ucb", 3.873606, 2.010350}, Exact{"kl-ucb", 3.814587, 1.761112},
                    Exact{"thompson", 4.075931, 1.848914}, Exact{"softmax", 5.583739, 2.005952},
                    Exact{"etc", 4.977472, 1.894131}));

class ExactOptions : public testing::TestWithParam<std::pair<const char*, double>> {};

TEST_P(ExactOptions, OfThompsonSampling) {
  expect_regret(GetParam().first, trials_of({.6, .4}, 100, 20'000), GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(Options, ExactOptions,
                         testing::Values(std::pair{"thompson:floor=.05", 4.621055},
                                         std::pair{"thompson:update_every=10", 4.418230},
                                         std::pair{"thompson:prior=3,7,2,8", 1.732356}));

}  // namespace
}  // namespace hankki::test
