// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/evaluation/item_tags.h"
#include "core/evaluation/metrics.h"

namespace hankki {

/// How far a list's tags are from those of the user's history (Steck: "Calibrated
/// Recommendations", RecSys 2018), with p(g|i) = 1 / (number of i's tags) for each of them:
///   p(g|u)     = mean of p(g|i) over the items of the user's history
///   q(g|u)     = the same over the items of the list
///   C_KL(p, q) = sum over g of p(g|u) ln(p(g|u) / ((1 - a) q(g|u) + a p(g|u))), a = .01
/// 0 where the list has the history's tags in the same shares, at most ln 100 where it has none of
/// them. Items without tags do not count.
inline constexpr double kCalibrationSmoothing = 0.01;

/// Of one user; `history` and `list` are items. Nothing where either has no item with a tag.
std::optional<double> miscalibration(std::span<const ItemIndex> history,
                                     std::span<const ItemIndex> list, const ItemTags& tags);

/// The mean over the users who have it, of the first k of each list, for each of the ks; nothing
/// where nobody has.
std::vector<std::optional<double>> mean_miscalibration(const RankedLists& lists,
                                                       std::span<const std::int32_t> ks,
                                                       const InteractionMatrix& train,
                                                       const ItemTags& tags);

}  // namespace hankki
