// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/bandit/list_world.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// A world of stored runs, for simulate_lists(): the users with an item in the test part of their
/// split, what each run's model recommends them (without what they have in train and validation),
/// and what they chose in the test part.
struct RunWorld {
  LoadedData data;
  std::vector<RunInfo> runs;
  ListWorld world;
  /// By run: recall on the validation part, of which the priors come; empty where the split has
  /// none, or a run is of lists that were imported for the test part alone: then nothing tells the
  /// arms apart. The clicks come from the test part, never from the same rows.
  std::vector<double> recalls;
};

struct RunWorldTask {
  std::vector<RunId> runs;
  std::int32_t depth = 100;  ///< items of a stored list
  std::int32_t recall_k = 3;
};

/// Throws Error where there are no runs, they are of different splits, a run has no model, or the
/// split has no test part; Cancelled.
RunWorld make_run_world(const Workspace& workspace, const RunWorldTask& task,
                        const LoadedData& known, const JobContext& job);

/// Where the policy begins with offline recalls (blend) and has none yet: these, unless there are
/// none.
PolicyChoice with_recalls(PolicyChoice policy, const std::vector<double>& recalls);
/// The runs of these numbers. Throws Error where there are none, or they are of different splits.
std::vector<RunInfo> runs_of_one_split(const Workspace& workspace, const std::vector<RunId>& ids);

/// What a blend's prior comes from: recall at k on the validation part, of imported lists that are
/// shorter at their length; nullopt where the split has none, or the model no lists for it.
std::optional<double> validation_recall(Recommender& model, const LoadedData& data, std::int32_t k,
                                        const JobContext& job);

}  // namespace hankki
