// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "core/base/job.h"
#include "core/data/split.h"
#include "core/training/interruption.h"
#include "core/training/item_vectors.h"
#include "core/training/run_sink.h"

namespace hankki {

/// What is asked of training beside the request: by a search, and by who closes a workspace.
struct TrainingLimits {
  /// Training pauses after this many epochs in all, leaving a checkpoint to go on from.
  std::int64_t epochs = std::numeric_limits<std::int64_t>::max();
  /// Likewise after the first epoch that ends later than this, counted from the call.
  double seconds = std::numeric_limits<double>::infinity();
  bool test = true;  ///< evaluate the test part at the end
  /// Seconds that the run has had already, where that is more than its checkpoint knows of.
  double elapsed = 0;
  Interruption interruption = {};
};

/// Trains one run from its request, or on from `resume`: epochs with early stopping on the watched
/// metric (parameters `epochs`, `patience`, `stop_metric` of the model), keeps the best weights,
/// then evaluates validation and test. Early stopping counts as RecBole does: metrics rounded to 4
/// decimals, a tie is a gain, it stops at evaluation number patience + 1 without gain; patience 0
/// never stops early. A run that the memory does not suffice for (estimate_memory()) is refused
/// before anything is allocated; the log tells the estimate.
/// Cancelling keeps the best weights so far, evaluates them where that is done in a moment (up to
/// 1e8 scores), and ends as Cancelled; an interruption ends at once, as Interrupted, and leaves the
/// rest for later. The run can be resumed exactly: from a checkpoint of this moment where it
/// stopped between epochs, else from the last one, or from the start where there is none. A run
/// whose loss or weights are no longer numbers is Failed, and diverged; its best epoch before is
/// kept and evaluated, as after a cancel. Whatever it throws, finished(Failed) comes first. Where
/// it is Done, its message says what is worth knowing of the result: Recommender::notes(), and
/// remarks() of the evaluation. `kept` finds the vectors of items that a model may learn from; a
/// run that is resumed has them in its checkpoint.
RunResult train(const RunRequest& request, const Split& split, const Dataset& dataset,
                RunSink& sink, const JobContext& job,
                std::optional<Checkpoint> resume = std::nullopt, const TrainingLimits& limits = {},
                const KeptVectors& kept = {});

/// The trained model of a run, ready to score.
std::unique_ptr<Recommender> restore_model(const RunRequest& request, const Split& split,
                                           const TensorMap& weights, const JobContext& job);

}  // namespace hankki
