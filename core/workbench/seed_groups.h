// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/fold_variance.h"
#include "core/evaluation/significance.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"
#include "core/workbench/run_values.h"
#include "core/workbench/split_families.h"

namespace hankki {

/// How a group's mean differs from that of the baseline's group.
struct SeedDifference {
  SeedMean difference;    ///< tested by its own p, in which all variances are
  std::size_t folds = 1;  ///< replicates that both groups have, on which it is compared
  double adjusted_p = 1;  ///< in its family: the metrics x (groups - 1)
  RunVerdict verdict = RunVerdict::Unclear;
};

/// Runs that differ in nothing but their seeds and, where they are of several splits, their splits.
struct SeedGroup {
  RunRequest request;  ///< of the first; what is not the seed is that of all
  std::vector<RunId> runs;
  std::vector<std::uint64_t> seeds;       ///< of each
  std::vector<std::size_t> folds;         ///< places in SeedGroups::replicates, ascending
  std::vector<std::size_t> missing;       ///< places of the others, of which it has no run
  std::vector<RunId> left_out;            ///< that repeat a seed, of which the newest run counts
  std::map<std::string, SeedMean> means;  ///< by metric
  /// By metric; empty of the baseline's group, and of one that has no replicate in common with it.
  std::map<std::string, SeedDifference> differences;

  /// Whether anything is known of what other seeds would have given.
  bool has_seeds() const { return runs.size() > folds.size(); }
};

struct SeedGroups {
  Replicates replicates;          ///< folds, or splits by several seeds; one split: seeds alone
  std::int64_t users = 0;         ///< that are in the test part of any of them
  std::vector<SeedGroup> groups;  ///< in the order of their first runs
  std::optional<std::size_t> baseline;  ///< the group of the run that was named
  std::size_t family = 0;               ///< tests whose p values were adjusted together
  std::vector<LeftOutRun> left_out;  ///< runs that lack a metric, as imported ones with short lists
  std::vector<Message> remarks;      ///< what has to be known to read the tests, a sentence each
};

struct SeedGroupRequest {
  std::vector<RunId> runs;           ///< tested ones of one split, or of one family of splits
  std::vector<std::string> metrics;  ///< parse_per_user_metric()
  std::optional<RunId> baseline;     ///< one of them
  MultipleCorrection correction = MultipleCorrection::Holm;
  double alpha = 0.05;
  double threshold = 0;  ///< differences within it are practically none; 0: none is
};

/// Whether two runs differ by nothing but their seeds and splits.
bool same_settings(const RunInfo& one, const RunInfo& other);

/// The same grouping of runs that need not be tested, nor be of one split, of which groups are:
/// positions in `runs`, in the order of the groups' first ones, without those that repeat a seed.
std::vector<std::vector<std::size_t>> alike_but_for_seeds(const std::vector<RunInfo>& runs);

/// Groups the runs by model, preset, parameters, vectors that they learned from and the
/// length of their lists; threads and the time of training may differ. A run of which nobody knows
/// what vectors it learned from, as it is older than the note of them, belongs to the others with
/// vectors of that name where these all learned from the same ones. A seed counts once, since a
/// second run of it says nothing of how seeds vary; imported runs, whose seeds nobody knows, repeat
/// one where their lists are the same. By the same values of each user as compare_with_baseline().
/// Runs of several splits have to be of one family (replicates_of()), whose splits are replicates:
/// users are paired by replicate, and two groups are compared on the replicates that both have.
/// Throws as score_runs() and replicates_of().
SeedGroups group_by_seeds(const Workspace& workspace, const SeedGroupRequest& request,
                          const LoadedData& known, const JobContext& job);

}  // namespace hankki
