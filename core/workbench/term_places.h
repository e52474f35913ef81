// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/workbench/texts.h"

namespace hankki {

/// A word of a text that is one of a recipe's terms, in bytes of the text.
struct TermPlace {
  std::size_t begin = 0, end = 0;
  double weight = 0;  ///< of the term in the recipe
};

/// Where in `text`, which is one of the document's fields, its terms stand; n-grams of words are
/// not told.
std::vector<TermPlace> term_places(const RecipeTerms& terms, std::uint32_t document,
                                   std::string_view text);

/// A term as it stands in a recipe, with what is written around it, in one line.
struct TermInContext {
  ItemIndex recipe = 0;
  std::string before, term, after;
};

/// Of each recipe in which the term stands the first place, in the recipes' order, at most `most`.
/// Throws Cancelled.
std::vector<TermInContext> term_in_context(const Dataset& dataset, const RecipeTerms& terms,
                                           const std::vector<ItemIndex>& recipes,
                                           std::string_view term, std::size_t most,
                                           const JobContext& job);

/// The field of the recipe as one text; what a list holds is joined by ", ".
std::string field_text(const Dataset& dataset, ItemIndex recipe, TextField field);

}  // namespace hankki
