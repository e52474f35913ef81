// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/store/studies.h"
#include "core/workbench/training.h"

namespace hankki {

/// Is told of each trial that began, went on or ended, once that is durable, on the thread that
/// searches. May be empty.
using TrialListener = std::function<void(const Trial& trial)>;

struct SearchedStudy {
  StudyInfo study;  ///< as the workspace has it now
  LoadedData data;  ///< for what comes next; empty where it was cancelled before there was any
};

/// Searches a stored study, on from the trials that it has. Throws Error where it is running or
/// done. However else it ends, the workspace knows, as with train_run().
SearchedStudy search_study(Workspace& workspace, StudyId id, const LoadedData& known,
                           const TrialListener& on_trial, const JobContext& job,
                           const Interruption& interruption = {});

/// Trains the best trial of each model in full and tests it, once: what is done stays, what was
/// stopped goes on. Ends early, and normally, where it is cancelled or interrupted. Throws as
/// train_run().
void train_best_trials(Workspace& workspace, StudyId id, LoadedData known,
                       const EpochListener& on_epoch, const JobContext& job,
                       const Interruption& interruption = {});

}  // namespace hankki
