// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/seed_variance.h"
#include "core/evaluation/significance.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"
#include "core/workbench/run_values.h"

namespace hankki {

/// How a group's mean differs from that of the baseline's group.
struct SeedDifference {
  SeedMean difference;    ///< tested by its own p, in which both variances are
  double adjusted_p = 1;  ///< in its family: the metrics x (groups - 1)
  RunVerdict verdict = RunVerdict::Unclear;
};

/// Runs of one split that differ in nothing but their seeds.
struct SeedGroup {
  RunRequest request;  ///< of the first; what is not the seed is that of all
  std::vector<RunId> runs;
  std::vector<std::uint64_t> seeds;
  std::vector<RunId> left_out;            ///< that repeat a seed, of which the newest run counts
  std::map<std::string, SeedMean> means;  ///< by metric
  std::map<std::string, SeedDifference> differences;  ///< by metric; empty of the baseline's group
};

struct SeedGroups {
  SplitId split = 0;
  std::int64_t users = 0;
  std::vector<SeedGroup> groups;        ///< in the order of their first runs
  std::optional<std::size_t> baseline;  ///< the group of the run that was named
  std::size_t family = 0;               ///< tests whose p values were adjusted together
  std::vector<LeftOutRun> left_out;  ///< runs that lack a metric, as imported ones with short lists
};

struct SeedGroupRequest {
  std::vector<RunId> runs;           ///< tested ones of one split
  std::vector<std::string> metrics;  ///< parse_per_user_metric()
  std::optional<RunId> baseline;     ///< one of them
  MultipleCorrection correction = MultipleCorrection::Holm;
  double alpha = 0.05;
  double threshold = 0;  ///< differences within it are practically none; 0: none is
};

/// The same grouping of runs that need not be tested, nor be of one split, of which groups are:
/// positions in `runs`, in the order of the groups' first ones, without those that repeat a seed.
std::vector<std::vector<std::size_t>> alike_but_for_seeds(const std::vector<RunInfo>& runs);

/// Groups the runs by model, preset, parameters, vectors that they learned from and the
/// length of their lists; threads and the time of training may differ. A run of which nobody knows
/// what vectors it learned from, as it is older than the note of them, belongs to the others with
/// vectors of that name where these all learned from the same ones. A seed counts once, since a
/// second run of it says nothing of how seeds vary; imported runs, whose seeds nobody knows, repeat
/// one where their lists are the same. By the same values of each user as compare_with_baseline().
/// Throws as score_runs().
SeedGroups group_by_seeds(const Workspace& workspace, const SeedGroupRequest& request,
                          const LoadedData& known, const JobContext& job);

}  // namespace hankki
