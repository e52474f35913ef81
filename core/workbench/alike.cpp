// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/alike.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr std::array<std::string_view, 4> kRules{"most-interactions", "oldest", "longest", "first"};

bool is_zero(std::span<const float> row) {
  return std::ranges::all_of(row, [](float value) { return value == 0; });
}

std::size_t letters_of(const Dataset& dataset, ItemIndex index) {
  const Recipe& recipe = dataset.recipes()[index];
  std::size_t letters = recipe.name.size() + recipe.description.size() + recipe.steps.size();
  for (const std::uint32_t term : recipe.ingredients)
    letters += dataset.ingredients().term(term).size();
  return letters;
}

/// The recipe of which `worth` is most; ties: the first.
template <typename Worth>
ItemIndex best_of(std::span<const ItemIndex> recipes, const Worth& worth) {
  return *std::ranges::max_element(recipes, {}, worth);
}

ItemIndex kept_of(std::span<const ItemIndex> recipes, const Dataset& dataset,
                  std::span<const std::uint32_t> interactions, KeepRule rule) {
  switch (rule) {
    case KeepRule::MostInteractions:
      return best_of(recipes, [&](ItemIndex recipe) { return interactions[recipe]; });
    case KeepRule::Longest:
      return best_of(recipes, [&](ItemIndex recipe) { return letters_of(dataset, recipe); });
    case KeepRule::Oldest:
      return *std::ranges::min_element(recipes, {}, [&](ItemIndex recipe) {
        const std::string& date = dataset.recipes()[recipe].submitted;
        return std::pair(date.empty(), std::string_view(date));
      });
    case KeepRule::First:
      break;
  }
  return recipes.front();
}

std::vector<std::uint32_t> interactions_of(const Dataset& dataset) {
  std::vector<std::uint32_t> counts(dataset.recipes().size(), 0);
  for (const Interaction& interaction : dataset.interactions()) ++counts[interaction.item];
  return counts;
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
    all.push_back({vectors.recipes[i], static_cast<float>(cosine)});
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

std::string_view to_text(KeepRule rule) { return kRules[static_cast<std::size_t>(rule)]; }

KeepRule parse_keep_rule(std::string_view text) {
  const auto* const found = std::ranges::find(kRules, text);
  if (found != kRules.end()) return static_cast<KeepRule>(found - kRules.begin());
  throw Error(text, en::say("there is no such rule; there are {}",
                            std::vector<std::string>(kRules.begin(), kRules.end())));
}

std::vector<DuplicateGroup> duplicate_groups(const RecipeVectors& vectors, const Dataset& dataset,
                                             const std::vector<AlikePair>& pairs, float threshold,
                                             KeepRule rule) {
  const auto interactions = interactions_of(dataset);
  std::vector<DuplicateGroup> groups;
  for (const auto& rows : groups_of(pairs, threshold, vectors.recipes.size())) {
    DuplicateGroup& group = groups.emplace_back();
    for (const std::uint32_t row : rows) group.recipes.push_back(vectors.recipes[row]);
    group.kept = kept_of(group.recipes, dataset, interactions, rule);
  }
  return groups;
}

}  // namespace hankki
