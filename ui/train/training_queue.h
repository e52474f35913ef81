#pragma once

#include <QObject>
#include <deque>
#include <set>
#include <vector>

#include "ui/app_state.h"
#include "ui/jobs/job_runner.h"
#include "ui/train/training_job.h"

namespace hankki {

/// Runs that wait to be trained, and the one that is. One at a time, and none while
/// something else has the turn (Turns): its threads, and those of BLAS, are the process's. Works
/// through the job runner; every figure is in the workspace before a signal tells of it. Runs that
/// still wait when the program ends wait again, held, when their workspace is opened. GUI thread
/// only.
class TrainingQueue : public QObject {
  Q_OBJECT
 public:
  TrainingQueue(AppState& state, JobRunner& jobs, QObject* parent = nullptr);
  /// Stops the run that is trained, as cancel() does.
  ~TrainingQueue() override;

  /// Adds a run to the workspace for each request, and all of them to the queue's end. One that the
  /// memory does not suffice for is refused, with failed().
  void enqueue(SplitId split, std::vector<RunRequest> requests);

  /// A queued run that is in the workspace already goes to the queue's end.
  void add(const RunInfo& run);

  /// A run that is RunInfo::resumable waits again, and goes on exactly where it stood.
  void resume(RunId run);

  /// The run that is trained stops within a batch, keeps the best epoch so far and can be resumed.
  /// One that waits to be resumed leaves the queue; a new one is removed.
  void cancel(RunId run);

  /// Takes a run that is not being trained out of queue and workspace.
  void remove(RunId run);

  /// Held: the run that is trained goes on, the next one is not started.
  void setHeld(bool held);
  bool isHeld() const { return held_; }

  RunId running() const { return running_; }                     ///< 0: none
  bool isCancelling() const { return cancelling_; }              ///< running() is about to end
  const std::deque<RunId>& waiting() const { return waiting_; }  ///< the next one first
  bool isWaiting(RunId run) const;

 signals:
  void changed();         ///< what is running or waiting, or whether it is held
  void tookUp(int runs);  ///< that waited when the workspace was opened; they are held
  void added(const std::vector<hankki::RunInfo>& runs);
  void started(hankki::RunId run);
  void epochDone(hankki::RunId run, const hankki::EpochRow& row);
  void ended(const hankki::RunInfo& run);
  void failed(
      const hankki::JobError& error);  ///< of the queue; a run's own fault is in its RunInfo

 private:
  void workspaceChanged();
  void takeUpWaiting();
  void refuseTooLarge(SplitId split, std::vector<RunRequest>& requests);
  void startNext();
  TrainingData dataAtHand() const;
  void end(const RunInfo& run);
  void endOf(RunId run, const JobError& error);

  AppState& state_;
  JobRunner& jobs_;
  std::deque<RunId> waiting_;
  std::set<RunId> resumed_;  // of waiting_
  RunId running_ = 0;
  JobId job_ = 0;
  TrainingData data_;  // of the last run
  bool held_ = false;
  bool cancelling_ = false;
  bool tookUp_ = false;  // the runs that waited when the workspace was opened
};

}  // namespace hankki
