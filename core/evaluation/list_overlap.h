// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/evaluation/metrics.h"

namespace hankki {

inline constexpr double kUsualPersistence = 0.9;  ///< 86 % of the weight on the first ten

/// Rank-biased overlap of two lists without repetitions, extrapolated (Webber, Moffat, Zobel 2010,
/// equation 32): 1 the same list, 0 nothing in common. A reader goes on to the next place with
/// probability p, between 0 and 1. A list ends at kNoItem; 0 where one is empty.
double rank_biased_overlap(std::span<const ItemIndex> one, std::span<const ItemIndex> other,
                           double p = kUsualPersistence);

/// The mean of it over the users of lists that are of the same ones, in the same order; 0 without
/// users.
double mean_overlap(const RankedLists& one, const RankedLists& other, double p = kUsualPersistence);

}  // namespace hankki
