// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/bandit/off_policy.h"

namespace hankki {

/// A world in which the estimators' right answers are known.
struct TrialSetup {
  std::vector<double> rates;                 ///< P(click) of each arm
  std::vector<double> logging;               ///< what the log is drawn with; above 0, summing to 1
  std::vector<std::vector<double>> targets;  ///< policies that are asked about; each sums to 1
  std::int64_t rows = 10'000;                ///< of each log
  std::int64_t repetitions = 200;            ///< logs that are drawn
  std::uint64_t seed = 1;
  OffPolicyOptions options = {.bootstraps = 0};  ///< with bootstraps their coverage is told, too
};

/// How an estimator did, over all logs and targets.
struct EstimatorRecord {
  std::string id;
  double bias = 0;        ///< mean of estimate - truth
  double bias_error = 0;  ///< its standard error, over logs
  double rmse = 0;
  double coverage = 0;  ///< how often the delta interval holds the truth
  std::optional<double> bootstrap_coverage;
  /// Spearman's rank correlation of the targets' estimates with their values, mean over logs;
  /// nothing where all targets are worth the same.
  std::optional<double> rank_correlation;
  std::int64_t missing = 0;  ///< estimates that there were none of
};

/// Targets worth asking about where these are the rates: each arm alone, all alike, and softmax of
/// the rates at tau .1.
std::vector<std::vector<double>> usual_targets(const std::vector<double>& rates);

/// The truth of each target: sum of its probabilities times the rates.
std::vector<double> true_values(const TrialSetup& setup);

/// All estimators on logs drawn from the world. The same bytes on any number of threads. Throws
/// Error where the sizes do not fit or a probability is none; Cancelled.
std::vector<EstimatorRecord> try_estimators(const TrialSetup& setup, const JobContext& job);

/// Spearman's, with mean ranks for ties; NaN where one side is constant.
double rank_correlation(std::span<const double> one, std::span<const double> two);

}  // namespace hankki
