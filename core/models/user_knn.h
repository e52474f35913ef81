// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// User-based neighbourhood model (Resnick et al. 1994; Herlocker et al. 1999): an item's score is
/// the sum of the similarities (RowSimilarity) of the user's nearest neighbours who have it.
const ModelSpec& user_knn_spec();
std::unique_ptr<Recommender> make_user_knn(const ParameterValues& parameters);

}  // namespace hankki
