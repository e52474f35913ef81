// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/table_rows.h"
#include "core/text/corpus.h"
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

/// Finds recipes by their words, on whichever page they are looked for. Immutable; may be used from
/// several threads at once.
class RecipeSearch {
 public:
  /// All that a recipe says: it is looked for by its name as well as by a word of its steps.
  static std::vector<TextField> all_fields();
  /// What a table of recipes shows of each.
  static std::vector<TextField> table_fields();

  /// Words are cut as `tokens` say, but for n-grams. `ratings` are the recipes' numbers of
  /// interactions. Some .2 s for the table's fields of 150,000 recipes. Throws Cancelled.
  RecipeSearch(std::shared_ptr<const Dataset> dataset, const std::vector<TextField>& fields,
               TokenOptions tokens, const std::vector<std::uint32_t>& ratings,
               const JobContext& job);

  /// The best match first (BM25); without words, those with most ratings. Stubs are left out.
  std::vector<ItemIndex> find(const RecipeSearchQuery& query) const;

  /// What was probably meant: each word that no recipe has gives way to the one that is least
  /// unlike it, by at most two letters that are wrong, missing, too many or in the wrong order (one
  /// in words of less than 7), among equals to that of most recipes. What is put in is a word as
  /// it was cut. The text itself where nothing is to be put right.
  std::string corrected(std::string_view text) const;

  /// As find(), for what was probably meant. `text` is that, empty where it is what was typed.
  struct Meant {
    std::vector<ItemIndex> recipes;
    std::string text;
  };
  Meant find_meant(RecipeSearchQuery query) const;

  /// Whom a text is about that is being typed: recipes that have each of its words, the last of
  /// which may go on, or whose id it is; where it is one word, the user of that id. Words of
  /// scripts that join them (Korean, Chinese, Japanese) count within others too. A word of one
  /// letter, which no index has, counts as a beginning only. nullopt: it has no words.
  std::optional<TextMatches> matches(std::string_view text, const JobContext& job) const;

 private:
  bool passes(ItemIndex recipe, const RecipeSearchQuery& query) const;
  std::vector<bool> recipes_with(const std::string& word, bool may_go_on,
                                 const JobContext& job) const;

  std::shared_ptr<const Dataset> dataset_;
  std::vector<ItemIndex> recipes_;  // of each document
  std::vector<ItemIndex> by_ratings_;
  std::optional<InvertedIndex> index_;  // none: no recipe has a word
};

/// The recipes that have the tag, ascending.
std::vector<ItemIndex> recipes_with_tag(const Dataset& dataset, std::uint32_t tag);

}  // namespace hankki
