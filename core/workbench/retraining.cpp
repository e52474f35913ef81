// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/retraining.h"

#include <array>
#include <set>

#include "core/bandit/list_replication.h"
#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/evaluation/beyond_accuracy.h"
#include "core/evaluation/evaluator.h"
#include "core/training/trainer.h"
#include "core/workbench/embeddings.h"

namespace hankki {
namespace {

/// Keeps the weights of a run in memory.
class WeightsSink final : public RunSink {
 public:
  void epoch(const EpochRow&) override {}
  void checkpoint(const Checkpoint&) override {}
  void model(const TensorMap& weights) override { weights_ = owned(weights); }
  void test_evaluation(const Evaluation&) override {}
  void finished(RunState, const RunResult&, const Message& message) override { message_ = message; }
  /// Throws Error where training came to none.
  const TensorMap& weights() const {
    if (weights_.empty()) throw Error(message_);
    return weights_;
  }

 private:
  TensorMap weights_;
  Message message_;
};

/// What users were shown last and what they have clicked on, since the models were trained.
class Shown {
 public:
  Shown(const RankedLists& users, std::size_t length) {
    last_.k = static_cast<std::int32_t>(length);
    last_.users = users.users;
    last_.items.assign(users.users.size() * length, RankedLists::kNoItem);
  }

  void add(const PlayedVisit& visit) {
    const auto user = static_cast<std::size_t>(visit.user - 1);
    const auto length = static_cast<std::size_t>(last_.k);
    for (std::size_t slot = 0; slot < length; ++slot)
      last_.items[user * length + slot] =
          slot < visit.choices.size() ? visit.choices[slot].item : RankedLists::kNoItem;
    for (const PlayedSlot& slot : visit.choices)
      if (slot.reward > 0) clicked_.insert({last_.users[user], slot.item});
  }

  /// Measures of the answers to users who came at all.
  std::map<std::string, double> measures(const Split& split, const Dataset& dataset) const {
    RankedLists seen{.k = last_.k};
    for (std::size_t user = 0; user < last_.users.size(); ++user) {
      const auto row = last_.row(user);
      if (row.front() == RankedLists::kNoItem) continue;
      seen.users.push_back(last_.users[user]);
      seen.items.insert(seen.items.end(), row.begin(), row.end());
    }
    std::map<std::string, double> measures;
    const std::array<std::int32_t, 1> ks{last_.k};
    if (seen.users.empty()) return measures;
    for (const auto& [name, value] : beyond_accuracy(seen, ks, split, item_tags(split, dataset)))
      for (const char* wanted : {"coverage", "gini", "diversity"})
        if (name.starts_with(wanted)) measures[wanted] = value;
    return measures;
  }

  /// The training part with what was clicked on; says how many pairs are new.
  InteractionMatrix appended(const InteractionMatrix& train, std::int64_t& added) {
    std::vector<std::pair<UserIndex, ItemIndex>> pairs(clicked_.begin(), clicked_.end());
    for (UserIndex user = 0; user < train.users(); ++user)
      for (const ItemIndex item : train.row(user)) pairs.emplace_back(user, item);
    clicked_.clear();
    auto matrix = InteractionMatrix::from_pairs(train.users(), train.items(), std::move(pairs));
    added = matrix.size() - train.size();
    return matrix;
  }

 private:
  RankedLists last_;
  std::set<std::pair<UserIndex, ItemIndex>> clicked_;
};

/// The lists of a run's specification, trained on this split.
RankedLists trained_lists(const Workspace& workspace, const RunInfo& run, const Split& split,
                          const Dataset& dataset, const RankedLists& before,
                          const JobContext& job) {
  WeightsSink sink;
  train(run.request, split, dataset, sink, job, std::nullopt, {.test = false},
        kept_vectors(workspace, run.dataset));
  job.check();
  const auto model = restore_model(run.request, split, sink.weights(), job);
  const std::array<const InteractionMatrix*, 2> masked{&split.train, &split.validation};
  return rank_top_k(*model, before.users, masked, before.k, job);
}

RetrainRound round_of(const ListPhase& phase, std::int64_t number) {
  return {.round = number,
          .visits = phase.visits,
          .clicks = phase.clicks,
          .shares = phase.shares(),
          .whole_list = phase.truth.whole_list};
}

void check_task(const RetrainTask& task) {
  constexpr std::int64_t kMostRounds = 1000;
  if (task.rounds < 0 || task.rounds > kMostRounds)
    throw Error("rounds",
                en::say("{} is not a whole number from {} to {}", task.rounds, 0, kMostRounds));
  if (!task.request.has_lists())
    throw Error("runs", en::say("only trained runs can be trained again; name some"));
  if (task.request.lists().drift || !task.request.interventions.empty())
    throw Error("drift", en::say("what changes from round to round is what the models learn; leave "
                                 "drift and interventions out"));
}

}  // namespace

std::vector<RetrainRound> retrain_rounds(const Workspace& workspace, const RetrainTask& task,
                                         const LoadedData& known,
                                         const std::function<void(const RetrainRound&)>& on_round,
                                         const JobContext& job) {
  check_task(task);
  const ThreadBudget budget(job.threads());
  ExperimentWorld made = make_experiment_world(workspace, task.request, known, job);
  const Dataset& dataset = *made.runs.data.dataset;
  Split split = *made.runs.data.split;
  ListWorld& world = made.runs.world;
  ListTrials trials = list_trials_from(made.request);
  trials.visits *= task.rounds + 1;
  ListReplication replication(world, made.request.policy, trials);
  Shown shown(world.lists.front(), world.length);
  const PlayedSink sink{.take = [&shown](const PlayedVisit& visit) { shown.add(visit); },
                        .propensities = false};
  std::vector<RetrainRound> rounds;
  for (std::int64_t number = 0;; ++number) {
    replication.advance((number + 1) * task.request.visits, &sink, JobContext(job.token()));
    RetrainRound& round = rounds.emplace_back(round_of(replication.phase(), number));
    round.shown = shown.measures(split, dataset);
    const bool last = number == task.rounds || replication.over();
    if (!last) split.train = shown.appended(split.train, round.added);
    if (on_round) on_round(round);
    job.report(number + 1, task.rounds + 1, en::say("round {} of {}", number + 1, task.rounds + 1));
    if (last) return rounds;
    for (std::size_t arm = 0; arm < made.runs.runs.size(); ++arm)
      world.lists[arm] = trained_lists(workspace, made.runs.runs[arm], split, dataset,
                                       world.lists[arm], JobContext(job.token()));
    replication.lists_changed();
  }
}

}  // namespace hankki
