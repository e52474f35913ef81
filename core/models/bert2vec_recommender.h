// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/models/recommender.h"

namespace hankki {

/// Recommends by vectors of the recipes' texts (Recommender::take_item_vectors()); parameter `use`:
///   profile  as they are: a user is the mean of the history's vectors, compared by cosine
///   start    Item2Vec's input vectors start from them, and are as long
///   side     Item2Vec learns its own vectors, and a recipe has those that are nearest to it by the
///            texts as pairs too, as if people had chosen them together (the idea of Meta-Prod2Vec,
///            Vasile, Smirnova, Conneau 2016); a recipe that nobody has chosen gets the mean of the
///            vectors of those that are nearest to it, spread as theirs are (rows_from_near())
/// Compared as Item2Vec's (core/models/item2vec.h). Results are the same for every thread count.
const ModelSpec& bert2vec_recommender_spec();
std::unique_ptr<Recommender> make_bert2vec_recommender(const ParameterValues& parameters);

}  // namespace hankki
