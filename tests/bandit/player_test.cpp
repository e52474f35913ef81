// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/player.h"

#include <numeric>

#include "core/bandit/list_marginals.h"
#include "core/bandit/policy_state.h"
#include "core/base/error.h"
#include "tests/bandit/bandit_fixture.h"
#include "tests/bandit/list_fixture.h"

namespace hankki::test {
namespace {

ExperimentRequest low10(const std::string& policy, std::int64_t visits) {
  ExperimentRequest request;
  request.environment = BernoulliArms{.rates = kLow10};
  request.policy = parse_policy(policy);
  request.visits = visits;
  request.seed = 3;
  request.points = 10;
  return request;
}

ExperimentRequest three_lists(const std::string& policy, std::int64_t visits) {
  ExperimentRequest request;
  request.environment = RunListsSetting{.runs = {1, 2, 3}, .length = 5};
  request.policy = parse_policy(policy);
  request.visits = visits;
  return request;
}

void expect_same(const PlayState& a, const PlayState& b) {
  EXPECT_EQ(a.visits, b.visits);
  EXPECT_EQ(a.rewards, b.rewards);
  EXPECT_EQ(a.regret, b.regret);
  EXPECT_EQ(a.shown, b.shown);
  EXPECT_EQ(a.rewarded, b.rewarded);
  EXPECT_EQ(a.posteriors, b.posteriors);
  EXPECT_EQ(a.truth, b.truth);
  EXPECT_EQ(a.there, b.there);
}

TEST(Player, StepsGiveWhatSimulateGives) {
  for (const Spec& spec : policy_specs()) {
    ExperimentRequest request = low10(spec.id, 1500);
    BernoulliArms& arms = std::get<BernoulliArms>(request.environment);
    arms.drift = {{500, std::vector<double>(10, .3)}};
    arms.delay = 7;
    const SimulationResult whole = simulate(request.policy, trials_from(request), {});
    const auto player = make_arms_player(request);
    std::vector<PlayedVisit> seen;
    const PlayedSink sink{[&](const PlayedVisit& visit) { seen.push_back(visit); }};
    for (std::int64_t step = 1; !player->over(); step = step % 50 + 13)
      player->advance(step, step % 2 == 0 ? &sink : nullptr, {});
    const PlayState state = player->state();
    EXPECT_EQ(state.visits, 1500);
    EXPECT_EQ(state.regret, whole.regrets[0]) << spec.id;
    EXPECT_EQ(state.rewards, whole.rewards[0]) << spec.id;
    ASSERT_FALSE(seen.empty());
    for (const PlayedVisit& visit : seen) {
      const PlayedSlot& slot = visit.choices.front();
      EXPECT_NEAR(std::accumulate(slot.propensities.begin(), slot.propensities.end(), 0.0), 1, 1e-9)
          << spec.id;
      EXPECT_EQ(slot.propensity, slot.propensities[static_cast<std::size_t>(slot.arm)]);
    }
  }
}

TEST(Player, WhatWasDoneLiveCanBeRunAgain) {
  for (const std::string policy : {"thompson", "ucb", "exp3", "sliding-thompson", "softmax",
                                   "blend", "linucb", "top-two-thompson", "kl-ucb"}) {
    const auto live = make_arms_player(low10(policy, 3000));
    live->advance(400, nullptr, {});
    live->intervene({.kind = Intervention::Kind::Drift, .rates = std::vector<double>(10, .2)});
    live->advance(300, nullptr, {});
    live->intervene({.kind = Intervention::Kind::Add, .rates = {.6}});
    live->advance(700, nullptr, {});
    live->intervene({.kind = Intervention::Kind::Floor, .floor = .02});
    live->intervene({.kind = Intervention::Kind::Retire, .arm = 2});
    live->advance(10'000, nullptr, {});
    EXPECT_TRUE(live->over());
    const PlayState state = live->state();
    ASSERT_EQ(state.shown.size(), 11u);
    EXPECT_EQ(state.best, 10u);
    EXPECT_FALSE(state.there[2]);
    if (policy != "linucb") {
      EXPECT_GT(state.shown[10], 150) << policy << ": the new arm is better";
    }

    const ExperimentRequest stored = read_experiment(experiment_text(live->request()));
    EXPECT_EQ(stored, live->request());
    ASSERT_EQ(stored.interventions.size(), 4u);
    EXPECT_EQ(stored.interventions[1].visit, 700);
    const auto again = make_arms_player(stored);
    again->advance(3000, nullptr, {});
    expect_same(again->state(), state);
    EXPECT_EQ(simulate(stored.policy, trials_from(stored), {}).regrets[0], state.regret);
  }
}

TEST(Player, WhatIsNotPossibleChangesNothing) {
  const auto player = make_arms_player(low10("thompson", 200));
  player->advance(100, nullptr, {});
  using Kind = Intervention::Kind;
  EXPECT_THROW(player->intervene({.kind = Kind::Drift, .rates = {.5}}), Error);
  EXPECT_THROW(player->intervene({.kind = Kind::Add, .rates = {1.5}}), Error);
  EXPECT_THROW(player->intervene({.kind = Kind::Retire, .arm = 10}), Error);
  EXPECT_THROW(player->intervene({.kind = Kind::Floor, .floor = .2}), Error);
  EXPECT_TRUE(player->request().interventions.empty());
  for (int arm = 0; arm < 9; ++arm) player->intervene({.kind = Kind::Retire, .arm = arm});
  EXPECT_THROW(player->intervene({.kind = Kind::Retire, .arm = 9}), Error);
  EXPECT_THROW(player->intervene({.kind = Kind::Retire, .arm = 0}), Error);
  player->advance(100, nullptr, {});
  EXPECT_GE(player->state().shown[9], 100);
}

TEST(ListPlayer, StepsGiveWhatSimulateGivesOnAnyNumberOfThreads) {
  for (const std::string policy : {"blend", "exp3", "thompson:sticky=true", "ucb"}) {
    ExperimentRequest request = three_lists(policy, 700);
    std::get<RunListsSetting>(request.environment).drift = ListDrift{300, ListDriftKind::Lists};
    ListWorld world = three_models(40);
    set_world(request.lists(), world);
    const ListSimulation whole =
        simulate_lists(world, request.policy, list_trials_from(request), nullptr, {});
    std::vector<std::vector<PlayedVisit>> seen;
    for (const int threads : {1, 3}) {
      const auto player = make_list_player(request, world);
      seen.emplace_back();
      const PlayedSink sink{[&](const PlayedVisit& visit) { seen.back().push_back(visit); }, true};
      while (!player->over())
        player->advance(threads == 1 ? 33 : 500, &sink, JobContext().with_threads(threads));
      const PlayState state = player->state();
      EXPECT_EQ(state.shown, whole.slots_of) << policy;
      EXPECT_EQ(state.posteriors, whole.posteriors) << policy;
    }
    ASSERT_EQ(seen[0].size(), 700u);
    ASSERT_EQ(seen[1].size(), 700u);
    for (std::size_t i = 0; i < seen[0].size(); ++i)
      for (std::size_t slot = 0; slot < 5; ++slot) {
        const PlayedSlot &one = seen[0][i].choices[slot], &other = seen[1][i].choices[slot];
        EXPECT_EQ(one.item, other.item);
        EXPECT_EQ(one.propensities, other.propensities);
        EXPECT_EQ(one.item_propensity, other.item_propensity);
        EXPECT_EQ(one.marginal_propensity, other.marginal_propensity);
        EXPECT_EQ(one.marginal_propensity.has_value(), policy != "thompson:sticky=true");
      }
  }
}

TEST(ListPlayer, ModelsComeAndGo) {
  ListWorld world = three_models(40);
  const RankedLists good = world.lists[0];
  world.lists.erase(world.lists.begin());
  world.arms.erase(world.arms.begin());
  ExperimentRequest request = three_lists("blend", 3000);
  std::get<RunListsSetting>(request.environment).runs = {2, 3};
  const auto live = make_list_player(request, world);
  live->advance(500, nullptr, {});
  EXPECT_THROW(live->intervene({.kind = Intervention::Kind::Add, .run = 1}), Error)
      << "it was not offered";
  live->offer("good", good);
  live->intervene({.kind = Intervention::Kind::Add, .run = 1});
  live->advance(1500, nullptr, {});
  live->intervene({.kind = Intervention::Kind::Retire, .arm = 0});
  live->advance(1500, nullptr, {});
  const PlayState state = live->state();
  EXPECT_EQ(state.visits, 3000);
  EXPECT_EQ(state.best, 2u);
  EXPECT_GT(state.shown[2], state.shown[0]);

  EXPECT_EQ(runs_of(live->request()), (std::vector<std::int64_t>{2, 3, 1}));
  world.lists.push_back(good);
  world.arms.push_back("good");
  const auto again = make_list_player(read_experiment(experiment_text(live->request())), world);
  again->advance(3000, nullptr, {});
  expect_same(again->state(), state);
}

TEST(ListSimulation, ADriftOfSegmentsChangesWhoComes) {
  ListWorld world = three_models(100);
  // 90 users want what the first model shows, 10 what the third does.
  for (std::size_t user = 90; user < 100; ++user) world.wanted[user] = {30, 31, 32};
  const ListTrials trials{.visits = 6000, .drift = ListDrift{3000, ListDriftKind::Segments}};
  const ListSimulation result = simulate_lists(world, parse_policy("uniform"), trials, nullptr, {});
  ASSERT_EQ(result.phases.size(), 2u);
  EXPECT_EQ(result.phases[0].truth.best, 0u);
  EXPECT_EQ(result.phases[1].truth.best, 2u);
  // 90 users of weight 11/91 beside 10 of weight 91/11.
  const double after = 90 * 11.0 / 91, others = 10 * 91.0 / 11;
  EXPECT_NEAR(result.phases[1].truth.whole_list[0] / result.phases[0].truth.whole_list[0],
              after / (after + others) / .9, 1e-9);
  const auto rate = [&](std::size_t phase, std::size_t arm) {
    return static_cast<double>(result.phases[phase].clicks_of[arm]) /
           static_cast<double>(result.phases[phase].slots_of[arm]);
  };
  EXPECT_GT(rate(0, 0), rate(0, 2));
  EXPECT_LT(rate(1, 0), rate(1, 2));
  EXPECT_EQ(result.phases[0].visits, 3000);
  EXPECT_EQ(result.phases[1].from, 3000);
}

}  // namespace
}  // namespace hankki::test
