// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/text/inverted_index.h"
#include "core/text/term_counts.h"
#include "core/text/text_spec.h"
#include "core/text/tfidf.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// The terms of a data set's recipes, and what they were counted and weighed with.
struct RecipeTerms {
  TextSettings settings;           ///< with the fields that were used
  std::vector<ItemIndex> recipes;  ///< of each document, ascending; without stubs
  TermCounts counts;
  Tfidf weights;

  /// The recipe's document; none: it is a stub.
  std::optional<std::uint32_t> document_of(ItemIndex recipe) const;
};

/// Counts and weighs as the parameters of text_spec() say. Throws Error as count_terms().
RecipeTerms recipe_terms(const Dataset& dataset, const ParameterValues& values,
                         const JobContext& job);

}  // namespace hankki
