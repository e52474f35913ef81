// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "core/evaluation/metrics.h"

namespace hankki {

/// Groups with fewer users, or fewer items to be found, say nothing and are left out.
inline constexpr std::int64_t kFewestOfGroup = 10;

/// The groups that an item is of, numbered from 0; it may be of several or of none.
using GroupsOfItem = std::function<std::span<const std::uint32_t>(ItemIndex)>;

/// Ranking-based equal opportunity (Zhu, Wang, Caverlee: "Measuring and Mitigating Item
/// Under-Recommendation Bias in Personalized Ranking Systems", SIGIR 2020):
///   P(R@k | g, y = 1) = items of group g to be found that are among the first k of their users'
///                       lists / all items of group g to be found
///   REO@k = std(P of each group) / mean(P of each group)
/// with the standard deviation of the groups themselves (divided by their number). 0: the items of
/// each group are found as often. Nothing where fewer than two groups are left or nothing is found.
std::optional<double> reo(const RankedLists& lists, std::int32_t k,
                          const InteractionMatrix& relevant, const GroupsOfItem& groups);

/// UserMAD for ranking (Deldjoo et al.: "A flexible framework for evaluating user and item fairness
/// in recommender systems", UMUAI 2021): the mean over all pairs of user groups of
///   MAD(i, j) = |mean of the values of group i - mean of the values of group j|
/// `values` and `groups` (numbered from 0) are by user. Nothing where fewer than two groups are
/// left.
std::optional<double> user_mad(std::span<const double> values, std::span<const std::size_t> groups);

}  // namespace hankki
