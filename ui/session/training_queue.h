// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include "core/store/runs.h"
#include "core/workbench/training.h"
#include "ui/session/removals.h"
#include "ui/session/resumable_queue.h"

namespace hankki {

/// Runs that wait to be trained, and the one that is. Every figure is in the workspace before a
/// signal tells of it. GUI thread only.
class TrainingQueue : public ResumableQueue {
  Q_OBJECT
 public:
  TrainingQueue(AppState& state, JobRunner& jobs, CoreBudget& cores, Removals& removals);

  /// Adds a run to the workspace for each request on each split, and all of them to the queue's
  /// end. One that the memory does not suffice for is refused, with failed().
  void enqueue(std::vector<SplitId> splits, std::vector<RunRequest> requests);
  void enqueue(SplitId split, std::vector<RunRequest> requests);

  /// A queued run that is in the workspace already goes to the queue's end.
  void add(const RunInfo& run);

  /// A run that is RunInfo::resumable waits again, and goes on exactly where it stood.
  void resume(RunId run) override;

  /// The run that is trained stops within a batch, keeps the best epoch so far and can be resumed.
  /// One that waits to be resumed leaves the queue; a new one is removed.
  void cancel(RunId run);

  /// Takes a run that is not being trained out of queue and workspace. One that did not wait can be
  /// brought back: Session::removals().
  void remove(RunId run);

  /// Held: the run that is trained goes on, the next one is not started.
  void setHeld(bool held);
  bool isHeld() const override { return held_; }

 signals:
  void added(const std::vector<hankki::RunInfo>& runs);
  void epochDone(hankki::RunId run, const hankki::EpochRow& row);
  void alerted(hankki::RunId run, const hankki::Message& alert);  ///< it goes on, oddly
  void ended(const hankki::RunInfo& run);  ///< with the run's own fault, where it failed

 private:
  JobId begin(RunId run) override;
  void forget() override;
  LeftOver nobodys() const override;
  bool mayStopEarly(RunId run) const;
  LoadedData dataAtHand() const;
  void end(const RunInfo& run);
  void endOf(RunId run, const JobError& error);

  Removals& removals_;
  std::set<RunId> resumed_;  // of waiting()
  LoadedData data_;          // of the last run
  bool held_ = false;
};

}  // namespace hankki
