// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/statistics.h"

namespace hankki {

/// UTF-8 text in the form in which case does not count (Unicode's full case folding).
std::string fold_case(std::string_view text);

/// What searching and sorting a data set needs again and again: its texts with case folded, and the
/// names' order. About 1 s for Food.com.
struct SearchIndex {
  std::vector<std::string> names;              ///< of recipes
  std::vector<std::string> tags, ingredients;  ///< of the vocabularies
  std::vector<std::uint32_t> name_rank;        ///< of recipes; those without a name come last
};
SearchIndex make_search_index(const Dataset& dataset, const JobContext& job);

/// Rows by a value of theirs: in the half-open range [lower, upper), or equal where both are the
/// same, as in a Bucket of statistics.h.
struct ValueRange {
  enum class Of {
    Minutes,   ///< of a recipe
    Rating,    ///< of an interaction; 0: without one
    Activity,  ///< of an interaction: how many its user has
  };
  Of of = Of::Minutes;
  double lower = 0, upper = 0;
  bool contains(double value) const {
    return lower == upper ? value == lower : value >= lower && value < upper;
  }
  bool operator==(const ValueRange&) const = default;
};

/// The rows of a table, and their order. Rows without the sorted value come last either way; equal
/// ones keep the data set's order.
struct RecipeQuery {
  enum class Column {
    Name,
    Ratings,
    MeanRating,
    Minutes,
    Ingredients,
    Steps,
    Calories,
    Submitted,
    Id
  };
  std::string text;  ///< each of its words is in the name, a tag or an ingredient, or is the id
  std::optional<QualityIssue> only;  ///< one that concerns recipes
  Column sort = Column::Id;
  bool descending = false;
  std::optional<ValueRange> range;  ///< of minutes; others are of interactions and keep all
  bool operator==(const RecipeQuery&) const = default;
};

struct InteractionQuery {
  enum class Column { User, Recipe, RecipeId, Rating, Date, Source };
  std::string text;  ///< matches the recipe as in a RecipeQuery, or is the user's id
  std::optional<QualityIssue> only;  ///< any: those of recipes select their interactions
  Column sort = Column::Source;      ///< the order of the source
  bool descending = false;
  std::optional<ValueRange> range;  ///< any: one of recipes selects their interactions
  bool operator==(const InteractionQuery&) const = default;
};

/// Dense indices of recipes, and positions in Dataset::interactions(). `statistics` and `index`
/// must be those of the data set. Well under a second for a million rows; throws Cancelled.
std::vector<std::uint32_t> find_recipes(const Dataset& dataset, const DatasetStatistics& statistics,
                                        const SearchIndex& index, const RecipeQuery& query,
                                        const JobContext& job);
std::vector<std::uint32_t> find_interactions(const Dataset& dataset, const SearchIndex& index,
                                             const InteractionQuery& query, const JobContext& job);

}  // namespace hankki
