// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Item-based neighbourhood model (Sarwar et al. 2001; Deshpande, Karypis 2004): an item's score is
/// the sum of its similarities (RowSimilarity) to those of the user's items that are among its
/// nearest neighbours.
const ModelSpec& item_knn_spec();
std::unique_ptr<Recommender> make_item_knn(const ParameterValues& parameters);

}  // namespace hankki
