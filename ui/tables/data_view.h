// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "core/data/statistics.h"
#include "core/data/table_rows.h"
#include "core/workbench/recipe_search.h"

namespace hankki {

/// A data set with what is worked out from it once, in a job, so that the window only draws.
/// Immutable, shared by pages and jobs.
struct DataView {
  std::shared_ptr<const Dataset> dataset;
  DatasetStatistics statistics;
  std::optional<RecipeSearch> search;     ///< of what the table shows; always there
  std::vector<std::uint32_t> namePlaces;  ///< of recipes, see name_places()
  std::uint32_t mostRatings = 0;          ///< of a recipe
  std::vector<Bucket> activity;           ///< interactions per user, logarithmic
  std::vector<Bucket> cookingTime;  ///< minutes, logarithmic; over two weeks in the last range
  double headShare = 0;             ///< of interactions, that the first kHead of the recipes hold
  std::optional<std::pair<Time, Time>> dates;  ///< first and last; where every row has a date
  int firstYear = 0;
  std::vector<std::int64_t>
      months;  ///< interactions of each, from January of firstYear; with dates

  static constexpr double kHead = 0.2;
};
using DataViewPtr = std::shared_ptr<const DataView>;

/// Takes about 2 s for Food.com; throws Cancelled.
DataViewPtr makeDataView(std::shared_ptr<const Dataset> dataset, const JobContext& job);

}  // namespace hankki
