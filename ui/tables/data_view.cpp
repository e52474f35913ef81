// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/data_view.h"

#include <algorithm>
#include <chrono>

namespace hankki {
namespace {

constexpr int kBuckets = 20;
constexpr std::uint32_t kLongestShown = 14 * 24 * 60;  // minutes

std::vector<std::uint32_t> knownMinutes(const Dataset& dataset) {
  std::vector<std::uint32_t> minutes;
  for (const Recipe& recipe : dataset.recipes())
    if (recipe.minutes > 0) minutes.push_back(static_cast<std::uint32_t>(recipe.minutes));
  return minutes;
}

std::optional<std::pair<Time, Time>> dateRange(const Dataset& dataset) {
  if (!dataset.has_times()) return std::nullopt;
  const auto [first, last] = std::ranges::minmax(dataset.interactions(), {}, &Interaction::time);
  return std::pair(first.time, last.time);
}

std::chrono::year_month_day dateOf(Time time) {
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(time)));
}

void countMonths(DataView& view, const Dataset& dataset) {
  view.firstYear = int(dateOf(view.dates->first).year());
  const int years = int(dateOf(view.dates->second).year()) - view.firstYear + 1;
  view.months.assign(static_cast<std::size_t>(years) * 12, 0);
  for (const Interaction& interaction : dataset.interactions()) {
    const auto date = dateOf(interaction.time);
    const auto year = static_cast<std::size_t>(int(date.year()) - view.firstYear);
    ++view.months[year * 12 + unsigned(date.month()) - 1];
  }
}

}  // namespace

DataViewPtr makeDataView(std::shared_ptr<const Dataset> dataset, const JobContext& job) {
  auto view = std::make_shared<DataView>();
  view->statistics = compute_statistics(*dataset, job);
  view->namePlaces = name_places(*dataset, job);
  view->search.emplace(dataset, RecipeSearch::table_fields(), TokenOptions{},
                       view->statistics.per_recipe, job);
  const auto& counts = view->statistics.per_recipe;
  if (!counts.empty()) view->mostRatings = *std::ranges::max_element(counts);
  view->activity = logarithmic_histogram(view->statistics.per_user, kBuckets);
  view->cookingTime = logarithmic_histogram(knownMinutes(*dataset), kBuckets, kLongestShown);
  view->headShare = head_share(counts, DataView::kHead);
  view->dates = dateRange(*dataset);
  if (view->dates) countMonths(*view, *dataset);
  view->dataset = std::move(dataset);
  return view;
}

}  // namespace hankki
