// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/text/inverted_index.h"

namespace hankki {

/// Which recipes are looked for.
struct RecipeSearchQuery {
  std::string text;                                     ///< any of its words; empty: all recipes
  std::int32_t most_minutes = 0;                        ///< 0: any, and those that do not say
  std::optional<std::uint32_t> tag;                     ///< of Dataset::tags()
  std::shared_ptr<const std::vector<ItemIndex>> among;  ///< ascending; null: all
  bool operator==(const RecipeSearchQuery&) const = default;
};

/// Finds recipes by the words of all their fields, whichever fields TF-IDF weighs: a recipe is
/// looked for by its name as well as by a word of its steps. Immutable; find() may be called from
/// several threads at once.
class RecipeSearch {
 public:
  /// Words are cut as `tokens` say, but for n-grams. `ratings` are the recipes' numbers of
  /// interactions. Throws Cancelled, and Error where no recipe has a word.
  RecipeSearch(std::shared_ptr<const Dataset> dataset, TokenOptions tokens,
               const std::vector<std::uint32_t>& ratings, const JobContext& job);

  /// The best match first (BM25); without words, those with most ratings. Stubs are left out.
  std::vector<ItemIndex> find(const RecipeSearchQuery& query) const;

 private:
  bool passes(ItemIndex recipe, const RecipeSearchQuery& query) const;

  std::shared_ptr<const Dataset> dataset_;
  std::vector<ItemIndex> recipes_;  // of each document
  std::vector<ItemIndex> by_ratings_;
  InvertedIndex index_;
};

/// The recipes that have the tag, ascending.
std::vector<ItemIndex> recipes_with_tag(const Dataset& dataset, std::uint32_t tag);

}  // namespace hankki
