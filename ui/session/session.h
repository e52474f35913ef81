// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "ui/jobs/core_budget.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/session/evaluation_queue.h"
#include "ui/session/removals.h"
#include "ui/session/study_queue.h"
#include "ui/session/training_queue.h"

namespace hankki {

/// What Compare looks at side by side, for whoever goes on with it.
struct ComparedRuns {
  SplitId split = 0;        ///< theirs; 0: nothing
  std::vector<RunId> runs;  ///< tested ones
  RunId baseline = 0;       ///< 0: none was chosen
};

/// What the program works on and with, whatever windows show of it: the open workspace, the jobs,
/// and what waits to be computed. Made once, before the first window; it outlives every window and
/// page. GUI thread only.
class Session {
 public:
  /// The queues share `cores` of the machine; 0: all of them.
  explicit Session(int cores = 0);

  AppState& state() { return state_; }
  JobRunner& jobs() { return jobs_; }
  CoreBudget& cores() { return cores_; }
  TrainingQueue& training() { return training_; }
  StudyQueue& studies() { return studies_; }
  EvaluationQueue& evaluations() { return evaluations_; }
  Removals& removals() { return removals_; }

  const ComparedRuns& compared() const { return compared_; }
  void setCompared(ComparedRuns runs) { compared_ = std::move(runs); }

  /// Whether a job goes on that closing asks about (JobRunner::Visibility::Work).
  bool isWorking() const;

  /// The workspace is about to be closed: the tasks of the queues end so, and none begins. Now ends
  /// every other job too.
  void close(Interruption::When when);
  void stayOpen();  ///< after all

 private:
  JobRunner jobs_;  // goes last: it waits for the jobs of all others
  CoreBudget cores_;
  AppState state_;
  Removals removals_;
  TrainingQueue training_;
  StudyQueue studies_;
  EvaluationQueue evaluations_;
  ComparedRuns compared_;
};

}  // namespace hankki
