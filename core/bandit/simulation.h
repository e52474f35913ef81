// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/bandit/bernoulli_arms.h"
#include "core/bandit/intervention.h"
#include "core/bandit/replication.h"
#include "core/base/job.h"
#include "core/base/parameters.h"

namespace hankki {

/// A policy by name, with a value for each parameter of its schema.
struct PolicyChoice {
  std::string id;
  ParameterValues parameters;
  bool operator==(const PolicyChoice&) const = default;
};

/// Where and how often a policy is tried: all that a result depends on, beside the policy.
struct Trials {
  BernoulliArms world;
  std::int64_t horizon = 10'000;  ///< visits
  std::int64_t replications = 100;
  std::uint64_t seed = 1;
  std::int64_t points =
      100;  ///< at most so many points of a curve, evenly spread; the last: the end
  std::vector<Intervention> interventions;  ///< by rising visit, in every replication

  /// Throws Error where one is out of its range.
  void check() const;
  std::vector<std::int64_t> checkpoints() const;
};

/// Mean over the replications, standard error of the mean, and standard deviation.
struct Moments {
  double mean = 0, se = 0, sd = 0;
};
Moments moments(const std::vector<double>& values);

/// Of all replications, after so many visits.
struct CurvePoint {
  std::int64_t visits = 0;
  Moments regret;
  double quantiles[5] = {};  ///< of the regret: .05, .25, .5, .75, .95
  double reward = 0;         ///< mean number of successes
  double best_share = 0;     ///< share of the visits since the point before that saw a best arm
};

struct SimulationResult {
  std::vector<double> regrets, rewards;  ///< by replication, at the end
  Moments regret, reward;
  double best_share = 0;           ///< of all visits, those to an arm with the best rate there is
  std::vector<double> arm_shares;  ///< of all visits
  std::vector<CurvePoint> curve;
  /// Of policies that stop: how many replications did, how many of these on an arm that is not the
  /// best at the end, and after how many visits on average.
  std::int64_t stopped = 0, stopped_wrong = 0;
  double mean_stop = 0;
  double seconds = 0;           ///< of the clock
  double steps_per_second = 0;  ///< of one core
};

/// What is written into the curve of all replications where they had these regrets.
void set_regrets(CurvePoint& point, std::vector<double> regrets);

/// What all replications come to; without the last two.
SimulationResult summarise(const std::vector<Replication>& all, const Trials& trials);

/// The replications with these numbers, on several threads. Reports a step a replication. Throws as
/// simulate().
std::vector<Replication> replicate_arms(const PolicyChoice& policy, const Trials& trials,
                                        const std::vector<std::int64_t>& numbers,
                                        const JobContext& job);

/// The same numbers (but for the last two) at any number of threads. Reports a step a replication.
/// Throws Error where the request is not possible, and Cancelled.
SimulationResult simulate(const PolicyChoice& policy, const Trials& trials, const JobContext& job);

}  // namespace hankki
