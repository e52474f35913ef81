// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bandit/simulation.h"

namespace hankki {

/// How one policy did beside the others.
struct ComparedPolicy {
  PolicyChoice policy;
  SimulationResult result;
  Moments saved;  ///< successes more than an even split (A/B) has from the same visitors and coins
  /// Visits after which 95 % of the traffic goes to a best arm for the first time, to the end of
  /// the interval between two points of the curve in which it does; nothing where it never does.
  std::optional<std::int64_t> visits_to_95;
};

/// Regret of one policy less that of another, replication by replication: both met the same
/// visitors, so what these differ by is left out.
struct PairedDifference {
  std::size_t policy = 0, other = 0;
  Moments regret;
  double low = 0, high = 0;  ///< 95 % interval of the mean, by Student's t
};

struct Comparison {
  std::vector<ComparedPolicy> policies;  ///< as they were asked for
  std::size_t best = 0;                  ///< with the lowest mean regret
};

/// How a policy is simulated; each with the same visitors and click coins.
using SimulatePolicy =
    std::function<SimulationResult(const PolicyChoice& policy, const JobContext& job)>;

/// Simulates all, and an even split beside them. Throws as `simulate` does, and Error where there
/// is no policy.
Comparison compare_policies(const std::vector<PolicyChoice>& policies,
                            const SimulatePolicy& simulate, const JobContext& job);

/// On arms with known rates.
Comparison compare_policies(const std::vector<PolicyChoice>& policies, const Trials& trials,
                            const JobContext& job);

PairedDifference paired_difference(const Comparison& comparison, std::size_t policy,
                                   std::size_t other);

/// "thompson", "ucb:a=.3:floor=.05": a policy with some of its parameters set. Throws Error where
/// there is no such policy or parameter, or its value is not allowed.
PolicyChoice parse_policy(std::string_view text);

/// The policy with each of the values of "epsilon=.01,.05,.1" in turn.
std::vector<PolicyChoice> sweep(const PolicyChoice& policy, std::string_view text);

/// parse_policy()'s text of it, where it differs from the defaults.
std::string to_text(const PolicyChoice& policy);

}  // namespace hankki
