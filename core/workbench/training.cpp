// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/training.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/memory.h"
#include "core/models/listed_model.h"
#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/training/forwarding_run_sink.h"
#include "core/training/memory_estimate.h"
#include "core/training/trainer.h"
#include "core/workbench/embeddings.h"
#include "core/workbench/learned_vectors.h"

namespace hankki {
namespace {

/// All its sessions together: the clock of a run never goes back.
double elapsed_of(const Workspace& workspace, const RunInfo& run) {
  const auto epochs = workspace.runs().epochs(run.id);
  return std::max(run.result.total_seconds, epochs.empty() ? 0.0 : epochs.back().elapsed);
}

/// What an epoch of such a run took the last time, on as many threads; 0: nobody knows.
double expected_seconds(const Workspace& workspace, const RunInfo& run) try {
  double seconds = 0;
  for (const RunInfo& other : workspace.runs().list(run.split))
    if (other.id != run.id && other.state == RunState::Done &&
        other.request.model == run.request.model &&
        other.request.parameters == run.request.parameters &&
        other.request.threads == run.request.threads &&
        other.machine.english() == run.machine.english())
      seconds = other.result.seconds_per_epoch;
  return seconds;
} catch (const Error&) {
  return 0;  // a damaged row of another run is no reason not to train this one
}

/// By which it is stopped; empty: its model does not learn by epochs.
std::string watched_metric(const RunRequest& request) {
  const auto& parameters = request.parameters.all();
  const auto chosen = parameters.find("stop_metric");
  return chosen == parameters.end() ? std::string() : to_text(chosen->second);
}

AlertWatch watch_of(const Workspace& workspace, const RunInfo& run, const AlertRules& rules) {
  AlertWatch watch(rules, watched_metric(run.request), expected_seconds(workspace, run));
  for (const EpochRow& row : workspace.runs().epochs(run.id)) watch.remember(row);
  return watch;
}

/// The same job, whose lines the workspace keeps too.
JobContext keeping_lines(Workspace& workspace, RunId id, const JobContext& job) {
  return JobContext(
             job.token(),
             [job](const Progress& progress) {
               job.report(progress.done, progress.total, progress.message);
             },
             [&workspace, id, job](const Message& line) {
               try {
                 workspace.runs().add_to_log(id, line);
               } catch (const std::exception&) {
                 // What the run has come to does not hang on a line of its log, whatever ails it.
               }
               job.log(line);
             })
      .with_threads(job.threads());
}

/// Stores first, then tells.
class ListenedRun final : public ForwardingRunSink {
 public:
  ListenedRun(std::unique_ptr<RunSink> stored, const RunInfo& run, const EpochListener& on_epoch,
              const RunGuard& guard, const JobContext& job)
      : ForwardingRunSink(std::move(stored)),
        run_(run),
        on_epoch_(on_epoch),
        guard_(guard),
        job_(job) {}

  void set_watch(AlertWatch watch) { watch_ = std::move(watch); }

  void epoch(const EpochRow& row) override {
    ForwardingRunSink::epoch(row);
    if (on_epoch_) on_epoch_(run_, row);
    if (!watch_) return;
    for (const Message& alert : watch_->observe(row)) {
      job_.log(en::say("run {}: {}", run_.id, alert));
      if (guard_.alerted) guard_.alerted(alert);
    }
  }
  void finished(RunState state, const RunResult& result, const Message& message) override {
    ended_ = true;
    ForwardingRunSink::finished(state, result, message);
    if (result.diverged && guard_.rules.no_number && guard_.alerted) guard_.alerted(message);
    job_.log(en::say("run {} {}", run_.id, title(state)));
  }

  bool ended() const { return ended_; }

 private:
  const RunInfo& run_;
  const EpochListener& on_epoch_;
  const RunGuard& guard_;
  std::optional<AlertWatch> watch_;
  const JobContext& job_;
  bool ended_ = false;
};

}  // namespace

QueuedRuns queue_runs(Workspace& workspace, SplitId split, std::span<const RunRequest> requests) {
  return queue_runs(workspace, std::span(&split, 1), requests);
}

QueuedRuns queue_runs(Workspace& workspace, std::span<const SplitId> splits,
                      std::span<const RunRequest> requests) {
  QueuedRuns queued;
  std::vector<NewRun> fitting;
  for (const SplitId split : splits) {
    const SplitInfo info = workspace.splits().info(split);
    const DataShape shape = info.shape();
    for (const RunRequest& request : requests) {
      make_model(request.model, request.parameters);
      check_vectors(workspace, info.dataset, request);
      try {
        check_memory(request, estimate_memory(request, shape), available_mb());
        fitting.push_back({split, request});
      } catch (const Error& refusal) {
        queued.refused.push_back(refusal);
      }
    }
  }
  for (const RunId id : workspace.runs().add(fitting))
    queued.runs.push_back(workspace.runs().info(id));
  return queued;
}

TrainedRun train_run(Workspace& workspace, RunId id, const LoadedData& known,
                     const EpochListener& on_epoch, const JobContext& job,
                     const Interruption& interruption, const RunGuard& guard) {
  if (is_imported_model(workspace.runs().info(id).request.model))
    throw Error(en::say("run {}", id),
                en::say("is lists that were imported; where that did not come to its end, import "
                        "them again"));
  auto stored = workspace.runs().sink(id);
  const RunInfo run = workspace.runs().info(id);
  const JobContext kept = keeping_lines(workspace, id, job);
  ListenedRun sink(std::move(stored), run, on_epoch, guard, kept);
  LoadedData data;
  try {
    sink.set_watch(watch_of(workspace, run, guard.rules));
    auto checkpoint = workspace.runs().checkpoint(id);
    kept.log(checkpoint ? en::say("run {} resumed", id) : en::say("run {} started", id));
    data = load_split(workspace, run.split, known, kept);
    // Heard where there is no checkpoint, which has in it what the run learned from.
    const auto learned_from = [&](const std::string& name,
                                  const std::optional<VectorsInfo>& found) {
      workspace.runs().learned_from(id, vectors_identity(name, found));
    };
    train(run.request, *data.split, *data.dataset, sink, kept, std::move(checkpoint),
          {.elapsed = elapsed_of(workspace, run), .interruption = interruption},
          kept_vectors(workspace, run.dataset, learned_from));
  } catch (const Cancelled&) {
    const bool interrupted = interruption.requested();
    if (!sink.ended())
      sink.finished(interrupted ? RunState::Interrupted : RunState::Cancelled, run.result, {});
  } catch (const std::exception& fault) {
    if (!sink.ended()) sink.finished(RunState::Failed, run.result, message_of(fault));
    throw;
  }
  return {workspace.runs().info(id), std::move(data)};
}

}  // namespace hankki
