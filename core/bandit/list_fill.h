// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/bandit/policy.h"

namespace hankki {

/// What stands in one slot of an answer, and how it came there.
struct FilledSlot {
  std::uint32_t item = 0;
  int arm = -1;                ///< the model it is credited to; -1: a surprise
  std::uint32_t rank = 0;      ///< of the item in that list, from 0
  double arm_propensity = 1;   ///< P(this arm, or a surprise), given the slots above
  double item_propensity = 1;  ///< P(this item), given the slots above: of all who would give it
  ChoiceReason reason = ChoiceReason::Only;
  std::vector<double> scores;  ///< the policy's, by arm; empty where it drew none
  // Where propensities were wanted:
  std::vector<int> eligible;    ///< arms that could be chosen
  std::vector<double> chances;  ///< P(arm) by arm, given that it is no surprise
};

struct FillRequest {
  std::span<const std::span<const std::uint32_t>> lists;  ///< by arm, best first; may be empty
  std::size_t length = 10;
  /// Items that no model proposed; with probability `surprise` a slot takes its first unused one.
  std::span<const std::uint32_t> surprises;
  double surprise = 0;
  /// Whether propensities are wanted; else they stay at 1 (but exp3 needs them to learn).
  bool propensities = true;
};

/// Fills a list slot by slot: for each slot the policy chooses among the arms whose list has an
/// item that is not in the answer yet, and the first such item of that list takes the slot. The
/// answer is shorter where all lists are used up. Each choice is a pull in flight.
std::vector<FilledSlot> fill_list(Policy& policy, const BanditVisit& visit,
                                  const FillRequest& request, RandomEngine& random);

/// Adds the propensities to slots that were filled without, by a policy that stands where the one
/// that filled them stood before. What `policy` has in flight is changed. Not for policies that
/// keep a user's arm.
void explain_fill(Policy& policy, const BanditVisit& visit, const FillRequest& request,
                  std::vector<FilledSlot>& slots);

}  // namespace hankki
