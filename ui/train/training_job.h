#pragma once

#include <QObject>
#include <memory>

#include "core/base/job.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "ui/session/training_data.h"

namespace hankki {

/// Carries the epochs of a run from its thread to whoever connected to it. Its signal is emitted on
/// the training thread; connect it queued. It outlives the receivers safely: what it says to one
/// that is gone is dropped.
class RunRelay : public QObject {
  Q_OBJECT
 signals:
  void epochDone(qint64 run, const hankki::EpochRow& row);
};

/// One run to be trained, or trained on.
struct TrainingJob {
  std::shared_ptr<Workspace> workspace;
  RunId run = 0;
  TrainingData data;  ///< what there is already; what the run needs beside it is read
  std::shared_ptr<RunRelay> relay;
};

struct TrainingOutcome {
  RunInfo run;  ///< as the workspace has it now
  TrainingData data;
};

/// Trains the run, on from its checkpoint where it has one; off the GUI thread. Each epoch is in
/// the workspace before the relay tells of it. A cancelled run ends here normally, as Cancelled; a
/// failed one throws what failed, after the workspace knows.
TrainingOutcome trainRun(const TrainingJob& task, const JobContext& job);

}  // namespace hankki
