// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/bernoulli_arms.h"
#include "core/bandit/replicate.h"
#include "core/base/error.h"
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

std::vector<double> rates_at(const BernoulliArms& world, std::int64_t step) {
  ArmsNow now(world);
  for (std::int64_t at = 0; at <= step; ++at) now.advance(at);
  return now.rates();
}

TEST(World, RatesJumpAtThePointsOfTheDrift) {
  const BernoulliArms world = drifting(1).world;
  EXPECT_EQ(rates_at(world, 0), kDriftStart);
  EXPECT_EQ(rates_at(world, 2499), kDriftStart);
  EXPECT_EQ(rates_at(world, 2500), (std::vector<double>{.1, .5, .9}));
  EXPECT_EQ(rates_at(world, 7500), (std::vector<double>{.9, .1, .5}));
}

TEST(World, GradualDriftIsLinear) {
  BernoulliArms world;
  world.rates = {.2, .6};
  world.drift = parse_drift("drift", "100:.4,.2;200:.4,.4");
  world.gradual = true;
  const auto expect_rates = [&](std::int64_t step, double first, double second) {
    const auto rates = rates_at(world, step);
    EXPECT_NEAR(rates[0], first, 1e-12) << step;
    EXPECT_NEAR(rates[1], second, 1e-12) << step;
  };
  expect_rates(0, .2, .6);
  expect_rates(50, .3, .4);
  expect_rates(100, .4, .2);
  expect_rates(150, .4, .3);
  expect_rates(1000, .4, .4);
}

TEST(World, ArmsComeAndGoAndRegretIsAgainstTheBestOfThoseThere) {
  BernoulliArms world;
  world.rates = {.1, .9, .5};
  world.lives = {{}, {.from = 0, .until = 10}, {.from = 20}};
  world.check();
  ArmsNow now(world);
  for (std::int64_t step = 0; step < 30; ++step) {
    now.advance(step);
    EXPECT_EQ(now.best(), step < 10 ? .9 : step < 20 ? .1 : .5) << step;
    EXPECT_EQ(now.there().size(), step < 10 || step >= 20 ? 2u : 1u) << step;
  }
  Trials trials{.world = world, .horizon = 30, .replications = 50, .points = 3};
  const auto greedy = simulate(parse_policy("thompson"), trials, {});
  EXPECT_LE(greedy.curve[1].regret.mean, greedy.curve[0].regret.mean + 1e-12)
      << "with one arm nothing can be missed";
  world.lives[0].until = 15;
  EXPECT_THROW(world.check(), Error) << "from step 15 nothing is there";
}

TEST(World, DelaysAreAsLongAsTheySay) {
  // A policy that needs a reward to leave an arm shows when the first one comes.
  Trials trials = trials_of({1, 0}, 50, 1);
  trials.world.delay = 7;
  ReplicationPlan plan{.horizon = 50, .seed = 1, .checkpoints = {}};
  DelayedFeedback fixed(trials.world, plan);
  std::vector<std::int64_t> arrived;
  for (std::int64_t step = 0; step < 20; ++step) {
    fixed.deliver(step, [&](const Feedback& feedback) { arrived.push_back(feedback.arm); });
    EXPECT_EQ(std::ssize(arrived), std::max<std::int64_t>(0, step - 7)) << step;
    fixed.add(step, {.arm = static_cast<int>(step)});
  }
  for (std::size_t i = 0; i < arrived.size(); ++i) EXPECT_EQ(arrived[i], static_cast<int>(i));

  trials.world.delay_law = BernoulliArms::DelayLaw::Exponential;
  trials.world.delay = 40;
  DelayedFeedback random(trials.world, plan);
  constexpr int kMany = 20'000;
  double total = 0;
  for (int i = 0; i < kMany; ++i) random.add(0, {.arm = i});
  for (std::int64_t step = 1; step < 2000; ++step)
    random.deliver(step, [&](const Feedback&) { total += static_cast<double>(step - 1); });
  EXPECT_NEAR(total / kMany, 40, 4 * std::sqrt(40.0 * 41 / kMany));
}

TEST(World, UcbWithPullsInFlightLeavesItsStart) {
  Trials trials = trials_of(kLow10, 2000, 20);
  trials.world.delay = 200;
  const auto result = simulate(parse_policy("ucb"), trials, {});
  for (const double share : result.arm_shares) EXPECT_GT(share, .02);
  EXPECT_GT(result.arm_shares[0], .12);
}

TEST(World, VisitorsOfAKindPreferItsModel) {
  Trials trials = trials_of({}, 3000, 20);
  trials.world.kinds = {{{.6, .1}, {1, 0}}, {{.1, .6}, {0, 1}}};
  const auto blind = simulate(parse_policy("thompson"), trials, {});
  for (const char* policy : {"linucb", "lin-thompson"}) {
    const auto seeing = simulate(parse_policy(policy), trials, {});
    EXPECT_GT(seeing.best_share, .9) << policy;
    EXPECT_LT(seeing.regret.mean, blind.regret.mean / 4) << policy;
  }
}

TEST(World, LinearVisitorsHaveUnitFeaturesAndRates) {
  const auto kinds = linear_visitors(kLow10, 8, .1, 50, 1);
  ASSERT_EQ(kinds.size(), 50u);
  for (const VisitorKind& kind : kinds) {
    double square = 0;
    for (const double x : kind.features) square += x * x;
    EXPECT_NEAR(square, 1, 1e-12);
    for (const double rate : kind.rates) {
      EXPECT_GE(rate, 0);
      EXPECT_LE(rate, 1);
    }
  }
  EXPECT_EQ(kinds, linear_visitors(kLow10, 8, .1, 50, 1));
  EXPECT_NE(kinds, linear_visitors(kLow10, 8, .1, 50, 2));
}

TEST(World, WhatWouldTakeTooMuchMemoryIsRefused) {
  BernoulliArms world;
  world.kinds = {{std::vector<double>(10, .5), std::vector<double>(1000)}};
  world.check();
  world.kinds[0].features.resize(1001);
  EXPECT_THROW(world.check(), Error);
  EXPECT_THROW(make_policy("linucb", policy_spec("linucb").preset("default"),
                           {.arms = 10, .dimensions = 1001}),
               Error);
  for (const std::string policy : {"sliding-ucb", "sliding-thompson"}) {
    parse_policy(policy + ":window=1000000");
    EXPECT_THROW(parse_policy(policy + ":window=1000001"), Error);
  }
}

TEST(World, OnlyEligibleArmsAreShown) {
  BernoulliArms world;
  world.rates = kRec4;
  world.eligible = .5;
  const ReplicationPlan plan{.horizon = 400, .seed = 1, .checkpoints = {}};
  for (const Spec& spec : policy_specs()) {
    auto policy = make(spec.id, 4);
    RandomEngine random = random_stream(1, "test");
    VisitStream stream(world, plan);
    double shown = 0;
    for (std::int64_t step = 0; step < plan.horizon; ++step) {
      stream.next(step);
      const Choice choice = policy->choose(stream.visit(), random);
      ASSERT_TRUE(stream.arms().contains(choice.arm)) << spec.id;
      EXPECT_EQ(choice.reason == ChoiceReason::Only, stream.arms().size() == 1) << spec.id;
      shown += stream.arms().size();
      policy->learn({.arm = choice.arm,
                     .reward = stream.reward(choice.arm),
                     .propensity = choice.propensity});
    }
    EXPECT_NEAR(shown / 400, 2 + 1.0 / 16, .25)
        << "half of them, and one where there would be none";
  }
}

}  // namespace
}  // namespace hankki::test
