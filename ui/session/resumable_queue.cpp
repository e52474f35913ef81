// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/resumable_queue.h"

#include <utility>

#include "ui/session/dismissed_tasks.h"

namespace hankki {

ResumableQueue::ResumableQueue(AppState& state, JobRunner& jobs, CoreBudget& cores,
                               QString dismissedKey)
    : TaskQueue(state, jobs, cores), dismissedKey_(std::move(dismissedKey)) {
  connect(this, &TaskQueue::changed, this, &ResumableQueue::leftOverChanged);
}

void ResumableQueue::forget() {
  const auto& workspace = state_.workspace();
  dismissed_ = workspace ? dismissedTasks(dismissedKey_, *workspace) : std::set<TaskId>();
}

ResumableQueue::LeftOver ResumableQueue::leftOver() const {
  const auto& workspace = state_.workspace();
  if (!workspace || workspace->access() == Workspace::Access::ReadOnly) return {};
  LeftOver left = nobodys();
  const auto told = [this](TaskId task) { return knows(task) || dismissed_.contains(task); };
  std::erase_if(left.interrupted, told);
  std::erase_if(left.waiting, told);
  return left;
}

void ResumableQueue::goOn() {
  const LeftOver left = leftOver();
  for (const TaskId task : left.interrupted) resume(task);
  for (const TaskId task : left.waiting) resume(task);
}

void ResumableQueue::dismiss() {
  const LeftOver left = leftOver();
  if (left.empty()) return;
  dismissed_.insert(left.interrupted.begin(), left.interrupted.end());
  dismissed_.insert(left.waiting.begin(), left.waiting.end());
  rememberDismissed(dismissedKey_, *state_.workspace(), dismissed_);
  emit leftOverChanged();
}

}  // namespace hankki
