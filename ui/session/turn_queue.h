#pragma once

#include <QObject>
#include <cstdint>
#include <deque>
#include <functional>

#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"

namespace hankki {

/// Tasks that wait for the turn to use all cores (Turns), and the one that has it: what the queues
/// of runs and of studies have in common. One task at a time, through the job runner; a workspace
/// that is closed takes its tasks along. GUI thread only.
class TurnQueue : public QObject {
  Q_OBJECT
 public:
  using TaskId = std::int64_t;  ///< a RunId, or a StudyId

  /// Stops the task that runs, as cancelling does.
  ~TurnQueue() override;

  TaskId running() const { return running_; }                     ///< 0: none
  bool isCancelling() const { return cancelling_; }               ///< running() is about to end
  const std::deque<TaskId>& waiting() const { return waiting_; }  ///< the next one first
  bool isWaiting(TaskId task) const;
  bool knows(TaskId task) const { return task == running_ || isWaiting(task); }

 signals:
  void changed();  ///< what is running or waiting
  void started(std::int64_t task);
  void failed(const hankki::JobError& error);  ///< of the queue, or of a task that has no other way

 protected:
  TurnQueue(AppState& state, JobRunner& jobs, QObject* parent);

  /// Starts the job of a task, which calls finish() when it ends, however it does.
  virtual JobId begin(TaskId task) = 0;
  /// Whether the next task must wait although the turn is free.
  virtual bool isHeld() const { return false; }
  /// The workspace is another one: nothing waits any more.
  virtual void forget() {}

  void join(TaskId task) { waiting_.push_back(task); }
  bool leave(TaskId task) { return std::erase(waiting_, task) > 0; }  ///< whether it waited
  void leaveAll() { waiting_.clear(); }
  void startNext();
  void followWith(JobId job) { job_ = job; }  ///< the task's own job is over, its turn is not
  bool cancelRunning(TaskId task);            ///< false: it is not running()
  void tellCancelling() { cancelling_ = running_ != 0; }
  /// The running task has ended: `tell` says so, then the turn goes to whoever is next.
  void finish(const std::function<void()>& tell);
  /// Takes a task that is not running out of queue and workspace.
  void removeFrom(const QString& name, TaskId task, std::function<void(Workspace&)> remove);

  AppState& state_;
  JobRunner& jobs_;

 private:
  void changeWorkspace();

  std::deque<TaskId> waiting_;
  TaskId running_ = 0;
  JobId job_ = 0;
  bool cancelling_ = false;
};

}  // namespace hankki
