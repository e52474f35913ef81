#pragma once

#include <algorithm>
#include <memory>

#include "core/data/search.h"
#include "core/data/statistics.h"

namespace hankki {

/// A data set with what is worked out from it once, in a job. Immutable, shared by pages and jobs.
struct DataView {
  std::shared_ptr<const Dataset> dataset;
  DatasetStatistics statistics;
  SearchIndex index;
  std::uint32_t mostRatings = 0;  ///< of a recipe
};
using DataViewPtr = std::shared_ptr<const DataView>;

/// Takes about 2 s for Food.com; throws Cancelled.
inline DataViewPtr makeDataView(std::shared_ptr<const Dataset> dataset, const JobContext& job) {
  auto view = std::make_shared<DataView>();
  view->statistics = compute_statistics(*dataset, job);
  view->index = make_search_index(*dataset, job);
  const auto& counts = view->statistics.per_recipe;
  if (!counts.empty()) view->mostRatings = *std::ranges::max_element(counts);
  view->dataset = std::move(dataset);
  return view;
}

}  // namespace hankki
