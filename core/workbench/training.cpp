// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/training.h"

#include <algorithm>
#include <utility>

#include "core/base/memory.h"
#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/training/forwarding_run_sink.h"
#include "core/training/memory_estimate.h"
#include "core/training/trainer.h"
#include "core/workbench/embeddings.h"

namespace hankki {
namespace {

/// All its sessions together: the clock of a run never goes back.
double elapsed_of(const Workspace& workspace, const RunInfo& run) {
  const auto epochs = workspace.runs().epochs(run.id);
  return std::max(run.result.total_seconds, epochs.empty() ? 0.0 : epochs.back().elapsed);
}

/// Stores first, then tells.
class ListenedRun final : public ForwardingRunSink {
 public:
  ListenedRun(std::unique_ptr<RunSink> stored, const RunInfo& run, const EpochListener& on_epoch,
              const JobContext& job)
      : ForwardingRunSink(std::move(stored)), run_(run), on_epoch_(on_epoch), job_(job) {}

  void epoch(const EpochRow& row) override {
    ForwardingRunSink::epoch(row);
    if (on_epoch_) on_epoch_(run_, row);
  }
  void finished(RunState state, const RunResult& result, const Message& message) override {
    ended_ = true;
    ForwardingRunSink::finished(state, result, message);
    job_.log(en::say("run {} {}", run_.id, title(state)));
  }

  bool ended() const { return ended_; }

 private:
  const RunInfo& run_;
  const EpochListener& on_epoch_;
  const JobContext& job_;
  bool ended_ = false;
};

}  // namespace

QueuedRuns queue_runs(Workspace& workspace, SplitId split, std::span<const RunRequest> requests) {
  const SplitInfo info = workspace.splits().info(split);
  for (const RunRequest& request : requests) {
    make_model(request.model, request.parameters);
    check_vectors(workspace, info.dataset, request);
  }
  const DataShape shape = info.shape();
  QueuedRuns queued;
  for (const RunRequest& request : requests) {
    try {
      check_memory(request, estimate_memory(request, shape), available_mb());
    } catch (const Error& refusal) {
      queued.refused.push_back(refusal);
      continue;
    }
    queued.runs.push_back(workspace.runs().info(workspace.runs().add(split, request)));
  }
  return queued;
}

TrainedRun train_run(Workspace& workspace, RunId id, const LoadedData& known,
                     const EpochListener& on_epoch, const JobContext& job,
                     const Interruption& interruption) {
  const RunInfo run = workspace.runs().info(id);
  ListenedRun sink(workspace.runs().sink(id), run, on_epoch, job);
  LoadedData data;
  try {
    auto checkpoint = workspace.runs().checkpoint(id);
    job.log(checkpoint ? en::say("run {} resumed", id) : en::say("run {} started", id));
    data = load_split(workspace, run.split, known, job);
    train(run.request, *data.split, *data.dataset, sink, job, std::move(checkpoint),
          {.elapsed = elapsed_of(workspace, run), .interruption = interruption},
          kept_vectors(workspace, run.dataset));
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
