#include "ui/train/training_queue.h"

#include <algorithm>
#include <utility>

#include "core/base/memory.h"
#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/training/memory_estimate.h"
#include "ui/theme/format.h"

namespace hankki {

TrainingQueue::TrainingQueue(AppState& state, JobRunner& jobs, QObject* parent)
    : TurnQueue(state, jobs, parent) {
  connect(&state_, &AppState::runsChanged, this, &TrainingQueue::takeUpWaiting);
  connect(&state_, &AppState::trainingAsked, this, &TrainingQueue::add);
  connect(&jobs_, &JobRunner::allCancelled, this, [this] { setHeld(held_ || !waiting().empty()); });
  takeUpWaiting();
}

void TrainingQueue::forget() {
  resumed_.clear();
  data_ = {};
  held_ = tookUp_ = false;
}

void TrainingQueue::takeUpWaiting() {
  if (tookUp_ || !state_.workspace()) return;
  tookUp_ = true;
  for (const RunInfo& run : state_.runs())
    if (run.state == RunState::Queued) join(run.id);
  // Nobody asked this session to train them, so they are held until somebody does.
  held_ = !waiting().empty();
  emit changed();
  if (held_) emit tookUp(static_cast<int>(waiting().size()));
}

/// Takes them out and says why.
void TrainingQueue::refuseTooLarge(SplitId split, std::vector<RunRequest>& requests) {
  const auto info = std::ranges::find(state_.splits(), split, &SplitInfo::id);
  const double available = available_mb();
  if (info == state_.splits().end() || available <= 0) return;
  std::erase_if(requests, [&](const RunRequest& request) {
    const double needed = estimate_memory(request, info->shape()).peak_mb();
    if (needed <= available) return false;
    emit failed(
        {en::say("{} needs about {} of memory and {} is free, so it was not queued. Choose a "
                 "smaller network, drop rare items, or train another model.",
                 model_name(request.model), formatBytes(needed * 1e6).toStdString(),
                 formatBytes(available * 1e6).toStdString())});
    return true;
  });
}

void TrainingQueue::enqueue(SplitId split, std::vector<RunRequest> requests) {
  const auto workspace = state_.workspace();
  refuseTooLarge(split, requests);
  if (!workspace || requests.empty()) return;
  jobs_.run(
      this, tr("Adding runs"),
      [workspace, split, requests = std::move(requests)](const JobContext&) {
        // Throws where values do not go together, before any of the runs is stored.
        for (const RunRequest& request : requests) make_model(request.model, request.parameters);
        std::vector<RunInfo> runs;
        for (const RunRequest& request : requests)
          runs.push_back(workspace->runs().info(workspace->runs().add(split, request)));
        return runs;
      },
      {.done =
           [this, workspace](std::vector<RunInfo>&& runs) {
             if (workspace != state_.workspace()) return;
             for (const RunInfo& run : runs) join(run.id);
             emit added(runs);
             emit changed();
             startNext();
             state_.refresh();
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void TrainingQueue::add(const RunInfo& run) {
  if (knows(run.id)) return;
  join(run.id);
  emit added({run});
  emit changed();
  startNext();
  state_.refresh();
}

void TrainingQueue::resume(RunId run) {
  if (knows(run)) return;
  join(run);
  resumed_.insert(run);
  emit changed();
  startNext();
}

void TrainingQueue::cancel(RunId run) {
  if (cancelRunning(run)) return;
  if (resumed_.erase(run) > 0) {
    leave(run);
    emit changed();
  } else if (isWaiting(run)) {
    remove(run);
  }
}

void TrainingQueue::remove(RunId run) {
  resumed_.erase(run);
  removeFrom(tr("Removing run %1").arg(run), run,
             [run](Workspace& workspace) { workspace.runs().remove(run); });
}

void TrainingQueue::setHeld(bool held) {
  if (held == held_) return;
  held_ = held;
  emit changed();
  startNext();
}

/// What need not be read again: the last run's data, else the data set that is open.
TrainingData TrainingQueue::dataAtHand() const {
  const auto open = state_.datasetInfo();
  if (!open || !state_.dataset() || open->id == data_.dataset_id) return data_;
  return {.dataset_id = open->id, .dataset = state_.dataset()};
}

JobId TrainingQueue::begin(RunId run) {
  resumed_.erase(run);
  TrainingJob task{state_.workspace(), run, dataAtHand(), std::make_shared<RunRelay>()};
  connect(task.relay.get(), &RunRelay::epochDone, this, &TrainingQueue::epochDone,
          Qt::QueuedConnection);
  return jobs_.run(this, tr("Training run %1").arg(run),
                   [task = std::move(task)](const JobContext& job) { return trainRun(task, job); },
                   {.done =
                        [this](TrainingOutcome&& outcome) {
                          data_ = std::move(outcome.data);
                          end(outcome.run);
                        },
                    .failed = [this, run](const JobError& error) { endOf(run, error); },
                    .cancelled = [this, run] { endOf(run, {}); }});
}

void TrainingQueue::end(const RunInfo& run) {
  finish([&] { emit ended(run); });
}

/// The workspace has the sentence already, unless the run could not even begin.
void TrainingQueue::endOf(RunId run, const JobError& error) {
  followWith(jobs_.run(
      this, tr("Reading run %1").arg(run),
      [workspace = state_.workspace(), run](const JobContext&) {
        return workspace->runs().info(run);
      },
      {.done =
           [this, error](RunInfo&& info) {
             const bool told = info.state == RunState::Failed && error.details.isEmpty();
             if (!told && !error.sentence.empty()) emit failed(error);
             end(info);
           },
       .failed =
           [this, run](const JobError& error) {
             emit failed(error);
             end({.id = run, .state = RunState::Failed, .message = error.sentence});
           }},
      JobRunner::Visibility::Quiet));
}

}  // namespace hankki
