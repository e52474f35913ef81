// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_texts.h"

#include <algorithm>
#include <numeric>

namespace hankki {

std::vector<std::uint32_t> ExploreTexts::documents_of(const std::vector<ItemIndex>& recipes) const {
  std::vector<std::uint32_t> documents;
  for (const ItemIndex recipe : recipes)
    if (const auto document = terms.document_of(recipe)) documents.push_back(*document);
  return documents;
}

std::vector<ItemIndex> ExploreTexts::recipesWith(const std::string& term) const {
  std::vector<ItemIndex> recipes;
  const auto found = std::ranges::find(terms.counts.terms, term);
  if (found == terms.counts.terms.end()) return recipes;
  const auto wanted = static_cast<std::uint32_t>(found - terms.counts.terms.begin());
  for (std::uint32_t document = 0; document < terms.recipes.size(); ++document)
    if (std::ranges::binary_search(terms.counts.terms_of(document), wanted))
      recipes.push_back(terms.recipes[document]);
  return recipes;
}

bool hasTexts(const Dataset& dataset) {
  return std::ranges::any_of(dataset.recipes(), [](const Recipe& recipe) { return !recipe.stub; });
}

ExploreTextsPtr makeExploreTexts(std::shared_ptr<const Dataset> dataset,
                                 const ParameterValues& values, const JobContext& job) {
  DatasetStatistics statistics = compute_statistics(*dataset, job);
  RecipeTerms terms = recipe_terms(*dataset, values, job);
  RecipeSearch search(dataset, RecipeSearch::all_fields(), terms.settings.tokens,
                      statistics.per_recipe, job);
  std::vector<std::int64_t> counts(dataset->tags().size(), 0);
  std::vector<QString> names;
  for (const Recipe& recipe : dataset->recipes())
    names.push_back(QString::fromStdString(recipe.name));
  for (const Recipe& recipe : dataset->recipes())
    for (const std::uint32_t tag : recipe.tags) ++counts[tag];
  std::vector<std::uint32_t> tags(counts.size());
  std::iota(tags.begin(), tags.end(), 0U);
  std::erase_if(tags, [&](std::uint32_t tag) { return counts[tag] == 0; });
  std::ranges::stable_sort(tags, std::ranges::greater(),
                           [&](std::uint32_t tag) { return counts[tag]; });
  std::vector<RecipeFigure> figures = recipeFigures(*dataset, statistics);
  return std::make_shared<const ExploreTexts>(
      ExploreTexts{std::move(dataset), std::move(statistics), std::move(terms), std::move(search),
                   std::move(names), std::move(tags), std::move(counts), std::move(figures)});
}

}  // namespace hankki
