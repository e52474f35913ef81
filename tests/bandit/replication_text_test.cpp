// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/replication_text.h"

#include "core/bandit/experiment_request.h"
#include "core/base/error.h"
#include "tests/bandit/bandit_fixture.h"
#include "tests/bandit/list_fixture.h"

namespace hankki::test {
namespace {

TEST(ReplicationText, GoesThereAndBack) {
  Trials trials = trials_of(kLow10, 500, 3);
  trials.interventions = {{.visit = 100, .kind = Intervention::Kind::Add, .rates = {.3}}};
  const auto all = replicate_arms(parse_policy("top-two-thompson"), trials, {0, 1, 2}, {});
  std::vector<Replication> read;
  for (const Replication& one : all) {
    read.push_back(read_replication(replication_text(one), trials));
    EXPECT_EQ(replication_text(read.back()), replication_text(one));
  }
  const SimulationResult a = summarise(all, trials), b = summarise(read, trials);
  EXPECT_EQ(a.regrets, b.regrets);
  EXPECT_EQ(a.arm_shares, b.arm_shares);
  EXPECT_EQ(a.stopped, b.stopped);
  ASSERT_EQ(a.curve.size(), 10u);
  EXPECT_EQ(a.curve[4].regret.mean, b.curve[4].regret.mean);
  EXPECT_THROW(read_replication(replication_text(all[0]), trials_of(kLow10, 500, 3)), Error)
      << "it has an arm more";
}

TEST(ReplicationText, ListsGoThereAndBack) {
  const ListWorld world = three_models(20);
  const ListTrials trials{.visits = 300, .drift = ListDrift{100}, .points = 10};
  const auto all = replicate_lists(world, parse_policy("blend"), trials, {0, 1}, {});
  EXPECT_NE(list_simulation_text(all[0]), list_simulation_text(all[1]));
  for (const ListSimulation& one : all) {
    const ListSimulation read = read_list_simulation(list_simulation_text(one));
    EXPECT_EQ(list_simulation_text(read), list_simulation_text(one));
    EXPECT_EQ(read.phases.size(), 2u);
  }
}

TEST(ReplicationText, WhatIsNoneIsRefused) {
  const Trials trials = trials_of({.5, .2}, 20, 1);
  const std::string good =
      replication_text(replicate_arms(parse_policy("ucb"), trials, {0}, {}).front());
  const auto refused = [&](std::string_view from, std::string_view to) {
    std::string bad = good;
    const auto at = bad.find(from);
    ASSERT_NE(at, bad.npos) << from;
    bad.replace(at, from.size(), to);
    EXPECT_THROW(read_replication(bad, trials), Error) << bad;
  };
  refused("\"pulls\":[", "\"pulls\":[1,");
  refused("\"pulls\":[", "\"pulls\":[-");
  refused("\"regret\":", "\"regret\":1e300,\"x\":");
  refused("\"winner\":-1", "\"winner\":2");
  refused("\"at_best\":[", "\"at_best\":[null,");
  for (const std::string text : {"", "{}", "[]", "nonsense"}) {
    EXPECT_THROW(read_replication(text, trials), Error);
    EXPECT_THROW(read_list_simulation(text), Error);
  }
}

TEST(ExperimentText, HostileRequestsAreRefused) {
  ExperimentRequest request;
  request.environment = BernoulliArms{.rates = {.5, .2}};
  request.policy = parse_policy("thompson:floor=.1");
  request.seed = 18'446'744'073'709'551'615u;
  request.interventions = {{.visit = 5, .kind = Intervention::Kind::Retire, .arm = 1}};
  const std::string good = experiment_text(request);
  EXPECT_EQ(read_experiment(good), request);
  const auto refused = [&](std::string_view from, std::string_view to) {
    std::string bad = good;
    const auto at = bad.find(from);
    ASSERT_NE(at, bad.npos) << from;
    bad.replace(at, from.size(), to);
    EXPECT_THROW(read_experiment(bad), Error) << bad;
  };
  refused("\"rates\":[0.5", "\"rates\":[1.5");
  refused("\"rates\":[0.5,0.2]", "\"rates\":[]");
  refused("\"visits\":10000", "\"visits\":5");
  refused("\"visits\":10000", "\"visits\":1e4");
  refused("\"kind\":\"retire\"", "\"kind\":\"remove\"");
  refused("\"arm\":1", "\"arm\":2");
  refused("\"id\":\"thompson\"", "\"id\":\"nobody\"");
  refused("\"floor\":0.1", "\"floor\":7");
  refused("\"seed\":\"1", "\"seed\":\"-1");
  refused("\"delay\":0.0", "\"delay\":-1");
  refused("\"eligible\":1.0", "\"eligible\":0");
  refused("\"replications\":1", "\"replications\":0");
  RunListsSetting lists{.runs = {3}};
  request.environment = lists;
  request.interventions.clear();
  EXPECT_EQ(read_experiment(experiment_text(request)), request);
  lists.appeal = 2;
  request.environment = lists;
  EXPECT_THROW(read_experiment(experiment_text(request)), Error);
  lists = {.runs = {}};
  request.environment = lists;
  EXPECT_THROW(read_experiment(experiment_text(request)), Error);
}

}  // namespace
}  // namespace hankki::test
