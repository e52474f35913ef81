// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/bandit/experiment.h"
#include "core/bandit/sample_ratio.h"

namespace hankki {

/// What is known of an experiment that went on under one set of weights, or several in turn.
struct HealthTask {
  /// Users of each arm: one set of all periods together, or one a period.
  std::vector<std::vector<std::int64_t>> observed;
  std::vector<std::vector<double>> weights;  ///< in force, a set a period; empty: equal, one period
  /// Users of each period. May be empty where `observed` has a set a period.
  std::vector<std::int64_t> users;
  std::vector<std::int64_t> clicks;  ///< users of each arm who clicked; empty: not asked
  std::vector<std::string> names;    ///< of the arms; empty: A, B, ...
  double alpha = 0.05;               ///< of intervals
  double tuned_at = 5000;            ///< visits at which always-valid intervals are narrowest
};

/// What the clicks say of an arm against the first one.
struct ArmHealth {
  std::string name;
  Tally seen;
  RateInterval rate;         ///< always valid
  std::optional<Lift> lift;  ///< relative, against the first arm; none of the first
  ZTest test;                ///< likewise; of the first it says nothing
};

struct HealthReport {
  std::vector<std::string> names;
  std::vector<std::int64_t> observed;  ///< users of each arm, of all periods
  SampleRatio ratio;
  double sequential_p = 1;      ///< valid however often it is looked at
  std::vector<ArmHealth> arms;  ///< empty without clicks
  bool adaptive = false;        ///< the weights moved: see warn_of_adaptive_means()
};

/// Below it a sample ratio is called mismatched: shares that are right fall below it once in a
/// thousand experiments.
inline constexpr double kMismatchBelow = 0.001;

/// Throws Error where there are no observed users or the parts do not go together.
HealthReport check_health(const HealthTask& task);

struct SampleSize {
  SampleSizeRule rule = SampleSizeRule::Unpooled;
  double users = 0;  ///< an arm
};
/// By each rule. Throws Error as users_per_arm().
std::vector<SampleSize> sample_sizes(double baseline, double changed, double alpha, double power);

}  // namespace hankki
