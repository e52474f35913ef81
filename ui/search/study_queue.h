#pragma once

#include <QObject>
#include <deque>

#include "ui/app_state.h"
#include "ui/jobs/job_runner.h"
#include "ui/search/study_job.h"

namespace hankki {

/// Studies that wait to be searched, and the one that is. One at a time, and none while a run is
/// trained (Turns). Works through the job runner; a trial is in the workspace before a signal tells
/// of it. Studies that still wait when the program ends can be resumed. GUI thread only.
class StudyQueue : public QObject {
  Q_OBJECT
 public:
  StudyQueue(AppState& state, JobRunner& jobs, QObject* parent = nullptr);
  /// Stops the study that is searched, as cancel() does.
  ~StudyQueue() override;

  /// Adds a study to the workspace and to the queue's end.
  void start(SplitId split, const StudyRequest& request);

  /// A study that is StudyInfo::resumable waits again, and goes on where it stood.
  void resume(StudyId study);

  /// The study that is searched stops within a batch and can be resumed; one that waits leaves the
  /// queue.
  void cancel(StudyId study);

  /// Takes a study that is not being searched out of queue and workspace.
  void remove(StudyId study);

  StudyId running() const { return running_; }  ///< 0: none
  bool isCancelling() const { return cancelling_; }
  bool isWaiting(StudyId study) const;
  bool knows(StudyId study) const { return study == running_ || isWaiting(study); }

 signals:
  void changed();  ///< what is running or waiting
  void added(const hankki::StudyInfo& study);
  void trialChanged(hankki::StudyId study, const hankki::Trial& trial);
  void progressed(double share);  ///< of the running study's budgets
  void ended(hankki::StudyId study);
  void failed(const hankki::JobError& error);

 private:
  void workspaceChanged();
  void startNext();
  void end(StudyId study);

  AppState& state_;
  JobRunner& jobs_;
  std::deque<StudyId> waiting_;
  StudyId running_ = 0;
  JobId job_ = 0;
  bool cancelling_ = false;
};

}  // namespace hankki
