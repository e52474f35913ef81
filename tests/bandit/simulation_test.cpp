// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/simulation.h"

#include "core/base/error.h"
#include "core/base/job.h"
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

TEST(Simulation, TheSameAtAnyNumberOfThreads) {
  for (const Spec& spec : policy_specs()) {
    const Trials trials = trials_of(kRec4, 300, 20);
    const auto one = simulate(parse_policy(spec.id), trials, JobContext().with_threads(1));
    const auto three = simulate(parse_policy(spec.id), trials, JobContext().with_threads(3));
    EXPECT_EQ(one.regrets, three.regrets) << spec.id;
    EXPECT_EQ(one.rewards, three.rewards) << spec.id;
    EXPECT_EQ(one.arm_shares, three.arm_shares) << spec.id;
  }
}

TEST(Simulation, ShorterRunsOfTheReferenceHold) {
  expect_regret("uniform", trials_of(kLow10, 10'000, 20), 660);
  expect_regret("ucb1", trials_of(kLow10, 10'000, 20), 500.45, .23);
  expect_regret("ucb", trials_of(kRec4, 10'000, 20), 65.39, .10);
  expect_regret("kl-ucb", trials_of(kLow10, 10'000, 10), 112.40, .24);
  expect_regret("thompson", trials_of(kLow10, 10'000, 20), 80.9, .2);
  expect_regret("exp3", trials_of(kRec4, 10'000, 20), 76.24, .06);
  expect_regret("discounted-thompson", drifting(20), 270.0, .3);
  expect_regret("sliding-thompson", drifting(20), 339.7, 1.2);
  expect_regret("sliding-ucb", drifting(20), 249.7, .2);
}

TEST(Simulation, ACurveEndsAtTheHorizonAndHoldsItsQuantiles) {
  Trials trials = trials_of(kLow10, 997, 40);
  trials.points = 7;
  const auto result = simulate(parse_policy("thompson"), trials, {});
  ASSERT_EQ(result.curve.size(), 7u);
  EXPECT_EQ(result.curve.back().visits, 997);
  EXPECT_DOUBLE_EQ(result.curve.back().regret.mean, result.regret.mean);
  for (std::size_t i = 1; i < result.curve.size(); ++i) {
    const CurvePoint& point = result.curve[i];
    EXPECT_GT(point.visits, result.curve[i - 1].visits);
    EXPECT_GE(point.regret.mean, result.curve[i - 1].regret.mean);
    for (int q = 1; q < 5; ++q) EXPECT_LE(point.quantiles[q - 1], point.quantiles[q]);
  }
  double share = 0;
  for (const double of_arm : result.arm_shares) share += of_arm;
  EXPECT_NEAR(share, 1, 1e-12);
  EXPECT_NEAR(result.arm_shares[0], result.best_share, 1e-12);
}

TEST(Simulation, CancellingStopsIt) {
  CancelToken token;
  std::int64_t reports = 0;
  const JobContext job(token, [&](const Progress& progress) {
    EXPECT_EQ(progress.total, 1000);
    if (++reports == 3) token.cancel();
  });
  EXPECT_THROW(simulate(parse_policy("thompson"), trials_of(kLow10, 1000, 1000), job), Cancelled);
  EXPECT_GE(reports, 3);
  EXPECT_LT(reports, 1000);
}

TEST(Simulation, ImpossibleRequestsAreRefused) {
  const auto refused = [](const std::string& policy, const Trials& trials) {
    EXPECT_THROW(simulate(parse_policy(policy), trials, {}), Error) << policy;
  };
  refused("thompson", trials_of({}, 10, 1));
  refused("thompson", trials_of({1.5}, 10, 1));
  refused("thompson", trials_of({std::nan("")}, 10, 1));
  refused("thompson", trials_of(kRec4, 0, 1));
  refused("thompson", trials_of(kRec4, 10, 0));
  refused("thompson:floor=.3", trials_of(kRec4, 10, 1));
  refused("thompson:prior=1,2,3", trials_of(kRec4, 10, 1));
  refused("fixed:arm=5", trials_of(kRec4, 10, 1));
  refused("exp3:warm=.1,.1,.1,.1", trials_of(kRec4, 10, 1));
  EXPECT_THROW(parse_policy("thomson"), Error);
  EXPECT_THROW(parse_policy("ucb:b=1"), Error);
  EXPECT_THROW(parse_drift("--drift-arms", "10:.1,x"), Error);
  Trials backwards = drifting(1);
  std::swap(backwards.world.drift[0], backwards.world.drift[1]);
  refused("thompson", backwards);
}

TEST(Simulation, PoliciesReadBackAsTheyAreWritten) {
  for (const char* text : {"thompson", "ucb:a=0.3:floor=0.05", "thompson:prior=3,7,2,8"})
    EXPECT_EQ(to_text(parse_policy(text)), text);
  const auto swept = sweep(parse_policy("epsilon-greedy"), "epsilon=.01,.1,.2");
  ASSERT_EQ(swept.size(), 3u);
  EXPECT_EQ(to_text(swept[0]), "epsilon-greedy:epsilon=0.01");
  EXPECT_EQ(to_text(swept[1]), "epsilon-greedy");
}

TEST(Comparison, PoliciesMeetTheSameVisitorsAndCoins) {
  const Trials trials = trials_of(kLow10, 2000, 30);
  const Comparison comparison = compare_policies(
      {parse_policy("uniform"), parse_policy("thompson"), parse_policy("fixed:arm=1")}, trials, {});
  EXPECT_EQ(comparison.best, 2u);
  EXPECT_EQ(comparison.policies[2].result.regret.mean, 0);
  EXPECT_EQ(comparison.policies[2].visits_to_95, comparison.policies[2].result.curve[0].visits);
  EXPECT_FALSE(comparison.policies[0].visits_to_95);
  EXPECT_EQ(comparison.policies[0].saved.mean, 0);
  EXPECT_EQ(comparison.policies[0].saved.sd, 0) << "an even split is compared with itself";
  // With the same coins, an arm that is never worse never has less.
  for (std::size_t i = 0; i < 30; ++i)
    EXPECT_GE(comparison.policies[2].result.rewards[i], comparison.policies[0].result.rewards[i]);
  const PairedDifference pair = paired_difference(comparison, 0, 1);
  EXPECT_NEAR(pair.regret.mean,
              comparison.policies[0].result.regret.mean - comparison.policies[1].result.regret.mean,
              1e-9);
  EXPECT_GT(pair.low, 0);
  EXPECT_LT(pair.low, pair.regret.mean);
  EXPECT_NEAR(pair.low + pair.high, 2 * pair.regret.mean, 1e-9);
}

TEST(TopTwo, StopsOnTheBestArm) {
  const auto result =
      simulate(parse_policy("top-two-thompson"), trials_of({.5, .2, .2}, 3000, 100), {});
  EXPECT_GE(result.stopped, 95);
  EXPECT_LE(result.stopped_wrong, 10);  // 5 % and three standard errors
  EXPECT_GT(result.mean_stop, 20);
  EXPECT_LT(result.mean_stop, 1000);
}

}  // namespace
}  // namespace hankki::test
