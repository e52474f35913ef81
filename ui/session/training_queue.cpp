// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_queue.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/store/runs.h"
#include "core/store/splits.h"
#include "ui/session/preferences.h"
#include "ui/theme/core_text.h"

namespace hankki {

TrainingQueue::TrainingQueue(AppState& state, JobRunner& jobs, CoreBudget& cores,
                             Removals& removals)
    : ResumableQueue(state, jobs, cores, QStringLiteral("train/dismissed")), removals_(removals) {
  connect(&state_, &AppState::runsChanged, this, &TrainingQueue::leftOverChanged);
  const auto tellAtMost = [this] { setAtMost(mayStopEarly(running())); };
  connect(this, &TaskQueue::started, this, tellAtMost);
  connect(&state_, &AppState::runsChanged, this, tellAtMost);  // a new run comes to the list later
  connect(&jobs_, &JobRunner::allCancelled, this, [this] { setHeld(held_ || !waiting().empty()); });
}

void TrainingQueue::forget() {
  ResumableQueue::forget();
  resumed_.clear();
  data_ = {};
  held_ = false;
}

ResumableQueue::LeftOver TrainingQueue::nobodys() const {
  LeftOver left;
  for (const RunInfo& run : state_.runs()) {
    if (run.state == RunState::Interrupted && run.resumable)
      left.interrupted.push_back(run.id);
    else if (run.state == RunState::Queued && run.resumable)
      left.waiting.push_back(run.id);
  }
  return left;
}

void TrainingQueue::enqueue(SplitId split, std::vector<RunRequest> requests) {
  enqueue(std::vector{split}, std::move(requests));
}

void TrainingQueue::enqueue(std::vector<SplitId> splits, std::vector<RunRequest> requests) {
  const auto workspace = state_.workspace();
  if (!workspace || requests.empty()) return;
  jobs_.run(
      this, tr("Adding runs"),
      [workspace, splits = std::move(splits), requests = std::move(requests)](const JobContext&) {
        return queue_runs(*workspace, std::span<const SplitId>(splits), requests);
      },
      {.done =
           [this, workspace](QueuedRuns&& queued) {
             for (const Error& refusal : queued.refused) emit failed({refusal.message()});
             if (workspace != state_.workspace() || queued.runs.empty()) return;
             for (const RunInfo& run : queued.runs) join(run.id, run.request.threads);
             emit added(queued.runs);
             emit changed();
             startNext();
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void TrainingQueue::add(const RunInfo& run) {
  if (knows(run.id)) return;
  join(run.id, run.request.threads);
  emit added({run});
  emit changed();
  startNext();
}

void TrainingQueue::resume(RunId run) {
  const auto info = std::ranges::find(state_.runs(), run, &RunInfo::id);
  if (knows(run) || info == state_.runs().end()) return;
  join(run, info->request.threads);
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
  const bool fresh = isWaiting(run) && !resumed_.contains(run);
  resumed_.erase(run);
  const auto workspace = state_.workspace();
  if (!workspace || !takeOut(run)) return;
  const auto told = [this](const JobError& error) { emit failed(error); };
  if (!fresh) return removals_.remove(Kind::Run, run, tr("run #%1").arg(run), told);
  jobs_.run(
      this, [run] { return tr("Removing run %1").arg(run); },
      [workspace, run](const JobContext&) { workspace->runs().remove(run); }, {.failed = told},
      JobRunner::Visibility::Quiet);
}

void TrainingQueue::setHeld(bool held) {
  if (held == held_) return;
  held_ = held;
  emit changed();
  startNext();
}

/// Whether it is watched, and has patience.
bool TrainingQueue::mayStopEarly(RunId run) const {
  const auto info = std::ranges::find(state_.runs(), run, &RunInfo::id);
  if (info == state_.runs().end() || !info->request.validate) return false;
  const auto split = std::ranges::find(state_.splits(), info->split, &SplitInfo::id);
  const auto patience = info->request.parameters.all().find("patience");
  return split != state_.splits().end() && split->validation > 0 &&
         patience != info->request.parameters.all().end() &&
         info->request.parameters.integer("patience") > 0;
}

/// What need not be read again: the last run's data, else the data set that is open.
LoadedData TrainingQueue::dataAtHand() const {
  LoadedData open = state_.loadedData();
  return !open.dataset || open.dataset_id == data_.dataset_id ? data_ : std::move(open);
}

JobId TrainingQueue::begin(RunId run) {
  resumed_.erase(run);
  using News = std::variant<EpochRow, Message>;
  return jobs_.run<News>(
      this, [run] { return tr("Training run %1").arg(run); },
      [workspace = state_.workspace(), run, known = dataAtHand(), interruption = interruption(),
       rules = loadPreferences().alerts](const JobContext& job, const Emit<News>& tell) {
        const auto on_epoch = [&](const RunInfo&, const EpochRow& row) { tell(row); };
        const RunGuard guard{.rules = rules, .alerted = [&](const Message& alert) { tell(alert); }};
        return train_run(*workspace, run, known, on_epoch, job, interruption, guard);
      },
      {.done =
           [this](TrainedRun&& outcome) {
             data_ = std::move(outcome.data);
             end(outcome.run);
           },
       .failed = [this, run](const JobError& error) { endOf(run, error); },
       .cancelled = [this, run] { endOf(run, {}); },
       .events =
           [this, run](std::vector<News>&& all) {
             for (const News& news : all)
               if (const auto* row = std::get_if<EpochRow>(&news))
                 emit epochDone(run, *row);
               else
                 emit alerted(run, std::get<Message>(news));
           }},
      JobRunner::Visibility::Work);
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
