// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/evaluation/metrics.h"

namespace hankki {

/// "user,item,rank,score": one row an entry of each list, with the source's ids, ranks from 1. For
/// scripts (no byte-order mark), so that anyone can recompute the metrics. `lists` holds indices of
/// `split`, which must have been made from `dataset`. Where places were filled (filled_model.h) a
/// column `filled` says so, and their score is 0.
std::string lists_csv(const RankedLists& lists, const Split& split, const Dataset& dataset);

}  // namespace hankki
