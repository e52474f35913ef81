#include "ui/session/turn_queue.h"

#include <algorithm>
#include <utility>

namespace hankki {

TurnQueue::TurnQueue(AppState& state, JobRunner& jobs, QObject* parent)
    : QObject(parent), state_(state), jobs_(jobs) {
  connect(&state_, &AppState::workspaceChanged, this, &TurnQueue::changeWorkspace);
  connect(&jobs_.turns(), &Turns::freed, this, &TurnQueue::startNext);
}

TurnQueue::~TurnQueue() { jobs_.drop(job_); }

void TurnQueue::changeWorkspace() {
  jobs_.drop(job_);
  job_ = 0;
  running_ = 0;
  cancelling_ = false;
  waiting_.clear();
  forget();
  jobs_.turns().give(this);
  emit changed();
}

bool TurnQueue::isWaiting(TaskId task) const {
  return std::ranges::find(waiting_, task) != waiting_.end();
}

void TurnQueue::startNext() {
  if (running_) return;
  if (isHeld() || waiting_.empty() || !state_.workspace()) return jobs_.turns().give(this);
  if (!jobs_.turns().take(this)) return;
  running_ = waiting_.front();
  waiting_.pop_front();
  job_ = begin(running_);
  emit started(running_);
  emit changed();
}

bool TurnQueue::cancelRunning(TaskId task) {
  if (!running_ || task != running_) return false;
  cancelling_ = true;
  jobs_.cancel(job_);
  emit changed();
  return true;
}

void TurnQueue::finish(const std::function<void()>& tell) {
  running_ = 0;
  job_ = 0;
  cancelling_ = false;
  tell();
  emit changed();
  state_.refresh();
  jobs_.turns().give(this);  // who waits for it comes before the next task here
  startNext();
}

void TurnQueue::removeFrom(const QString& name, TaskId task,
                           std::function<void(Workspace&)> remove) {
  const auto workspace = state_.workspace();
  if (!workspace || task == running_) return;
  if (leave(task)) {
    emit changed();
    startNext();
  }
  jobs_.run(
      this, name,
      [workspace, remove = std::move(remove)](const JobContext&) { remove(*workspace); },
      {.done = [this] { state_.refresh(); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

}  // namespace hankki
