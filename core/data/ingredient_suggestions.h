// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/replacement.h"

namespace hankki {

/// Why two ingredients may be one.
enum class RenameReason {
  Plural,   ///< the same words in singular or plural
  Brand,    ///< a maker's name in front: of datasets/ingredient_marks.csv, in "'s", or with (R)
  Remnant,  ///< what is left of a longer word ("purpose" of "all-purpose"), from the same file
  Spelling  ///< the same letters, or all but one, of which one form is much rarer
};
std::string_view to_text(RenameReason reason);  ///< "plural", "brand", "remnant", "spelling"

/// An ingredient that might have another's name. Whether it should is for a person to say.
struct IngredientSuggestion {
  Replacement rename;
  RenameReason reason = RenameReason::Plural;
  std::int64_t recipes = 0;         ///< that have the ingredient, and would change
  std::int64_t target_recipes = 0;  ///< that have what it would be called
};

/// At most one an ingredient, those that would change most recipes first; ties by name. Of two
/// forms the one that more recipes have is kept, of equal ones the shorter. Throws Cancelled.
std::vector<IngredientSuggestion> suggest_ingredient_names(const Dataset& dataset,
                                                           const JobContext& job);

/// How many recipes have each ingredient, by its number.
std::vector<std::int64_t> recipes_by_ingredient(const Dataset& dataset);

}  // namespace hankki
