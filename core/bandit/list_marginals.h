// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/bandit/list_fill.h"

namespace hankki {

/// P(item in slot k), whatever stands in the slots above it, of each slot of an answer: what the
/// independent (per slot) estimator of slates divides by. The policy stands where the one that
/// filled the answer stood before, and is left so.
///
/// Exact for up to kExactMarginalArms models and kExactMarginalSlots slots: what can have been used
/// above a slot is the union of the lists' beginnings, so that there are only some hundreds of
/// cases. Beyond, the share of kMarginalDraws answers, drawn by `seed`. Not for policies that keep
/// a user's arm.
std::vector<double> marginal_propensities(Policy& policy, const BanditVisit& visit,
                                          const FillRequest& request,
                                          const std::vector<FilledSlot>& slots, std::uint64_t seed);

inline constexpr std::size_t kExactMarginalArms = 4, kExactMarginalSlots = 10;
inline constexpr int kMarginalDraws = 10'000;

}  // namespace hankki
