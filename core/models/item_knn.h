#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Item-based neighbourhood model (Sarwar et al. 2001; Deshpande, Karypis 2004): the similarity of
/// two items is the shrunk cosine of their user sets, |A and B| / (sqrt(|A| |B|) + shrinkage); an
/// item's score is the sum of its similarities to the user's items, over its nearest neighbours.
const ModelSpec& item_knn_spec();
std::unique_ptr<Recommender> make_item_knn(const ParameterValues& parameters);

}  // namespace hankki
