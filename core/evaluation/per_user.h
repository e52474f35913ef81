// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/interaction_matrix.h"
#include "core/evaluation/metrics.h"

namespace hankki {

inline constexpr std::int32_t kLongestList = 1000;  ///< of which metrics tell

/// A metric that has a value for each user, of which evaluate() gives the mean.
struct PerUserMetric {
  std::string name;  ///< "ndcg@10"
  double AccuracyAtK::*value = nullptr;
  std::int32_t k = 0;
};

/// recall, recall_capped, precision, hit, ndcg, mrr, map at a k of 1 to kLongestList; nullopt
/// where it is none of them.
std::optional<PerUserMetric> find_per_user_metric(std::string_view name);
/// The same; throws Error where it is none of them.
PerUserMetric parse_per_user_metric(std::string_view name);

/// Of each of the lists' users, in their order. The lists are as long as k at least, and their
/// users have a relevant item.
std::vector<double> per_user_values(const RankedLists& lists, const InteractionMatrix& relevant,
                                    const PerUserMetric& metric);

}  // namespace hankki
