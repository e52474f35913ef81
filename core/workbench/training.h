// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/store/runs.h"
#include "core/training/interruption.h"
#include "core/training/run_alerts.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// Is told of each epoch once it is durable, on the thread that trains. May be empty.
using EpochListener = std::function<void(const RunInfo& run, const EpochRow& row)>;

/// What looks after a run while it is trained. Its sentences go to the log, and to whoever is to be
/// told, on the thread that trains.
struct RunGuard {
  AlertRules rules;
  std::function<void(const Message& alert)> alerted;  ///< may be empty
};

/// What came of requests: a queued run for each, but for those that the memory does not suffice
/// for, each of which has its sentence.
struct QueuedRuns {
  std::vector<RunInfo> runs;
  std::vector<Error> refused;
};

/// Throws Error, and adds no run at all, where the values of one request do not go together or one
/// cannot be stored.
QueuedRuns queue_runs(Workspace& workspace, SplitId split, std::span<const RunRequest> requests);

/// The same on each of several splits of one data set, as all folds of a cut: all of the first one
/// first.
QueuedRuns queue_runs(Workspace& workspace, std::span<const SplitId> splits,
                      std::span<const RunRequest> requests);

struct TrainedRun {
  RunInfo run;      ///< as the workspace has it now
  LoadedData data;  ///< for what comes next; empty where it was cancelled before there was any
};

/// Trains a stored run, on from its checkpoint where it has one. Throws Error where it is training
/// or done. However else it ends, the workspace knows: a cancelled run ends here normally, as
/// Cancelled, an interrupted one as Interrupted; one whose data cannot be read or that cannot be
/// trained is Failed, and what failed is thrown. The log tells when it starts, what is odd
/// meanwhile and how it ended; the workspace keeps its lines (Runs::log()).
TrainedRun train_run(Workspace& workspace, RunId id, const LoadedData& known,
                     const EpochListener& on_epoch, const JobContext& job,
                     const Interruption& interruption = {}, const RunGuard& guard = {});

}  // namespace hankki
