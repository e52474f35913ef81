// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/evaluation/evaluator.h"
#include "core/training/run.h"

namespace hankki {

/// Where a run stands at the end of an epoch: all that is needed to go on exactly. As a sink is
/// given it, its tensors show the model's memory; a copy has its own.
struct Checkpoint {
  std::int64_t epochs_run = 0;
  std::int64_t best_epoch = -1;
  double best_value = 0;  ///< of the watched metric
  std::int64_t epochs_without_gain = 0;
  double elapsed = 0;
  TensorMap weights, optimiser, best_weights;
};

/// Receives a run while it happens. Called from the training thread, in order; what a call was
/// given is durable when it returns. core/store implements it over the workspace; tests and the
/// window's live curves wrap it.
class RunSink {
 public:
  virtual ~RunSink() = default;
  virtual void epoch(const EpochRow& row) = 0;
  virtual void checkpoint(const Checkpoint& checkpoint) = 0;
  /// The kept weights, to be saved as the run's model; shown, as those of a checkpoint.
  virtual void model(const TensorMap& weights) = 0;
  virtual void test_evaluation(const Evaluation& evaluation) = 0;
  virtual void finished(RunState state, const RunResult& result, const Message& message) = 0;
};

}  // namespace hankki
