// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/recipe_search.h"

#include <algorithm>

#include "core/text/corpus.h"
#include "core/text/term_counts.h"

namespace hankki {
namespace {

bool has_tag(const Recipe& recipe, std::uint32_t tag) {
  return std::ranges::find(recipe.tags, tag) != recipe.tags.end();
}

InvertedIndex index_of(const Dataset& dataset, TokenOptions tokens, const JobContext& job) {
  if (tokens.segmentation != TokenOptions::Segmentation::Characters)
    tokens.shortest_ngram = tokens.longest_ngram = 1;
  const RecipeCorpus corpus(dataset, {TextField::Name, TextField::Description, TextField::Steps,
                                      TextField::Ingredients, TextField::Tags});
  return {count_terms(corpus, tokens, {}, job), tokens};
}

}  // namespace

RecipeSearch::RecipeSearch(std::shared_ptr<const Dataset> dataset, TokenOptions tokens,
                           const std::vector<std::uint32_t>& ratings, const JobContext& job)
    : dataset_(std::move(dataset)),
      recipes_(RecipeCorpus(*dataset_, {}).recipes()),
      by_ratings_(recipes_),
      index_(index_of(*dataset_, std::move(tokens), job)) {
  std::ranges::stable_sort(by_ratings_, std::ranges::greater(),
                           [&](ItemIndex recipe) { return ratings[recipe]; });
}

bool RecipeSearch::passes(ItemIndex recipe, const RecipeSearchQuery& query) const {
  const Recipe& about = dataset_->recipes()[recipe];
  if (query.most_minutes > 0 && (about.minutes < 0 || about.minutes > query.most_minutes))
    return false;
  if (query.tag && !has_tag(about, *query.tag)) return false;
  return !query.among || std::ranges::binary_search(*query.among, recipe);
}

std::vector<ItemIndex> RecipeSearch::find(const RecipeSearchQuery& query) const {
  std::vector<ItemIndex> found;
  if (query.text.find_first_not_of(" \t") == std::string::npos) {
    found = by_ratings_;
  } else {
    for (const Found& one : index_.search(query.text, recipes_.size()))
      found.push_back(recipes_[one.document]);
  }
  std::erase_if(found, [&](ItemIndex recipe) { return !passes(recipe, query); });
  return found;
}

std::vector<ItemIndex> recipes_with_tag(const Dataset& dataset, std::uint32_t tag) {
  std::vector<ItemIndex> recipes;
  for (ItemIndex recipe = 0; recipe < dataset.recipes().size(); ++recipe)
    if (has_tag(dataset.recipes()[recipe], tag)) recipes.push_back(recipe);
  return recipes;
}

}  // namespace hankki
