// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bandit/policy.h"
#include "core/bandit/simulation.h"
#include "core/store/batch_policy.h"
#include "core/store/batches.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// What is to be served: runs of one split, or the best of a split by a metric.
struct PublishTask {
  std::vector<RunId> runs;  ///< empty: the `top` best of the newest split with trained runs
  std::size_t top = 3;
  std::string metric = "recall@10";  ///< on the validation part, of `top`; the test part where a
                                     ///< split has no validation part
  std::string tag;                   ///< empty: "batch N"
  PolicyChoice policy;               ///< id empty: blend
  std::int32_t depth = 100;          ///< recipes of a stored list
  std::int32_t recall_k = 3;         ///< of the recall that priors come from
};

/// Makes a batch of them and serves it: each model's best recipes of every user without those that
/// the user has in train, the model files, and the recall on the validation part, of which blend
/// takes its priors. Nothing changes where it fails or is cancelled. Throws Error where there are
/// no such runs, they are of different splits or have no model, or the tag is taken.
BatchInfo publish_batch(Workspace& workspace, const PublishTask& task, const LoadedData& known,
                        const JobContext& job);

}  // namespace hankki
