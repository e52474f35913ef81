// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/evaluations.h"
#include "ui/session/task_queue.h"

namespace hankki {

/// Evaluations of trained runs that wait, and the one that is computed. The lists of runs show its
/// metrics as they come. One that still waits, or was cancelled, goes on when it is asked for
/// again. GUI thread only.
class EvaluationQueue : public TaskQueue {
  Q_OBJECT
 public:
  EvaluationQueue(AppState& state, JobRunner& jobs, CoreBudget& cores);

  /// Adds it to the workspace and to the queue's end.
  void start(const RunInfo& run, const std::vector<std::int32_t>& ks);

 signals:
  void ended(const hankki::RunInfo& run);

 private:
  JobId begin(EvaluationId id) override;
};

}  // namespace hankki
