// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/experiments.h"

#include "core/bandit/comparison.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/bandit_value.h"
#include "core/workbench/policy_comparison.h"
#include "core/workbench/retraining.h"
#include "core/workbench/training.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class WorkbenchExperiments : public WorkbenchTest {
 protected:
  RunId train(const std::string& model) {
    const RunId id = workspace->runs().add(known.split_id, request_of(model));
    return train_run(*workspace, id, known, {}, job).run.id;
  }
  static ExperimentRequest arms(std::int64_t replications) {
    ExperimentRequest request;
    request.environment = BernoulliArms{.rates = {.5, .2}};
    request.policy = parse_policy("thompson");
    request.visits = 200;
    request.replications = replications;
    return request;
  }
  ExperimentRequest lists(std::vector<RunId> runs) {
    ExperimentRequest request;
    request.environment = RunListsSetting{.runs = std::move(runs), .depth = 20, .length = 5};
    request.policy = parse_policy("blend");
    request.visits = 300;
    request.replications = 3;
    return request;
  }
  std::vector<StoredReplication> run_whole(const ExperimentRequest& request) {
    const ExperimentId id = workspace->experiments().add("whole", request);
    run_experiment(*workspace, id, known, {}, job);
    EXPECT_EQ(workspace->experiments().info(id).work.state, RunState::Done);
    return workspace->experiments().replications(id);
  }
  /// Stopped as soon as something is stored, then run on.
  std::vector<StoredReplication> run_in_parts(const ExperimentRequest& request) {
    const ExperimentId id = workspace->experiments().add("parts", request);
    for (int sessions = 1;; ++sessions) {
      const CancelToken token;
      const JobContext stopped(token, [&](const Progress& progress) {
        if (progress.done > 0 && progress.done < progress.total) token.cancel();
      });
      try {
        run_experiment(*workspace, id, known, {}, stopped);
        EXPECT_GT(sessions, 1) << "it was never stopped";
        return workspace->experiments().replications(id);
      } catch (const Cancelled&) {
        const ExperimentInfo info = workspace->experiments().info(id);
        EXPECT_EQ(info.work.state, RunState::Cancelled);
        EXPECT_TRUE(info.resumable);
        if (sessions > 50) throw;
      }
    }
  }
};

TEST_F(WorkbenchExperiments, StoppedAndRunOnTheyGiveTheSameBytes) {
  EXPECT_EQ(run_in_parts(arms(30)), run_whole(arms(30)));
  const ExperimentReport report = report_experiment(*workspace, 1);
  ASSERT_TRUE(report.arms);
  const SimulationResult direct =
      simulate(report.info.request.policy, trials_from(report.info.request), job);
  EXPECT_EQ(report.arms->regrets, direct.regrets);
  EXPECT_EQ(report.arms->curve.back().regret.mean, direct.curve.back().regret.mean);
}

TEST_F(WorkbenchExperiments, ListsToo) {
  const ExperimentRequest request = lists({train("ease"), train("random")});
  const auto whole = run_whole(request);
  EXPECT_EQ(run_whole(request), whole);
  const ExperimentReport report = report_experiment(*workspace, 1);
  ASSERT_TRUE(report.lists);
  EXPECT_EQ(report.lists->replications.size(), 3u);
  EXPECT_GT(report.lists->shares[0], report.lists->shares[1]);
  EXPECT_GT(report.lists->clicks.se, 0);
  const auto player = make_player(*workspace, request, known, job);
  player->advance(request.visits, nullptr, job);
  EXPECT_EQ(player->state().shown, report.lists->replications[0].slots_of);
}

TEST_F(WorkbenchExperiments, ARunCanBeOfferedWhilePlaying) {
  const RunId random = train("random"), ease = train("ease");
  const ExperimentRequest request = lists({random});
  ExperimentWorld made = make_experiment_world(*workspace, request, known, job);
  const auto player = make_list_player(made.request, made.runs.world);
  player->advance(50, nullptr, job);
  OfferedRun offered = offer_run(*workspace, made.runs, ease, {.depth = 20}, job);
  player->offer(offered.name, std::move(offered.lists));
  player->intervene({.kind = Intervention::Kind::Add, .run = ease, .recall = offered.recall});
  player->advance(1000, nullptr, job);
  const PlayState state = player->state();
  EXPECT_EQ(state.best, 1u);
  EXPECT_GT(state.shown[1], state.shown[0]);
  const auto again = make_player(*workspace, player->request(), known, job);
  again->advance(1000, nullptr, job);
  EXPECT_EQ(again->state().shown, state.shown);
  EXPECT_EQ(again->state().posteriors, state.posteriors);
}

