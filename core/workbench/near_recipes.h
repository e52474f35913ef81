// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/store/vector_sets.h"
#include "core/workbench/texts.h"

namespace hankki {

/// A recipe that is like another one, and what says so.
struct NearRecipe {
  ItemIndex recipe = 0;
  double cosine = 0;
  std::vector<std::uint32_t> terms;        ///< that both have, by falling product of their weights
  std::vector<std::uint32_t> ingredients;  ///< that both have; of Dataset::ingredients()
};

/// How many terms and ingredients are told, at most.
inline constexpr std::size_t kNearReasons = 3;

/// The k nearest of a document by the cosine of its terms' weights, the nearest first (ties: the
/// first); only those that share a term. Throws Cancelled.
std::vector<NearRecipe> nearest_by_terms(const Dataset& dataset, const RecipeTerms& terms,
                                         std::uint32_t document, std::size_t k,
                                         const JobContext& job);

/// The k nearest by their vectors (most_alike()). The terms tell what the texts have in common,
/// which need not be why the vectors are near. Throws Error where the recipe has no vector.
std::vector<NearRecipe> nearest_by_vectors(const Dataset& dataset, const RecipeTerms& terms,
                                           const RecipeVectors& vectors, ItemIndex recipe,
                                           std::size_t k);

}  // namespace hankki
