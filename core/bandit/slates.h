// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/bandit/logs.h"
#include "core/bandit/off_policy.h"
#include "core/bandit/target_policy.h"

namespace hankki {

/// What is known of a policy over lists from a log of lists.
struct SlateEvaluation {
  std::int64_t lists = 0;
  std::size_t longest = 0;             ///< slots of the longest list
  double logged_reward = 0;            ///< a list, of the log itself
  WeightCheck lists_weights;           ///< of whole lists
  std::vector<double> slot_effective;  ///< effective rows of each slot by itself; empty without
                                       ///< marginal propensities
  std::vector<OffPolicyEstimate>
      estimates;                ///< "sips", "iips", "rips", "snsips", "sniips", "snrips"
  std::vector<Message> doubts;  ///< of what is said of whole lists
  std::optional<Message> without_marginals;  ///< why there is no iips, where there is none
  bool trusted() const { return doubts.empty(); }
};

/// Reward of a list under the target, which draws lists by its weights without replacement
/// (Plackett-Luce). SIPS weighs a list's reward by the whole list, IIPS (Li et al. 2018) each
/// slot's by that item in that slot, RIPS (McInerney et al. 2020) each slot's by the list down to
/// it. The self-normalised forms divide each slot's sum by that of its weights. Lists of different
/// lengths may stand beside each other; a slot counts as often as it is there. The same bytes on
/// any number of threads. Throws Cancelled.
SlateEvaluation evaluate_slates(const SlateLog& log, const TargetPolicy& target,
                                const OffPolicyOptions& options, const JobContext& job);

}  // namespace hankki
