// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/near_recipes.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/workbench/alike.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 4096;  // between looks at the cancel

std::span<const double> weights_of(const RecipeTerms& terms, std::uint32_t document) {
  const auto begin = static_cast<std::size_t>(terms.counts.offsets[document]);
  const auto end = static_cast<std::size_t>(terms.counts.offsets[document + 1]);
  return std::span(terms.weights.weights).subspan(begin, end - begin);
}

double length_of(const RecipeTerms& terms, std::uint32_t document) {
  double sum = 0;
  for (const double weight : weights_of(terms, document)) sum += weight * weight;
  return std::sqrt(sum);
}

NearRecipe reasoned(const Dataset& dataset, const RecipeTerms& terms, ItemIndex from, ItemIndex to,
                    double cosine) {
  NearRecipe near{.recipe = to, .cosine = cosine};
  const WhyAlike why = why_alike(dataset, terms, from, to);
  for (const SharedTerm& shared : why.terms)
    if (near.terms.size() < kNearReasons) near.terms.push_back(shared.term);
  for (const std::uint32_t ingredient : why.ingredients)
    if (near.ingredients.size() < kNearReasons) near.ingredients.push_back(ingredient);
  return near;
}

struct Scored {
  double cosine = 0;
  std::uint32_t row = 0;
};

/// The best k of what `score` says of each row but one; nothing below `least`.
template <typename Score>
std::vector<Scored> best_rows(std::size_t rows, std::size_t but, std::size_t k, double least,
                              Score score, const JobContext& job) {
  std::vector<Scored> all;
  for (std::uint32_t row = 0; row < rows; ++row) {
    if (row % kBlock == 0) job.check();
    if (row == but) continue;
    const double cosine = score(row);
    if (cosine > least) all.push_back({cosine, row});
  }
  const auto kept = static_cast<std::ptrdiff_t>(std::min(k, all.size()));
  std::ranges::partial_sort(all, all.begin() + kept, [](const Scored& a, const Scored& b) {
    return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
  });
  all.resize(static_cast<std::size_t>(kept));
  return all;
}

}  // namespace

std::vector<NearRecipe> nearest_by_terms(const Dataset& dataset, const RecipeTerms& terms,
                                         std::uint32_t document, std::size_t k,
                                         const JobContext& job) {
  const double length = length_of(terms, document);
  const auto cosine = [&](std::uint32_t other) {
    const double product = row_product(terms.counts, terms.weights.weights, document, other);
    return product == 0 ? 0 : product / (length * length_of(terms, other));
  };
  std::vector<NearRecipe> near;
  for (const Scored& one : best_rows(terms.recipes.size(), document, k, 0, cosine, job))
    near.push_back(
        reasoned(dataset, terms, terms.recipes[document], terms.recipes[one.row], one.cosine));
  return near;
}

std::vector<NearRecipe> nearest_by_vectors(const Dataset& dataset, const RecipeTerms& terms,
                                           const RecipeVectors& vectors, ItemIndex recipe,
                                           std::size_t k) {
  std::vector<NearRecipe> near;
  for (const AlikeRecipe& one : most_alike(vectors, dataset, recipe, k))
    near.push_back(reasoned(dataset, terms, recipe, one.recipe, static_cast<double>(one.cosine)));
  return near;
}

}  // namespace hankki
