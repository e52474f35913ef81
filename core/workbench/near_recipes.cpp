// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/near_recipes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

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

std::vector<std::uint32_t> shared_terms(const RecipeTerms& terms, std::uint32_t a,
                                        std::uint32_t b) {
  const auto left = terms.counts.terms_of(a), right = terms.counts.terms_of(b);
  const auto left_weights = weights_of(terms, a), right_weights = weights_of(terms, b);
  std::vector<std::pair<double, std::uint32_t>> products;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i] == right[j]) products.emplace_back(left_weights[i] * right_weights[j], left[i]);
    const std::uint32_t one = left[i], other = right[j];
    if (one <= other) ++i;
    if (other <= one) ++j;
  }
  std::ranges::stable_sort(products, std::ranges::greater(),
                           &decltype(products)::value_type::first);
  if (products.size() > kNearReasons) products.resize(kNearReasons);
  std::vector<std::uint32_t> shared;
  for (const auto& [product, term] : products) shared.push_back(term);
  return shared;
}

std::vector<std::uint32_t> shared_ingredients(const Recipe& a, const Recipe& b) {
  std::vector<std::uint32_t> shared;
  for (const std::uint32_t ingredient : a.ingredients)
    if (shared.size() < kNearReasons && std::ranges::count(b.ingredients, ingredient) > 0)
      shared.push_back(ingredient);
  return shared;
}

NearRecipe reasoned(const Dataset& dataset, const RecipeTerms& terms, ItemIndex from, ItemIndex to,
                    double cosine) {
  NearRecipe near{.recipe = to, .cosine = cosine};
  const auto a = terms.document_of(from), b = terms.document_of(to);
  if (a && b) near.terms = shared_terms(terms, *a, *b);
  near.ingredients = shared_ingredients(dataset.recipes()[from], dataset.recipes()[to]);
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
                                           const std::vector<ItemIndex>& recipes,
                                           const Vectors& vectors, std::size_t row, std::size_t k,
                                           const JobContext& job) {
  const auto from = vectors.row(row);
  const auto cosine = [&](std::uint32_t other) {
    const auto to = vectors.row(other);
    double product = 0;
    for (std::size_t i = 0; i < from.size(); ++i)
      product += static_cast<double>(from[i]) * static_cast<double>(to[i]);
    return product;
  };
  std::vector<NearRecipe> near;
  for (const Scored& one : best_rows(recipes.size(), row, k, -2, cosine, job))
    near.push_back(reasoned(dataset, terms, recipes[row], recipes[one.row], one.cosine));
  return near;
}

}  // namespace hankki
