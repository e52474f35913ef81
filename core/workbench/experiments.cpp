// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/experiments.h"

#include <algorithm>

#include "core/bandit/replication_text.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/stopwatch.h"
#include "core/store/workspace.h"
#include "core/workbench/run_under.h"

namespace hankki {
namespace {

/// Replications between two times that they are stored: about a second's.
class Chunks {
 public:
  explicit Chunks(std::vector<std::int64_t> numbers) : numbers_(std::move(numbers)) {}

  bool empty() const { return at_ == numbers_.size(); }
  std::vector<std::int64_t> next() {
    const std::size_t end = std::min(numbers_.size(), at_ + size_);
    std::vector<std::int64_t> chunk(numbers_.begin() + static_cast<std::ptrdiff_t>(at_),
                                    numbers_.begin() + static_cast<std::ptrdiff_t>(end));
    at_ = end;
    return chunk;
  }
  void took(double seconds) {
    if (seconds < 0.5) size_ *= 2;
    if (seconds > 2) size_ = std::max<std::size_t>(1, size_ / 2);
  }
  std::size_t done() const { return at_; }

 private:
  std::vector<std::int64_t> numbers_;
  std::size_t at_ = 0, size_ = 4;
};

}  // namespace

ExperimentWorld make_experiment_world(const Workspace& workspace, const ExperimentRequest& request,
                                      const LoadedData& known, const JobContext& job) {
  const RunListsSetting& lists = request.lists();
  ExperimentWorld made{
      .runs = make_run_world(
          workspace, {.runs = runs_of(request), .depth = lists.depth, .recall_k = lists.recall_k},
          known, job),
      .request = request};
  set_world(lists, made.runs.world);
  std::vector<double> recalls = made.runs.recalls;
  if (!recalls.empty()) recalls.resize(lists.runs.size());  // of those there are at the start
  made.request.policy = with_recalls(request.policy, recalls);
  return made;
}

OfferedRun offer_run(const Workspace& workspace, const RunWorld& world, RunId run,
                     const RunWorldTask& task, const JobContext& job) {
  RunWorldTask one = task;
  one.runs = {run};
  if (workspace.runs().info(run).split != world.runs.front().split)
    throw Error(en::say("run {}", run), en::say("is of another split; choose runs of one split"));
  RunWorld made = make_run_world(workspace, one, world.data, job);
  return {.name = made.world.arms.front(),
          .lists = std::move(made.world.lists.front()),
          .recall = made.recalls.empty() ? std::nullopt : std::optional(made.recalls.front())};
}

std::shared_ptr<const ActionLog> read_log(const LogSetting& log, const JobContext& job) {
  return std::make_shared<const ActionLog>(
      read_action_log(TextSource(path_from_utf8(log.file)), job, log.of));
}

std::unique_ptr<Player> make_player(const Workspace& workspace, const ExperimentRequest& request,
                                    const LoadedData& known, const JobContext& job) {
  request.check();
  if (request.has_log()) return make_log_player(request, read_log(request.log(), job));
  if (!request.has_lists()) return make_arms_player(request);
  ExperimentWorld made = make_experiment_world(workspace, request, known, job);
  return make_list_player(made.request, std::move(made.runs.world));
}

std::vector<StoredReplication> replicate_request(const ExperimentRequest& request,
                                                 const ListWorld* world,
                                                 const std::vector<std::int64_t>& numbers,
                                                 const JobContext& job) {
  std::vector<StoredReplication> stored;
  if (request.has_log()) {
    const auto player = make_log_player(request, read_log(request.log(), job));
    player->advance(request.visits, nullptr, job);
    return {{0, player->result_text()}};
  }
  if (world) {
    const auto all =
        replicate_lists(*world, request.policy, list_trials_from(request), numbers, job);
    for (std::size_t i = 0; i < all.size(); ++i)
      stored.push_back({numbers[i], list_simulation_text(all[i])});
    return stored;
  }
  const auto all = replicate_arms(request.policy, trials_from(request), numbers, job);
  for (std::size_t i = 0; i < all.size(); ++i)
    stored.push_back({numbers[i], replication_text(all[i])});
  return stored;
}

ListsSummary summarise_lists(const ExperimentRequest& request,
                             std::vector<ListSimulation> replications) {
  ListsSummary summary{.replications = std::move(replications)};
  std::vector<double> clicks;
  double slots = 0;
  for (const std::int64_t run : runs_of(request)) summary.arms.push_back(std::to_string(run));
  summary.shares.resize(summary.arms.size());
  for (const ListSimulation& simulation : summary.replications) {
    if (simulation.slots_of.size() != summary.arms.size())
      throw Error("replications", en::say("there are {} models for {} arms; give one an arm",
                                          summary.arms.size(), simulation.slots_of.size()));
    clicks.push_back(static_cast<double>(simulation.clicks) /
                     static_cast<double>(std::max<std::int64_t>(1, simulation.visits)));
    for (std::size_t arm = 0; arm < summary.arms.size(); ++arm) {
      summary.shares[arm] += static_cast<double>(simulation.slots_of[arm]);
      slots += static_cast<double>(simulation.slots_of[arm]);
    }
  }
  for (double& share : summary.shares) share /= std::max(1.0, slots);
  summary.clicks = moments(clicks);
  return summary;
}

void run_experiment(Workspace& workspace, ExperimentId id, const LoadedData& known,
                    const Interruption& interruption, const JobContext& job) {
  const ExperimentInfo info = workspace.experiments().info(id);
  const auto sink = workspace.experiments().sink(id);
  run_under(*sink, interruption, [&] {
    ExperimentRequest request = info.request;
    std::optional<ExperimentWorld> made;
    if (request.has_lists()) {
      made = make_experiment_world(workspace, request, known, job);
      request = made->request;
    }
    Chunks chunks(workspace.experiments().missing(id));
    const std::int64_t total = info.request.replications;
    while (!chunks.empty()) {
      const auto numbers = chunks.next();
      Stopwatch watch;
      // One replication says itself how far it is.
      const JobContext within =
          total == 1 ? job : JobContext(job.token()).with_threads(job.threads());
      const auto stored =
          replicate_request(request, made ? &made->runs.world : nullptr, numbers, within);
      const double seconds = watch.lap();
      sink->add(stored, seconds);
      chunks.took(seconds);
      job.report(info.done + static_cast<std::int64_t>(chunks.done()), total,
                 en::say("simulating {}", info.request.policy.id));
    }
    sink->ended(RunState::Done, {});
  });
}

void complete_experiment(Workspace& workspace, ExperimentId id,
                         const std::vector<StoredReplication>& all) {
  if (workspace.experiments().info(id).work.state == RunState::Done) return;
  const auto sink = workspace.experiments().sink(id);
  std::vector<StoredReplication> lacking;
  for (const std::int64_t number : workspace.experiments().missing(id))
    lacking.push_back(all.at(static_cast<std::size_t>(number)));
  sink->add(lacking, 0);
  sink->ended(RunState::Done, {});
}

ExperimentReport report_experiment(const Workspace& workspace, ExperimentId id) {
  ExperimentReport report;
  std::vector<StoredReplication> stored;
  workspace.snapshot([&] {
    report.info = workspace.experiments().info(id);
    stored = workspace.experiments().replications(id);
  });
  if (stored.empty()) return report;
  const ExperimentRequest& request = report.info.request;
  if (request.has_log()) {
    report.log =
        read_replication(stored.front().text, static_cast<std::size_t>(request.log().arms), 0);
    return report;
  }
  if (request.has_lists()) {
    std::vector<ListSimulation> all;
    for (const StoredReplication& one : stored) all.push_back(read_list_simulation(one.text));
    report.lists = summarise_lists(request, std::move(all));
    return report;
  }
  Trials trials = trials_from(request);
  std::vector<Replication> all;
  for (const StoredReplication& one : stored) all.push_back(read_replication(one.text, trials));
  trials.replications = std::ssize(all);
  report.arms = summarise(all, trials);
  report.arms->seconds = report.info.seconds;
  return report;
}

}  // namespace hankki
