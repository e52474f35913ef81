// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/store/vector_sets.h"
#include "core/vectors/alike_pairs.h"
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

/// Which recipe of a group of near-duplicates is kept.
enum class KeepRule { MostInteractions, Oldest, Longest, First };
std::string_view to_text(KeepRule rule);  ///< "most-interactions", "oldest", "longest", "first"
KeepRule parse_keep_rule(std::string_view text);  ///< throws Error

/// Recipes of which one would do.
struct DuplicateGroup {
  std::vector<ItemIndex> recipes;  ///< ascending
  ItemIndex kept = 0;              ///< one of them
};

/// The largest first. Of recipes that are equal by the rule (interactions, the date submitted with
/// those without one last, letters of all text), the first is kept.
std::vector<DuplicateGroup> duplicate_groups(const RecipeVectors& vectors, const Dataset& dataset,
                                             const std::vector<AlikePair>& pairs, float threshold,
                                             KeepRule rule);

}  // namespace hankki
