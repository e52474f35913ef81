// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bandit/beta.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"
#include "core/workbench/run_values.h"

namespace hankki {

/// Runs that could be served, the best by a metric first: the lowest where higher_is_better() says
/// that less is better, or that no end is.
struct RankedRuns {
  SplitId split = 0;
  Part part = Part::Validation;  ///< of the metric: the test part where no run has the other
  std::vector<RunInfo> runs;
  std::vector<double> values;        ///< of the metric, by run; NaN of one that has none
  std::vector<LeftOutRun> left_out;  ///< without the metric on that part, or lists to serve
};

/// Of the newest split with trained runs, where none is named. Archived runs are not looked at;
/// those without the metric on that part, those that did not train to their end, unless they are
/// `named`, and imported ones without lists for the test part are left out. Throws Error where no
/// run is left and none is named; where some are, none may be left.
RankedRuns rank_runs(const Workspace& workspace, const std::string& metric,
                     std::optional<SplitId> split = std::nullopt,
                     const std::vector<RunId>& named = {});

/// Says of a run that was cancelled or failed midway that it is served all the same; empty of
/// others.
Message unfinished_note(const RunInfo& run);

struct ServingRequest {
  std::optional<SplitId> split;  ///< none: that of `runs`, else as rank_runs() has it
  std::string metric = "recall@10";
  std::size_t top = 3;
  /// These, whatever the others are, also where nothing is known of them on that part; none: the
  /// best `top`.
  std::vector<RunId> runs;
  std::int32_t recall_k = 3;  ///< of the recall on the validation part that priors come from
};

/// Which N to serve: those come first, the best by the metric of them before the others.
struct ServingChoice {
  RankedRuns ranked;
  std::size_t top = 0;                         ///< the first so many
  std::vector<std::optional<double>> recalls;  ///< of each of them
  std::vector<Beta> priors;  ///< where a blend of them would begin: flat where a recall is missing
  /// That the last of them and the next run do not differ by a paired t test on the test part, or
  /// that they do; empty where there is no next one or the metric has no value for each user. Where
  /// the runs were named: the unfinished_note() of the first that has one.
  Message note;
};

/// Throws as rank_runs(), Error where a run that is named is of another split or can serve
/// nothing, or a model cannot be read, Cancelled.
ServingChoice choose_to_serve(const Workspace& workspace, const ServingRequest& request,
                              const LoadedData& known, const JobContext& job);

}  // namespace hankki
