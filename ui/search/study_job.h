#pragma once

#include <QObject>
#include <memory>

#include "core/base/job.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"
#include "ui/session/training_data.h"

namespace hankki {

/// Carries the trials of a study from its thread to whoever connected to it, as RunRelay does the
/// epochs of a run. Its signal is emitted on the searching thread; connect it queued.
class StudyRelay : public QObject {
  Q_OBJECT
 signals:
  void trialChanged(qint64 study, const hankki::Trial& trial);
};

/// One study to be searched, or searched on.
struct StudyJob {
  std::shared_ptr<Workspace> workspace;
  StudyId study = 0;
  TrainingData data;  ///< what there is already
  std::shared_ptr<StudyRelay> relay;
};

/// Searches, on from the trials that the workspace has; off the GUI thread. Each trial is in the
/// workspace before the relay tells of it. A cancelled study ends here normally, as Cancelled; a
/// failed one throws what failed, after the workspace knows. Gives the study as it is now.
StudyInfo searchStudy(const StudyJob& task, const JobContext& job);

}  // namespace hankki
