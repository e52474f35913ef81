// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/store/vector_sets.h"
#include "core/workbench/texts.h"

namespace hankki {

/// A recipe that is like another one.
struct AlikeRecipe {
  ItemIndex recipe = 0;
  float cosine = 0;
};

/// The k recipes most like one, nearest first, ties by ascending index; itself, and those whose
/// vector is zeros, are left out. Throws Error where it has no vector, or one of zeros.
std::vector<AlikeRecipe> most_alike(const RecipeVectors& vectors, const Dataset& dataset,
                                    ItemIndex recipe, std::size_t k);

/// Why two recipes are alike, by their words.
struct WhyAlike {
  double tfidf_cosine = 0;                 ///< of their weights: the sum of the terms' products
  std::vector<SharedTerm> terms;           ///< by falling product
  std::vector<std::uint32_t> ingredients;  ///< that both have, ascending
};

/// `terms` are of `dataset`, with norm l2. A recipe without a document shares no terms.
WhyAlike why_alike(const Dataset& dataset, const RecipeTerms& terms, ItemIndex a, ItemIndex b);

}  // namespace hankki
