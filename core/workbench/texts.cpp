// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/texts.h"

#include <algorithm>

namespace hankki {

std::optional<std::uint32_t> RecipeTerms::document_of(ItemIndex recipe) const {
  const auto found = std::ranges::lower_bound(recipes, recipe);
  if (found == recipes.end() || *found != recipe) return std::nullopt;
  return static_cast<std::uint32_t>(found - recipes.begin());
}

RecipeTerms recipe_terms(const Dataset& dataset, const ParameterValues& values,
                         const JobContext& job) {
  RecipeTerms result;
  result.settings = text_settings(values);
  if (result.settings.fields.empty()) result.settings.fields = usual_fields(dataset);
  const RecipeCorpus corpus(dataset, result.settings.fields);
  result.counts = count_terms(corpus, result.settings.tokens, result.settings.limits, job);
  result.recipes = corpus.recipes();
  result.weights = tfidf(result.counts, result.settings.weights, job);
  return result;
}

}  // namespace hankki
