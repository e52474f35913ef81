// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/bandit/comparison.h"
#include "core/bandit/policy.h"

namespace hankki::test {

inline const std::vector<double> kLow10{.1, .05, .05, .05, .02, .02, .02, .01, .01, .01};
inline const std::vector<double> kRec4{.06, .055, .05, .04};
/// Four phases of 2,500 visits.
inline const std::vector<double> kDriftStart{.9, .5, .1};
inline const char* const kDrift = "2500:.1,.5,.9;5000:.5,.9,.1;7500:.9,.1,.5";

inline Trials trials_of(std::vector<double> rates, std::int64_t horizon,
                        std::int64_t replications) {
  Trials trials{.horizon = horizon, .replications = replications, .points = 10};
  trials.world.rates = std::move(rates);
  return trials;
}

inline Trials drifting(std::int64_t replications) {
  Trials trials = trials_of(kDriftStart, 10'000, replications);
  trials.world.drift = parse_drift("drift", kDrift);
  return trials;
}

/// The simulated mean regret against one that was computed, or simulated with this error.
inline void expect_regret(const std::string& policy, const Trials& trials, double expected,
                          double expected_se = 0) {
  const SimulationResult result = simulate(parse_policy(policy), trials, {});
  EXPECT_NEAR(result.regret.mean, expected, 4 * std::hypot(result.regret.se, expected_se))
      << policy << ", standard error " << result.regret.se;
}

inline std::unique_ptr<Policy> make(const std::string& text, int arms, int dimensions = 0) {
  const PolicyChoice choice = parse_policy(text);
  return make_policy(choice.id, choice.parameters,
                     {.arms = arms, .horizon = 10'000, .dimensions = dimensions});
}

inline std::vector<double> propensities(Policy& policy, const BanditVisit& visit = {}) {
  std::vector<double> chances(static_cast<std::size_t>(policy.arms()));
  policy.propensities(visit, chances);
  return chances;
}

}  // namespace hankki::test
