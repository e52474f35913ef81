// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/alike.h"

#include <algorithm>
#include <tuple>

#include "core/base/error.h"

namespace hankki {
namespace {

bool is_zero(std::span<const float> row) {
  return std::ranges::all_of(row, [](float value) { return value == 0; });
}

}  // namespace

std::vector<AlikeRecipe> most_alike(const RecipeVectors& vectors, const Dataset& dataset,
                                    ItemIndex recipe, std::size_t k) {
  const auto found = std::ranges::lower_bound(vectors.recipes, recipe);
  const bool is_there = found != vectors.recipes.end() && *found == recipe;
  const auto at = static_cast<std::size_t>(found - vectors.recipes.begin());
  if (!is_there || is_zero(vectors.vectors.row(at))) {
    throw Error(dataset.recipes()[recipe].id,
                en::say("this recipe has no vector, as nothing of its text is known"));
  }
  const auto from = vectors.vectors.row(at);
  std::vector<AlikeRecipe> all;
  for (std::size_t i = 0; i < vectors.recipes.size(); ++i) {
    const auto to = vectors.vectors.row(i);
    if (i == at || is_zero(to)) continue;
    double cosine = 0;
    for (std::size_t d = 0; d < to.size(); ++d) cosine += static_cast<double>(from[d]) * to[d];
    all.push_back({vectors.recipes[i], static_cast<float>(std::clamp(cosine, -1.0, 1.0))});
  }
  const auto nearer = [](const AlikeRecipe& a, const AlikeRecipe& b) {
    return std::pair(-a.cosine, a.recipe) < std::pair(-b.cosine, b.recipe);
  };
  const std::size_t kept = std::min(k, all.size());
  std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(kept), nearer);
  all.resize(kept);
  return all;
}

WhyAlike why_alike(const Dataset& dataset, const RecipeTerms& terms, ItemIndex a, ItemIndex b) {
  WhyAlike why;
  const auto first = terms.document_of(a), second = terms.document_of(b);
  if (first && second) {
    why.terms = shared_terms(terms.counts, terms.weights.weights, *first, *second);
    for (const SharedTerm& shared : why.terms) why.tfidf_cosine += shared.product;
  }
  auto left = dataset.recipes()[a].ingredients, right = dataset.recipes()[b].ingredients;
  std::ranges::sort(left);
  std::ranges::sort(right);
  std::ranges::set_intersection(left, right, std::back_inserter(why.ingredients));
  return why;
}

}  // namespace hankki
