// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>

#include "core/training/interruption.h"
#include "ui/jobs/core_budget.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"

namespace hankki {

/// Tasks that wait for their share of the machine's cores (CoreBudget), and the one that has it:
/// what the queues of runs and of studies have in common. One task of a queue at a time, through
/// the job runner; a workspace that is closed takes its tasks along. GUI thread only.
class TaskQueue : public QObject {
  Q_OBJECT
 public:
  using TaskId = std::int64_t;  ///< a RunId, or a StudyId

  /// Stops the task that runs, as cancelling does.
  ~TaskQueue() override;

  TaskId running() const { return running_; }                     ///< 0: none
  bool isCancelling() const { return cancelling_; }               ///< running() is about to end
  const std::deque<TaskId>& waiting() const { return waiting_; }  ///< the next one first
  bool isWaiting(TaskId task) const;
  bool knows(TaskId task) const { return task == running_ || isWaiting(task); }

  /// Of the running task; see JobView.
  std::optional<double> secondsLeft() const { return jobs_.secondsLeft(job_); }

  /// The workspace is about to be closed: nothing begins any more, and the task that runs ends as
  /// interrupted (Now: see JobRunner::cancelAll() too), or in its own time (Never).
  void close(Interruption::When when);
  void stayOpen();  ///< after all; what has ended meanwhile can be gone on with

 signals:
  void changed();  ///< what is running or waiting
  void started(std::int64_t task);
  void failed(const hankki::JobError& error);  ///< of the queue, or of a task that has no other way

 protected:
  TaskQueue(AppState& state, JobRunner& jobs, CoreBudget& cores);

  /// Starts the job of a task, which calls finish() when it ends, however it does.
  virtual JobId begin(TaskId task) = 0;
  /// Whether the next task must wait although there are cores for it.
  virtual bool isHeld() const { return false; }
  /// The workspace is another one: nothing waits any more.
  virtual void forget() {}

  /// To the queue's end. It begins once `threads` cores are there for it; 0 means all.
  void join(TaskId task, int threads);
  bool leave(TaskId task);  ///< whether it waited
  void leaveAll();
  void startNext();
  const Interruption& interruption() const { return interruption_; }  ///< for begin()
  void setAtMost(bool atMost) { jobs_.setAtMost(job_, atMost); }      ///< see JobView
  void followWith(JobId job) { job_ = job; }  ///< the task's own job is over, its share is not
  bool cancelRunning(TaskId task);            ///< false: it is not running()
  void tellCancelling() { cancelling_ = running_ != 0; }
  /// The running task has ended: `tell` says so, then its cores go to whoever is next.
  void finish(const std::function<void()>& tell);
  /// Takes a task that is not running out of the queue; false where it is running.
  bool takeOut(TaskId task);

  AppState& state_;
  JobRunner& jobs_;

 private:
  void changeWorkspace();

  CoreBudget& cores_;
  std::deque<TaskId> waiting_;
  std::map<TaskId, int> threads_;  // of waiting()
  TaskId running_ = 0;
  JobId job_ = 0;
  Interruption interruption_;  // of the running task
  bool cancelling_ = false;
  bool closing_ = false;
};

}  // namespace hankki
