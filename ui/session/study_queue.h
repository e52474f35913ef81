// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/studies.h"
#include "core/workbench/studies.h"
#include "ui/session/removals.h"
#include "ui/session/resumable_queue.h"

namespace hankki {

/// Studies that wait to be searched, and the one that is. A trial is in the workspace before a
/// signal tells of it. Studies that still wait when the program ends can be resumed. GUI thread
/// only.
class StudyQueue : public ResumableQueue {
  Q_OBJECT
 public:
  StudyQueue(AppState& state, JobRunner& jobs, CoreBudget& cores, Removals& removals);

  /// Adds a study to the workspace and to the queue's end.
  void start(SplitId split, const StudyRequest& request);

  /// A study that is StudyInfo::resumable waits again, and goes on where it stood.
  void resume(StudyId study) override;

  /// The study that is searched stops within a batch and can be resumed; one that waits leaves the
  /// queue.
  void cancel(StudyId study);

  /// Takes a study that is not being searched out of queue and workspace; it can be brought back:
  /// Session::removals().
  void remove(StudyId study);

 signals:
  void added(const hankki::StudyInfo& study);
  void trialChanged(hankki::StudyId study, const hankki::Trial& trial);
  void progressed(double share);  ///< of the running study's budgets
  void ended(hankki::StudyId study);

 private:
  JobId begin(StudyId study) override;
  LeftOver nobodys() const override;
  void add(const StudyInfo& study);
  void end(StudyId study);

  Removals& removals_;
};

}  // namespace hankki
