// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/store/vector_sets.h"
#include "core/workbench/texts.h"

namespace hankki {

/// How far words and vectors agree about what a recipe is like.
struct NeighbourOverlap {
  ItemIndex recipe = 0;
  double share = 0;  ///< of the k nearest by the terms' weights that are among the k by vectors
};

struct OverlapOptions {
  std::size_t k = 10;
  std::size_t sample = 2'000;  ///< recipes that are asked; 0: all of them
  std::uint64_t seed = 1;      ///< of the draw
};

/// Where the two disagree most comes first (ties: the first recipe). Asked are recipes that have
/// k neighbours by both: a document that shares terms with so many, and a vector. Nearest by terms
/// is by the cosine of their weights, as nearest_by_terms(). The same at any number of threads
/// (job.threads()). Throws Cancelled.
std::vector<NeighbourOverlap> neighbour_overlap(const RecipeTerms& terms,
                                                const RecipeVectors& vectors,
                                                const OverlapOptions& options,
                                                const JobContext& job);

}  // namespace hankki
