// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/task_queue.h"

#include <algorithm>
#include <utility>

namespace hankki {

TaskQueue::TaskQueue(AppState& state, JobRunner& jobs, CoreBudget& cores)
    : state_(state), jobs_(jobs), cores_(cores) {
  connect(&state_, &AppState::workspaceChanged, this, &TaskQueue::changeWorkspace);
  connect(&cores_, &CoreBudget::freed, this, &TaskQueue::startNext);
  connect(&jobs_, &JobRunner::closing, this,
          [this] { interruption_.request(Interruption::When::Now); });
}

TaskQueue::~TaskQueue() {
  interruption_.request(Interruption::When::Now);
  jobs_.drop(job_);
}

void TaskQueue::changeWorkspace() {
  jobs_.drop(job_);
  job_ = 0;
  running_ = 0;
  cancelling_ = closing_ = false;
  leaveAll();
  forget();
  cores_.give(this);
  emit changed();
}

bool TaskQueue::isWaiting(TaskId task) const {
  return std::ranges::find(waiting_, task) != waiting_.end();
}

void TaskQueue::join(TaskId task, int threads) {
  waiting_.push_back(task);
  threads_[task] = threads;
}

bool TaskQueue::leave(TaskId task) {
  threads_.erase(task);
  return std::erase(waiting_, task) > 0;
}

void TaskQueue::leaveAll() {
  waiting_.clear();
  threads_.clear();
}

void TaskQueue::startNext() {
  if (running_) return;
  if (closing_ || isHeld() || waiting_.empty() || !state_.workspace()) return cores_.give(this);
  const TaskId next = waiting_.front();
  if (!cores_.take(this, threads_[next])) return;
  running_ = next;
  leave(next);
  interruption_ = {};
  job_ = begin(running_);
  emit started(running_);
  emit changed();
}

void TaskQueue::close(Interruption::When when) {
  closing_ = true;
  interruption_.request(when);
  emit changed();
}

void TaskQueue::stayOpen() {
  closing_ = false;
  if (!cancelling_) interruption_.request(Interruption::When::Never);
  emit changed();
  startNext();
}

bool TaskQueue::cancelRunning(TaskId task) {
  if (!running_ || task != running_) return false;
  cancelling_ = true;
  jobs_.cancel(job_);
  emit changed();
  return true;
}

void TaskQueue::finish(const std::function<void()>& tell) {
  running_ = 0;
  job_ = 0;
  cancelling_ = false;
  tell();
  emit changed();
  cores_.give(this);  // who waits for them comes before the next task here
  startNext();
}

bool TaskQueue::takeOut(TaskId task) {
  if (task == running_) return false;
  if (leave(task)) {
    emit changed();
    startNext();
  }
  return true;
}

}  // namespace hankki
