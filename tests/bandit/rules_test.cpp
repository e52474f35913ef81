// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/bandit/bernoulli_divergence.h"
#include "core/bandit/linear_rules.h"
#include "core/bandit/lower_bounds.h"
#include "core/bandit/thompson_rules.h"
#include "core/bandit/ucb_rules.h"
#include "core/base/error.h"
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

TEST(KlUcb, IndexToTheDigits) {
  EXPECT_NEAR(kl_ucb_index(.1, 100, std::log(1000)), .245735010, 5e-10);
  EXPECT_NEAR(kl_ucb_index(0, 5, std::log(50)), .542694948, 5e-10);
  EXPECT_NEAR(kl_ucb_index(0, 5, std::log(50)), 1 - std::pow(50, -1.0 / 5), 1e-12);
  EXPECT_EQ(kl_ucb_index(1, 5, std::log(50)), 1);
  for (const double mean : {1e-6, .01, .3, .5, .9, .999999})
    for (const double count : {1.0, 30.0, 1e6})
      for (const double n : {2.0, 1e3, 1e8}) {
        const double index = kl_ucb_index(mean, count, std::log(n));
        EXPECT_GT(index, mean);
        EXPECT_LE(index, 1);
        if (index < 1 - 1e-9) {
          EXPECT_NEAR(count * bernoulli_divergence(mean, index), std::log(n), 1e-6 * std::log(n))
              << mean << " " << count << " " << n;
        }
        // From the index at a lower level, as the inner loop has it.
        const double guess = kl_ucb_index(mean, count, std::log(n) * .9);
        EXPECT_NEAR(kl_ucb_index(mean, count, std::log(n), guess), index, 1e-12);
      }
}

TEST(LowerBounds, LaiRobbins) {
  EXPECT_NEAR(lai_robbins_constant(kLow10), 17.445174, 1e-6);
  EXPECT_NEAR(lai_robbins_constant(std::vector{.9, .8}), 2.252100, 1e-6);
  EXPECT_NEAR(lai_robbins_constant(std::vector{.1, .05}), 2.992847, 1e-6);
  EXPECT_NEAR(lai_robbins_constant(std::vector{.6, .4}), 2.466303, 1e-6);
  EXPECT_NEAR(lai_robbins_constant(std::vector{.1, .2, .3, .4, .5, .6, .7, .8, .9}), 7.516516,
              1e-6);
  EXPECT_NEAR(lai_robbins_constant(kRec4), 37.646056, 1e-6);
}

TEST(LowerBounds, BestArmIdentification) {
  const auto expect = [](std::vector<double> rates, double visits, std::vector<double> shares) {
    const BestArmDifficulty difficulty = best_arm_difficulty(rates);
    EXPECT_NEAR(difficulty.visits, visits, 1e-4);
    for (std::size_t i = 0; i < shares.size(); ++i)
      EXPECT_NEAR(difficulty.shares[i], shares[i], 5.1e-4) << i;
  };
  expect({.5, .45, .43, .4}, 989.7921, {.417, .390, .136, .057});
  expect({.3, .21, .2, .19, .18}, 326.6421, {.336, .251, .177, .132, .104});
  EXPECT_TRUE(std::isinf(best_arm_difficulty(std::vector{.3, .3}).visits));
  EXPECT_THROW(best_arm_difficulty(std::vector{.3}), Error);
}

TEST(Blend, FirstSlotOfTheOriginal) {
  const char* recalls = "blend:recalls=.0101,.0087,.0085";
  const auto expect = [](const std::string& text, std::vector<double> shares) {
    const auto chances = propensities(*make(text, 3));
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(chances[i], shares[i], 1e-8) << text;
  };
  expect(recalls, {.517422652, .254913773, .227663576});
  expect(std::string(recalls) + ":rule=stored", {.459446296, .280874577, .259679127});

  const auto priors = make(recalls, 3)->posteriors();
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(priors[i].b, 27.3 - priors[i].a, 1e-12);
  EXPECT_NEAR(priors[0].a, 10.1, 1e-12);
  for (const Beta& prior : make("blend", 2)->posteriors()) EXPECT_EQ(prior, (Beta{8.5, 17}));
  for (const Beta& prior : make("blend:recalls=0,0", 2)->posteriors())
    EXPECT_EQ(prior, (Beta{.5, .5})) << "shapes stay above 0";
  EXPECT_THROW(make(recalls, 2), Error);
}

TEST(Blend, BothUpdates) {
  const auto slots = make("blend", 2), service = make("blend:update=service", 2);
  for (auto* policy : {slots.get(), service.get()}) {
    policy->learn({.arm = 0, .reward = 1});
    policy->learn({.arm = 0, .reward = 0});
    policy->learn({.arm = 1, .reward = 0});
  }
  EXPECT_EQ(slots->posteriors(), (std::vector<Beta>{{9.5, 18}, {8.5, 18}}));
  EXPECT_EQ(service->posteriors(), (std::vector<Beta>{{9.5, 18}, {8.5, 18}}));
  service->learn({.arm = 1, .reward = 1});
  EXPECT_EQ(service->posteriors(), (std::vector<Beta>{{9.5, 19}, {9.5, 19}}));
}

