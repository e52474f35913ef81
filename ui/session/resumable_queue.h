// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <set>
#include <vector>

#include "ui/session/task_queue.h"

namespace hankki {

/// Tasks that are rows of the workspace, and go on where they stood. Those that nobody has (their
/// program was closed, or has ended otherwise) do not begin by themselves: goOn() takes them up.
class ResumableQueue : public TaskQueue {
  Q_OBJECT
 public:
  /// Tasks that nobody has, but for those that were dismissed.
  struct LeftOver {
    std::vector<TaskId> interrupted;  ///< oldest first
    std::vector<TaskId> waiting;      ///< likewise
    bool empty() const { return interrupted.empty() && waiting.empty(); }
  };
  LeftOver leftOver() const;
  void goOn();     ///< all of leftOver() to the queue's end, the interrupted ones first
  void dismiss();  ///< leftOver() need not be told of any more, in this workspace

  virtual void resume(std::int64_t task) = 0;

 signals:
  void leftOverChanged();

 protected:
  /// `dismissedKey`: where the settings have what was dismissed.
  ResumableQueue(AppState& state, JobRunner& jobs, CoreBudget& cores, QString dismissedKey);

  /// Interrupted tasks that can be resumed, and queued ones that nobody holds, in the open
  /// workspace.
  virtual LeftOver nobodys() const = 0;
  void forget() override;

 private:
  QString dismissedKey_;
  std::set<TaskId> dismissed_;
};

}  // namespace hankki
