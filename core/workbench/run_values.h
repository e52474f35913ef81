// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/evaluation/per_user.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// Reads what runs of one split scored for each user of the test part, or works it out: from their
/// stored lists, or from lists that are made anew where these are too short.
class RunValues {
 public:
  RunValues(const Workspace& workspace, std::vector<PerUserMetric> metrics, const LoadedData& known,
            const JobContext& job);

  /// By metric, a value for each of `users`, which are the run's where there are none yet. Throws
  /// Error where the run has no lists, or of other users; Cancelled.
  std::map<std::string, std::vector<double>> values_of(const RunInfo& run,
                                                       std::vector<UserIndex>& users);

 private:
  RankedLists ranked(const RunInfo& run, std::int32_t k) const;

  const Workspace& workspace_;
  const std::vector<PerUserMetric> metrics_;
  LoadedData data_;
  const JobContext& job_;
};

/// Throws Error where the run has nothing of the test part, saying what to do.
void require_tested(const RunInfo& run);

/// A run that cannot stand beside the others, and why: "run 19: its lists have ...".
struct LeftOutRun {
  RunId run = 0;
  std::string model;
  Message why;
};

/// What runs of one split scored for each user of its test part.
struct ScoredRuns {
  std::vector<RunInfo> runs;         ///< those that have all of the metrics, in their order
  std::vector<LeftOutRun> left_out;  ///< the others
  std::vector<UserIndex> who;        ///< of the values below
  /// Each run's values by metric, in the order of `runs` and of `who`.
  std::vector<std::map<std::string, std::vector<double>>> values;
};

/// Reads them all. A run that was not tested, or whose lists are too short for a metric, keeps the
/// others from nothing; `needed` (one of them) has to be there, and says which users count. Throws
/// Error where the runs are none, of several splits or named twice, likewise the metrics, where no
/// run is left, or not the needed one; Cancelled. Reports as many steps as runs and metrics, of
/// which those of the metrics are left to the caller.
ScoredRuns score_runs(const Workspace& workspace, std::vector<RunInfo> runs,
                      const std::vector<PerUserMetric>& metrics, std::optional<RunId> needed,
                      const LoadedData& known, const JobContext& job);

/// The same, but that no run may be left.
ScoredRuns score_what_can_be(const Workspace& workspace, std::vector<RunInfo> runs,
                             const std::vector<PerUserMetric>& metrics, std::optional<RunId> needed,
                             const LoadedData& known, const JobContext& job);

/// That so few users tell no models apart; empty where they are enough.
Message few_users_remark(std::int64_t users);

/// parse_per_user_metric() of each. Throws Error also where there is none, or one is named twice.
std::vector<PerUserMetric> parse_per_user_metrics(const std::vector<std::string>& names);

/// The metrics with a value for each user that runs have of the test part, and how many have it.
std::map<std::string, std::size_t> per_user_metrics_of(std::span<const RunInfo> runs);

/// The metric of that kind that most of the runs have, of these the one of lists of 10, else of the
/// shortest: lists that were imported may be too short for what all others have. Where none was
/// tested yet, that of the validation part; "ndcg@10" where no run has any.
std::string usual_metric(std::span<const RunInfo> runs, const std::string& kind = "ndcg");

/// What runs are tested by where nobody said: usual_metric(), and recall of lists as long. With the
/// runs it makes the family of the tests.
std::vector<std::string> usual_tests(std::span<const RunInfo> runs);

}  // namespace hankki
