// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "core/base/error.h"
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

TEST(Options, TheFloorIsAdditive) {
  // p' = floor + (1 - K floor) p: .7 .25 .04 .01 gives .61 .25 .082 .058. Of softmax with tau 1,
  // whose means are the logarithms.
  auto policy = make("softmax:tau=1:floor=.05", 4);
  const std::vector<double> shares{.7, .25, .04, .01}, expected{.61, .25, .082, .058};
  const double top = std::log(.7);
  for (int arm = 0; arm < 4; ++arm)
    policy->learn({.arm = arm, .reward = std::log(shares[static_cast<std::size_t>(arm)]) - top});
  const auto chances = propensities(*policy);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(chances[i], expected[i], 1e-12);
}

TEST(Options, ReasonsAreAsOftenAsTheirShares) {
  auto policy = make("thompson:floor=.05:holdback=.2", 4);
  RandomEngine random = random_stream(1, "test");
  std::map<ChoiceReason, double> counts;
  constexpr int kMany = 20'000;
  for (int i = 0; i < kMany; ++i) {
    const Choice choice = policy->choose({}, random);
    ++counts[choice.reason];
    // Draws explain the arm where the reason is draw, and are not there where it is not.
    const auto scores = policy->scores();
    for (const double score : scores) {
      if (choice.reason == ChoiceReason::Draw) {
        EXPECT_LE(score, scores[static_cast<std::size_t>(choice.arm)]);
      } else {
        EXPECT_TRUE(std::isnan(score));
      }
    }
  }
  EXPECT_NEAR(counts[ChoiceReason::Holdback] / kMany, .2, .015);
  EXPECT_NEAR(counts[ChoiceReason::Floor] / kMany, .8 * .2, .015);
  EXPECT_NEAR(counts[ChoiceReason::Draw] / kMany, .8 * .8, .015);

  const std::vector<int> one{2};
  const Choice only = policy->choose({.eligible = one}, random);
  EXPECT_EQ(only.reason, ChoiceReason::Only);
  EXPECT_EQ(only.arm, 2);
  EXPECT_EQ(only.propensity, 1);
}

TEST(Options, UpdatesComeInBatches) {
  auto policy = make("thompson:update_every=3", 2);
  const std::vector<Beta> prior(2);
  policy->learn({.arm = 0, .reward = 1});
  policy->learn({.arm = 1, .reward = 0});
  EXPECT_EQ(policy->posteriors(), prior);
  policy->revise({.arm = 0, .reward = 1}, 0);  // while it waits
  policy->learn({.arm = 0, .reward = 1});
  EXPECT_EQ(policy->posteriors(), (std::vector<Beta>{{2, 2}, {1, 2}}));
  policy->revise({.arm = 0, .reward = 1}, 0);
  EXPECT_EQ(policy->posteriors(), (std::vector<Beta>{{1, 3}, {1, 2}}));
}

TEST(Options, UpdatesComeByTheHour) {
  auto policy = make("thompson:update_seconds=3600", 2);
  RandomEngine random = random_stream(1, "test");
  const std::vector<Beta> prior(2);
  policy->choose({.seconds = 10}, random);
  for (int i = 0; i < 50; ++i) policy->learn({.arm = 0, .reward = 1});
  policy->choose({.seconds = 3599}, random);
  EXPECT_EQ(policy->posteriors(), prior);
  policy->choose({.seconds = 3600}, random);
  EXPECT_EQ(policy->posteriors()[0], (Beta{51, 1}));
}

TEST(Options, NothingMovesInTheExplorationWindow) {
  auto policy = make("thompson:window_visits=5:window_successes=2", 2);
  const std::vector<Beta> prior(2);
  for (int i = 0; i < 10; ++i) policy->learn({.arm = 0, .reward = 1});
  for (int i = 0; i < 4; ++i) policy->learn({.arm = 1, .reward = 1});
  EXPECT_EQ(policy->posteriors(), prior) << "one arm has too few visits";
  policy->learn({.arm = 1, .reward = 0});
  EXPECT_EQ(policy->posteriors(), (std::vector<Beta>{{11, 1}, {5, 2}}));
  policy->learn({.arm = 1, .reward = 0});
  EXPECT_EQ(policy->posteriors()[1], (Beta{5, 3})) << "the window has closed";
}

TEST(Options, AWarmStartCountsAsVisits) {
  EXPECT_EQ(make("thompson:warm=.1,.3:warm_strength=50", 2)->posteriors(),
            (std::vector<Beta>{{6, 46}, {16, 36}}));
  auto greedy = make("greedy:warm=.1,.3", 2);
  RandomEngine random = random_stream(1, "test");
  EXPECT_EQ(greedy->choose({}, random).arm, 1);
}

TEST(Options, UsersKeepTheirArm) {
  auto policy = make("uniform:sticky=true", 4);
  RandomEngine random = random_stream(1, "test");
  std::map<std::uint64_t, Choice> first;
  for (std::uint64_t user = 1; user <= 40; ++user)
    first[user] = policy->choose({.user = user}, random);
  for (std::uint64_t user = 1; user <= 40; ++user) {
    const Choice again = policy->choose({.user = user}, random);
    EXPECT_EQ(again.arm, first[user].arm);
    EXPECT_EQ(again.propensity, .25) << "as it was when the arm was drawn";
  }
  std::vector<int> others;
  for (int arm = 0; arm < 4; ++arm)
    if (arm != first[1].arm) others.push_back(arm);
  EXPECT_NE(policy->choose({.eligible = others, .user = 1}, random).arm, first[1].arm);
  EXPECT_EQ(policy->choose({.user = 1}, random).arm, first[1].arm) << "kept all the same";
}

TEST(Options, EveryPolicyTakesCreditBack) {
  for (const Spec& spec : policy_specs()) {
    const std::string options = spec.id == "exp3" ? ":gamma=.1" : "";
    auto corrected = make(spec.id + options, 3), right = make(spec.id + options, 3);
    for (int i = 0; i < 60; ++i) {
      const double reward = i % 4 == 0 ? 1 : 0;
      RandomEngine random = random_stream(static_cast<std::uint64_t>(i), "test"), same = random;
      const Choice choice = right->choose({}, random);
      ASSERT_EQ(corrected->choose({}, same).arm, choice.arm) << spec.id << " at " << i;
      Feedback feedback{.arm = choice.arm, .reward = reward, .propensity = choice.propensity};
      right->learn(feedback);
      feedback.reward = 1 - reward;
      corrected->learn(feedback);
      corrected->revise(feedback, reward);
    }
    const auto expected = propensities(*right), found = propensities(*corrected);
    for (std::size_t arm = 0; arm < 3; ++arm)
      EXPECT_NEAR(found[arm], expected[arm], 1e-9) << spec.id << " arm " << arm;
  }
}

}  // namespace
}  // namespace hankki::test
