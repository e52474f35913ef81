// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/bandit/logs.h"
#include "core/bandit/rate_interval.h"
#include "core/bandit/target_policy.h"
#include "core/bandit/weight_check.h"
#include "core/base/job.h"
#include "core/base/message.h"

namespace hankki {

struct OffPolicyOptions {
  double level = 0.95;             ///< of all intervals
  std::int64_t bootstraps = 1000;  ///< resamples of the rows; 0: no such interval
  std::uint64_t seed = 1;          ///< of the resamples and of the replay's proposals
  double switch_tau = 10;          ///< Switch-DR takes weights up to here
  double shrinkage = 100;          ///< lambda of DR with optimistic shrinkage
};

/// What an estimator says of a policy's reward a row.
struct OffPolicyEstimate {
  std::string id;               ///< "ips", "snips", "dm", "dr", "sndr", "switch-dr", "dros"
  std::optional<double> value;  ///< none where nothing of the log counts
  double error = 0;             ///< standard error, by the delta method
  /// Normal: of the weighted rewards, what they are divided by taken as known. Delta: with the
  /// chance in that, too. Bootstrap: percentiles over resampled rows, the model of rewards made
  /// anew for each.
  std::optional<RateInterval> normal, delta, bootstrap;
  std::vector<Message> doubts;  ///< why it is not to be trusted
  bool trusted() const { return value && doubts.empty(); }
};

/// Rows that a policy could be followed on, and their rewards.
struct LogReplay {
  std::int64_t matched = 0;
  double reward = 0;
};

struct OffPolicyEvaluation {
  std::int64_t rows = 0;
  double logged_rate = 0;  ///< reward a row of the log itself
  WeightCheck weights;
  std::vector<OffPolicyEstimate> estimates;
  LogReplay replay;             ///< of the target; unbiased only where the log was drawn uniformly
  std::vector<Message> doubts;  ///< of what uses weights; each estimate has its own, too
  bool trusted() const { return doubts.empty(); }
};

/// What the policy would have got, from a log of what another one did. w = target / propensity as
/// logged; the position is ignored. `model`: expected reward of each item; empty: from the log
/// itself, (reward + rate) / (rows + 1) with the log's rate. IPS: mean(w r). SNIPS: sum w r / sum
/// w. DM: the model's rewards under the target. DR (Dudik, Langford, Li 2011): DM + mean(w (r -
/// q)), SNDR the same with that divided by sum w. Switch-DR (Wang, Agarwal, Dudik 2017): w counts
/// where it is at most tau. DRos (Su et al. 2020): lambda w / (w^2 + lambda) instead of w. The same
/// bytes on any number of threads. Throws Cancelled.
OffPolicyEvaluation evaluate_policy(const ActionLog& log, const TargetPolicy& target,
                                    std::span<const double> model, const OffPolicyOptions& options,
                                    const JobContext& job);

/// The estimators' ids, in the order of the estimates.
std::span<const std::string_view> estimator_ids();

/// Fewer effective rows than a tenth of all, or than 100; and one row with over 5 % of the weight.
bool counts_few(const WeightCheck& weights, std::size_t rows);
bool is_outweighed(const WeightCheck& weights);

/// Why what is estimated from such weights is not to be trusted: few effective rows, one weight
/// that outweighs, items never shown, propensities that were not logged.
std::vector<Message> doubt_weights(const WeightCheck& weights, std::size_t rows,
                                   bool estimated_propensity);
/// That the log never shows what the target would.
std::vector<Message> doubt_support(const TargetPolicy& target);

}  // namespace hankki
