// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/evaluation/metrics.h"

namespace hankki {

/// All that evaluate() says of a part's lists together, beside the means of the accuracy metrics:
/// beyond_accuracy(), and what also asks what was to be found or what the users had:
/// miscalibration@k, serendipity@k, reo@k (items of the long tail and the others), reo_tags@k
/// (items by tag), user_mad@k (NDCG of users by the length of their histories). One that these
/// lists do not give is absent. `masked` is what was left out of the lists.
std::map<std::string, double> list_measures(const RankedLists& lists,
                                            std::span<const std::int32_t> ks, const Split& split,
                                            Part part,
                                            std::span<const InteractionMatrix* const> masked,
                                            const Dataset& dataset);

/// Whether metrics at that k were worked out by a version that knew fewer of these.
bool lacks_list_measures(const std::map<std::string, double>& metrics, std::int32_t k);

}  // namespace hankki