TEST_F(WorkbenchExperiments, RunsAreTrainedAgainOnWhatTheirUsersClicked) {
  RetrainTask task{.request = lists({train("ease"), train("mostpop")}), .rounds = 2};
  std::vector<std::int64_t> told;
  const auto rounds = retrain_rounds(
      *workspace, task, known, [&](const RetrainRound& round) { told.push_back(round.round); },
      job);
  EXPECT_EQ(told, (std::vector<std::int64_t>{0, 1, 2}));
  ASSERT_EQ(rounds.size(), 3u);
  EXPECT_GT(rounds[0].added, 0);
  EXPECT_LE(rounds[0].added, rounds[0].clicks);
  EXPECT_EQ(rounds[2].added, 0) << "nothing is trained behind it";
  EXPECT_LT(rounds[1].whole_list[0], rounds[0].whole_list[0])
      << "what was clicked is not recommended again";
  for (const RetrainRound& round : rounds) {
    EXPECT_EQ(round.visits, 300);
    EXPECT_GT(round.shown.at("coverage"), 0);
    EXPECT_GE(round.shown.at("gini"), 0);
  }
  const auto again = retrain_rounds(*workspace, task, known, {}, job.with_threads(2));
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    EXPECT_EQ(again[i].clicks, rounds[i].clicks);
    EXPECT_EQ(again[i].shown, rounds[i].shown);
  }
  EXPECT_EQ(workspace->runs().list().size(), 2u) << "nothing is stored";
  task.request.environment = BernoulliArms{.rates = {.5, .2}};
  EXPECT_THAT(error_of([&] { retrain_rounds(*workspace, task, known, {}, job); }),
              HasSubstr("trained runs"));
}

TEST_F(WorkbenchExperiments, ItSaysWhetherItPays) {
  const RunId ease = train("ease"), random = train("random"), twin = train("ease");
  BanditValueTask task{.request = lists({ease, random, twin}), .gain_visits = 2000};
  task.request.visits = 3000;
  task.request.policy.parameters.set("holdback", 0.3);
  task.segments.permutations = 99;
  task.segments.least_users = 5;
  const BanditValue value = judge_value(*workspace, task, known, job);
  ASSERT_TRUE(value.lift);
  EXPECT_GT(value.lift->low, 0) << "the holdback shows the random run in a third of its slots";
  ASSERT_TRUE(value.difference);
  EXPECT_NEAR(value.difference->value, value.bandit.rate() - value.holdback.rate(), 1e-12);
  EXPECT_NEAR(static_cast<double>(value.holdback.trials) /
                  static_cast<double>(value.holdback.trials + value.bandit.trials),
              .3, 4 * std::sqrt(.21 / 30'000));
  ASSERT_EQ(value.mixture.gains.size(), 3u);
  for (const ValueGain& gain : value.mixture.gains) {
    EXPECT_LE(gain.interval.low, 0) << "it has a duplicate, or is random";
    EXPECT_GE(gain.interval.high, 0);
  }
  ASSERT_FALSE(value.tree.empty());
  EXPECT_EQ(describe_segment(value.tree[0], value.world).english(), "all users");
  EXPECT_EQ(value.tree[0].visits, value.holdback.trials + value.bandit.trials);

  task.request.environment = lists({ease, twin}).environment;
  for (const ValueGain& gain : judge_value(*workspace, task, known, job).mixture.gains) {
    EXPECT_GE(gain.interval.high, 0) << "it has a duplicate";
    EXPECT_LE(gain.interval.low, 0);
  }
}

TEST_F(WorkbenchExperiments, PoliciesAreComparedOnTheSameUsersAndCoins) {
  const RunId ease = train("ease"), random = train("random");
  ExperimentRequest request = lists({ease, random});
  request.replications = 6;
  const auto policies = {parse_policy("thompson"), parse_policy("uniform"), parse_policy("uniform"),
                         parse_policy("blend")};
  const Comparison made = compare_on_lists(*workspace, request, policies, known, job);
  ASSERT_EQ(made.policies.size(), 4u);
  EXPECT_EQ(made.policies[1].result.rewards, made.policies[2].result.rewards)
      << "the same policy on the same visitors and coins";
  EXPECT_EQ(made.policies[1].saved.mean, 0) << "it is the even split";
  EXPECT_GT(made.policies[0].saved.mean, 0);
  EXPECT_LT(made.policies[0].result.regret.mean, made.policies[1].result.regret.mean);
  // A replication as it is played alone, against what its best list is worth.
  const ExperimentWorld world = make_experiment_world(*workspace, request, known, job);
  const auto alone = replicate_lists(world.runs.world, parse_policy("thompson"),
                                     list_trials_from(request), {4}, job);
  const ListTruth truth = truth_of(world.runs.world);
  EXPECT_EQ(made.policies[0].result.rewards[4], static_cast<double>(alone[0].clicks));
  EXPECT_NEAR(made.policies[0].result.regrets[4],
              300 * truth.whole_list[truth.best] - static_cast<double>(alone[0].clicks), 1e-9);
  EXPECT_NEAR(made.policies[0].result.curve.back().regret.mean, made.policies[0].result.regret.mean,
              1e-9);
}

}  // namespace
}  // namespace hankki::test
