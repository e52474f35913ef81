// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/policy_state.h"

#include "core/base/error.h"
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

constexpr int kArms = 3;

/// Visits whose arms succeed with a third, a half and a fifth; the choices are told.
std::vector<int> play(Policy& policy, int visits, std::uint64_t seed) {
  RandomEngine random = random_stream(seed, "test");
  constexpr double kRates[kArms] = {1.0 / 3, .5, .2};
  std::vector<int> arms;
  for (int i = 0; i < visits; ++i) {
    const BanditVisit visit{.user = 1 + static_cast<std::uint64_t>(i % 40) * 0x100000001ull,
                            .seconds = static_cast<double>(i)};
    const Choice choice = policy.choose(visit, random);
    arms.push_back(choice.arm);
    const double reward = draw_unit(random) < kRates[choice.arm] ? 1 : 0;
    policy.learn({choice.arm, reward, choice.propensity, {}});
  }
  return arms;
}

PolicyState stored(const std::string& id, const Policy& policy) {
  return read_policy_state(id, policy_state_text(id, policy.save()));
}

TEST(PolicyState, EveryPolicyGoesOnAsItWouldHave) {
  for (const Spec& spec : policy_specs())
    for (const std::string options : {"", ":update_every=7", ":sticky=true:floor=.05",
                                      ":window_visits=60:window_successes=5"}) {
      const std::string text = spec.id + options;
      const auto policy = make(text, kArms), other = make(text, kArms);
      play(*policy, 150, 1);
      other->load(stored(spec.id, *policy));
      EXPECT_EQ(other->save(), policy->save()) << text;
      const auto copy = policy->clone();
      const auto arms = play(*policy, 300, 2);
      EXPECT_EQ(play(*other, 300, 2), arms) << text;
      EXPECT_EQ(play(*copy, 300, 2), arms) << text;
      EXPECT_EQ(other->posteriors(), policy->posteriors()) << text;
    }
}

TEST(PolicyState, AnArmMoreBeginsAsItsParametersSay) {
  for (const Spec& spec : policy_specs()) {
    const auto policy = make(spec.id, kArms), larger = make(spec.id, kArms + 1);
    play(*policy, 150, 1);
    larger->load(stored(spec.id, *policy));
    const auto before = policy->posteriors(), after = larger->posteriors();
    ASSERT_EQ(after.size(), before.empty() ? 0 : before.size() + 1) << spec.id;
    for (std::size_t arm = 0; arm < before.size(); ++arm) EXPECT_EQ(after[arm], before[arm]);
    if (!after.empty()) {
      EXPECT_EQ(after.back(), make(spec.id, kArms + 1)->posteriors().back()) << spec.id;
    }
    EXPECT_THROW(policy->load(larger->save()), Error) << spec.id << ": it has fewer arms";
  }
}

TEST(PolicyState, HostileStatesAreRefusedAndChangeNothing) {
  for (const Spec& spec : policy_specs()) {
    const auto policy = make(spec.id, kArms);
    play(*policy, 150, 1);
    const PolicyState good = policy->save();
    for (const auto& [name, numbers] : good.numbers) {
      PolicyState bad = good;
      bad.numbers.erase(name);
      EXPECT_THROW(policy->load(bad), Error) << spec.id << " without " << name;
      for (const double value :
           {-1e300, 1e300, std::nan(""), std::numeric_limits<double>::infinity()}) {
        if (numbers.empty()) continue;
        bad = good;
        bad.numbers[name].front() = value;
        EXPECT_THROW(policy->load(bad), Error) << spec.id << " " << name << " " << value;
      }
      bad = good;
      bad.numbers[name].resize(numbers.size() + 1, 1e300);
      EXPECT_THROW(policy->load(bad), Error) << spec.id << " " << name;
    }
    PolicyState more = good;
    more.numbers["nobody knows"] = {1};
    EXPECT_THROW(policy->load(more), Error);
    EXPECT_EQ(policy->save(), good) << spec.id;
  }
}

TEST(PolicyState, TextsThatAreNoneAreRefused) {
  const std::string good = policy_state_text("thompson", make("thompson", 2)->save());
  EXPECT_NO_THROW(read_policy_state("thompson", good));
  EXPECT_THROW(read_policy_state("blend", good), Error);
  for (const std::string text :
       {"", "[]", "{", "null", R"({"version":1})", R"({"version":2,"policy":"thompson","arms":2})",
        R"({"version":1,"policy":"thompson","arms":0,"numbers":{}})",
        R"({"version":1,"policy":"thompson","arms":2.5,"numbers":{}})",
        R"({"version":1,"policy":"thompson","arms":2,"numbers":[]})",
        R"({"version":1,"policy":"thompson","arms":2,"numbers":{"a":"1"}})",
        R"({"version":1,"policy":"thompson","arms":2,"numbers":{"a":[1,null]}})"})
    EXPECT_THROW(read_policy_state("thompson", text), Error) << text;
}

TEST(TakeBack, UndoesWhatWasLearnt) {
  for (const std::string text :
       {"thompson", "blend", "blend:update=service", "top-two-thompson:stop=false",
        "sliding-thompson", "discounted-thompson:gamma=1", "thompson:update_every=50"}) {
    const auto policy = make(text, kArms);
    play(*policy, 40, 1);
    const auto before = policy->posteriors();
    for (const double reward : {1.0, 0.0}) {
      policy->learn({.arm = 1, .reward = reward});
      policy->take_back({.arm = 1, .reward = reward});
    }
    const auto after = policy->posteriors();
    for (std::size_t arm = 0; arm < before.size(); ++arm) {
      EXPECT_NEAR(after[arm].a, before[arm].a, 1e-9) << text;
      EXPECT_NEAR(after[arm].b, before[arm].b, 1e-9) << text;
    }
  }
}

TEST(TakeBack, WhatWasNeverLearntIsRefused) {
  EXPECT_THROW(make("thompson", 2)->take_back({.arm = 0, .reward = 1}), Error);
  EXPECT_THROW(make("ucb", 2)->take_back({.arm = 0, .reward = 1}), Error)
      << "its counts are no Beta distribution";
}

}  // namespace
}  // namespace hankki::test
