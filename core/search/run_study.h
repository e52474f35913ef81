// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <limits>
#include <vector>

#include "core/base/job.h"
#include "core/data/split.h"
#include "core/search/study_sink.h"
#include "core/training/interruption.h"
#include "core/training/item_vectors.h"

namespace hankki {

/// How far a trial is to be brought in one step.
struct TrialStep {
  std::int64_t epochs = 0;                                   ///< in all, since its start
  double seconds = std::numeric_limits<double>::infinity();  ///< of this step; ends after the epoch
};

/// What brings a trial forward, from its checkpoint to the step's epochs: sets its epochs,
/// best_epoch, value, validation and stopped_early, and adds to its seconds. Throws Cancelled,
/// leaving a checkpoint where it can; Error where the trial fails; `seconds` counts what was spent
/// then too. Tests put a formula in the place of training.
using Objective = std::function<void(Trial& trial, const TrialStep& step, const JobContext& job)>;

/// Trains with core/training, and never looks at the split's test part. The arguments must outlive
/// it.
Objective training_objective(const StudyRequest& request, const Split& split,
                             const Dataset& dataset, StudySink& sink,
                             const Interruption& interruption = {}, const KeptVectors& kept = {});

/// Searches from the start, or on from `trials` (all that the sink was given, by number), which
/// comes to the same trials and values as a study that never stopped; only a budget in minutes
/// depends on the clock. Every trial is trained with the request's seed, and the n-th point of a
/// model follows from seed, model and n alone. The model that has spent the smaller share of its
/// budget goes next. A point is never trained twice; a trial whose loss is not finite, or that does
/// not fit the memory, is Failed, and the study goes on.
///
/// Cancelling ends it as Cancelled, an interruption as Interrupted: finished() is called and the
/// call returns. Throws Error where
/// the request is wrong (check_study), the split has no validation part, or, after
/// finished(Failed), where every trial failed; and what the sink throws.
/// `kept` is train()'s.
/// Progress: the share of all budgets that is spent; the message names the trial and the best so
/// far. Gives all trials, by number.
std::vector<Trial> run_study(const StudyRequest& request, const Split& split,
                             const Dataset& dataset, StudySink& sink, const JobContext& job,
                             std::vector<Trial> trials = {}, const Interruption& interruption = {},
                             const KeptVectors& kept = {});

/// The same with another objective.
std::vector<Trial> run_study(const StudyRequest& request, const Objective& objective,
                             StudySink& sink, const JobContext& job, std::vector<Trial> trials = {},
                             const Interruption& interruption = {});

}  // namespace hankki
