// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/data/split.h"
#include "core/evaluation/item_tags.h"
#include "core/evaluation/metrics.h"

namespace hankki {

/// What all lists together say at each k: coverage@k, gini@k, novelty@k, popularity@k, aplt@k
/// and, where the recipes have tags, diversity@k. Definitions stand at Evaluation (evaluator.h).
std::map<std::string, double> beyond_accuracy(const RankedLists& lists,
                                              std::span<const std::int32_t> ks, const Split& split,
                                              const ItemTags& tags);

}  // namespace hankki
