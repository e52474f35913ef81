// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/statistics.h"

namespace hankki {

/// Where each recipe's name stands in the order of all, case aside; those without a name come last,
/// recipes of one name share a place. About 1 s for Food.com. Throws Cancelled.
std::vector<std::uint32_t> name_places(const Dataset& dataset, const JobContext& job);

/// Whom a text that was typed is about; what else a query asks for counts too. Of interactions it
/// is enough that either the recipe or the user is meant.
struct TextMatches {
  std::vector<bool> recipes, users;  ///< of the data set, by dense index
};

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
  std::optional<QualityIssue> only;  ///< one that concerns recipes
  Column sort = Column::Id;
  bool descending = false;
  std::optional<ValueRange> range;  ///< of minutes; others are of interactions and keep all
  bool operator==(const RecipeQuery&) const = default;
};

struct InteractionQuery {
  enum class Column { User, Recipe, RecipeId, Rating, Date, Source };
  std::optional<QualityIssue> only;  ///< any: those of recipes select their interactions
  Column sort = Column::Source;      ///< the order of the source
  bool descending = false;
  std::optional<ValueRange> range;  ///< any: one of recipes selects their interactions
  bool operator==(const InteractionQuery&) const = default;
};

/// Dense indices of recipes, and positions in Dataset::interactions(). `statistics` and `places`
/// (name_places()) must be those of the data set; no `matches`: any. Well under a second for a
/// million rows; throws Cancelled.
std::vector<std::uint32_t> find_recipes(const Dataset& dataset, const DatasetStatistics& statistics,
                                        std::span<const std::uint32_t> places,
                                        const RecipeQuery& query,
                                        const std::optional<TextMatches>& matches,
                                        const JobContext& job);
std::vector<std::uint32_t> find_interactions(const Dataset& dataset,
                                             std::span<const std::uint32_t> places,
                                             const InteractionQuery& query,
                                             const std::optional<TextMatches>& matches,
                                             const JobContext& job);

}  // namespace hankki
