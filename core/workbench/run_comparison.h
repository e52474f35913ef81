// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/assumptions.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/significance.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"
#include "core/workbench/run_values.h"

namespace hankki {

/// Trained runs of one split, tested against one of them.
struct RunComparisonRequest {
  std::vector<RunId> runs;
  RunId baseline = 0;                ///< one of them, or one more
  std::vector<std::string> metrics;  ///< parse_per_user_metric()
  SignificanceTest test = SignificanceTest::T;
  MultipleCorrection correction = MultipleCorrection::Holm;
  double alpha = 0.05;
  double threshold = 0;        ///< differences within it are practically none; 0: none is
  std::int64_t draws = 9'999;  ///< of the randomisation
  BootstrapOptions bootstrap;  ///< its seed is that of the randomisation too
};

/// How a run differs from the baseline in a metric.
struct BaselineDifference {
  MeanInterval difference;  ///< of the run less the baseline, paired by user
  TestOutcome outcome;
  double adjusted_p = 1;      ///< in its family: the tested metrics x (runs - 1)
  double effect = 0;          ///< paired_effect()
  TestAssumption assumption;  ///< of the test
  RunVerdict verdict = RunVerdict::Unclear;
  std::int64_t wins = 0, ties = 0, losses = 0;  ///< users
};

struct RunFigures {
  MeanInterval value;                         ///< over the users
  std::optional<BaselineDifference> against;  ///< none: it is the baseline
};

struct TestedRun {
  RunId run = 0;
  std::string model;
  std::map<std::string, RunFigures> metrics;
};

struct RunsCompared {
  SplitId split = 0;
  RunId baseline = 0;
  std::int64_t users = 0;
  std::size_t family = 0;       ///< tests whose p values were adjusted together
  double alpha = 0;             ///< below which they count
  std::vector<TestedRun> runs;  ///< as asked for; the baseline first where it was not among them
  std::map<std::string, std::int64_t> nowhere;  ///< users for whom every run has 0, by metric
  std::vector<UserIndex> who;                   ///< of the values below
  /// Each run's values by metric, in the order of `runs` and of `who`.
  std::vector<std::map<std::string, std::vector<double>>> values;
  std::vector<LeftOutRun> left_out;  ///< runs that lack a metric; the remarks say so too
  std::vector<Message> remarks;      ///< what has to be known to read the tests, a sentence each
};

/// By the values that were stored when the runs were tested; those of other k from their stored
/// lists, or ranked anew where these are shorter. A run that lacks a metric, as an imported one
/// with short lists, is left out. Throws as score_runs(), whose needed run is the baseline, and
/// Error where nothing is left to compare with it; Cancelled.
RunsCompared compare_with_baseline(const Workspace& workspace, const RunComparisonRequest& request,
                                   const LoadedData& known, const JobContext& job);

}  // namespace hankki