TEST(Thompson, PropensitiesArePBest) {
  auto policy = make("thompson", 4);
  const int successes[] = {60, 55, 50, 40};
  for (int arm = 0; arm < 4; ++arm)
    for (int i = 0; i < 1000; ++i)
      policy->learn({.arm = arm, .reward = i < successes[arm] ? 1.0 : 0.0});
  const auto chances = propensities(*policy);
  const double expected[] = {.6172166, .27662555, .10071217, .00544568};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(chances[i], expected[i], 1e-7);

  const auto top_two = make("top-two-thompson:prior=61,941,56,946,51,951,41,961", 4);
  double second = 0;
  for (std::size_t j = 1; j < 4; ++j) second += expected[j] * expected[0] / (1 - expected[j]);
  EXPECT_NEAR(propensities(*top_two)[0], .5 * expected[0] + .5 * second, 1e-6);
}

/// What happens beside what propensities() says, over many choices from one state.
void expect_propensities_hold(const std::string& text, int arms, const BanditVisit& visit) {
  RandomEngine random = random_stream(3, "test");
  auto policy = make(text, arms, static_cast<int>(visit.features.size()));
  for (int i = 0; i < 60; ++i) {
    const Choice choice = policy->choose(visit, random);
    policy->learn({.arm = choice.arm,
                   .reward = draw_unit(random) < .2 + .1 * choice.arm ? 1.0 : 0.0,
                   .propensity = choice.propensity,
                   .features = visit.features});
  }
  const auto expected = propensities(*policy, visit);
  EXPECT_NEAR(std::accumulate(expected.begin(), expected.end(), 0.0), 1, 1e-9) << text;
  // With features, the propensity of a posterior is a new integral at each visit.
  const int kMany = visit.features.empty() ? 2000 : 200;
  std::vector<double> counts(expected.size());
  for (int i = 0; i < kMany; ++i) {
    const Choice choice = policy->choose(visit, random);
    EXPECT_NEAR(choice.propensity, expected[static_cast<std::size_t>(choice.arm)], 1e-9) << text;
    ++counts[static_cast<std::size_t>(choice.arm)];
    policy->withdraw(choice.arm);
  }
  for (std::size_t arm = 0; arm < counts.size(); ++arm)
    EXPECT_NEAR(counts[arm] / kMany, expected[arm],
                4.5 * std::sqrt(expected[arm] * (1 - expected[arm]) / kMany) + 1e-9)
        << text << " arm " << arm;
}

TEST(Propensities, HoldForEveryPolicyAndOption) {
  const std::vector<int> some{0, 2};
  const std::vector<double> features{.6, .8};
  for (const Spec& spec : policy_specs())
    for (const char* options : {"", ":floor=.1", ":holdback=.2", ":holdback=.3:holdback_arm=3",
                                ":update_every=7:floor=.05:holdback=.1"}) {
      if (spec.id == "etc") continue;  // it never forgets a tie that it broke
      expect_propensities_hold(spec.id + options, 3, {});
      expect_propensities_hold(spec.id + options, 3, {.eligible = some, .features = features});
    }
  expect_propensities_hold("etc:pulls=3", 3, {});
}

TEST(Linear, RidgeRegressionByHand) {
  // A = I + x x', theta = A^-1 r x: with x = (1, 2), r = 1, A^-1 x = x / (1 + 5).
  ArmRegressions regressions(1, 2);
  const std::vector<double> x{1, 2}, other{1, 0};
  regressions.learn(0, x, 1);
  std::vector<Normal> out(1);
  const ArmSet all({}, 1);
  regressions.predict(all, x, out);
  EXPECT_NEAR(out[0].mean, 5.0 / 6, 1e-12);
  EXPECT_NEAR(out[0].deviation, std::sqrt(5.0 / 6), 1e-12);
  regressions.predict(all, other, out);
  EXPECT_NEAR(out[0].mean, 1.0 / 6, 1e-12);
  EXPECT_NEAR(out[0].deviation, std::sqrt(1 - 1.0 / 6), 1e-12);
  regressions.change(0, x, -1);
  regressions.predict(all, x, out);
  EXPECT_NEAR(out[0].mean, 0, 1e-12) << "undone";
  const std::vector<double> wrong{1, 2, 3};
  EXPECT_THROW(regressions.predict(all, wrong, out), Error);
}

TEST(Moss, NeedsItsHorizon) {
  const PolicyChoice moss = parse_policy("moss");
  EXPECT_THROW(make_policy("moss", moss.parameters, {.arms = 2}), Error);
  EXPECT_NO_THROW(make_policy("moss", moss.parameters, {.arms = 2, .horizon = 100}));
}

}  // namespace
}  // namespace hankki::test
