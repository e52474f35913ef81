// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "core/data/fold_case.h"

namespace hankki {
namespace {

constexpr std::size_t kMostSingleRatings = 21;
constexpr int kRatingRanges = 20;

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

std::int64_t sum_of(std::span<const std::uint32_t> counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

template <typename HasIssue>
std::vector<bool> recipes_that(const Dataset& dataset, HasIssue has_issue) {
  std::vector<bool> rows(dataset.recipes().size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = has_issue(dataset.recipes()[i]);
  return rows;
}

std::vector<bool> recipes_with_shared_name(const Dataset& dataset, const JobContext& job) {
  std::vector<std::string> names;
  names.reserve(dataset.recipes().size());
  for (const auto& recipe : dataset.recipes()) names.push_back(fold_case(recipe.name));
  job.check();
  std::unordered_map<std::string_view, int> uses;
  for (const auto& name : names)
    if (!name.empty()) ++uses[name];
  std::vector<bool> rows(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) rows[i] = !names[i].empty() && uses[names[i]] > 1;
  return rows;
}

std::vector<bool> repeated_interactions(const Dataset& dataset, const JobContext& job) {
  const auto& interactions = dataset.interactions();
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(interactions.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i)
    keys[i] = {(std::uint64_t{interactions[i].user} << 32) | interactions[i].item, i};
  job.check();
  std::ranges::sort(keys);
  std::vector<bool> rows(keys.size());
  for (std::size_t i = 1; i < keys.size(); ++i)
    if (keys[i].first == keys[i - 1].first) rows[keys[i].second] = true;
  return rows;
}

std::vector<Bucket> rating_buckets(const Dataset& dataset) {
  std::unordered_map<float, std::int64_t> counts;
  for (const auto& row : dataset.interactions()) ++counts[row.rating];
  std::vector<Bucket> single;
  for (const auto& [rating, count] : counts) single.push_back({rating, rating, count});
  std::ranges::sort(single, {}, &Bucket::lower);
  if (single.size() <= kMostSingleRatings) return single;

  const double lowest = single.front().lower;
  const double width = (single.back().lower - lowest) / kRatingRanges;
  std::vector<Bucket> ranges(kRatingRanges);
  for (int i = 0; i < kRatingRanges; ++i)
    ranges[static_cast<std::size_t>(i)] = {lowest + i * width, lowest + (i + 1) * width, 0};
  for (const auto& value : single) {
    const auto range = static_cast<int>((value.lower - lowest) / width);
    ranges[static_cast<std::size_t>(std::min(range, kRatingRanges - 1))].count += value.count;
  }
  return ranges;
}

/// Fills the counts and means that interactions say.
void count_interactions(const Dataset& dataset, DatasetStatistics& statistics) {
  const auto recipes = dataset.recipes().size();
  statistics.per_user.assign(dataset.users().size(), 0);
  statistics.per_recipe.assign(recipes, 0);
  std::vector<double> sums(recipes, 0);
  std::vector<std::uint32_t> rated(recipes, 0);
  for (const auto& row : dataset.interactions()) {
    ++statistics.per_user[row.user];
    ++statistics.per_recipe[row.item];
    if (row.rating <= 0) continue;
    sums[row.item] += row.rating;
    ++rated[row.item];
  }
  statistics.mean_per_recipe.assign(recipes, std::numeric_limits<float>::quiet_NaN());
  for (std::size_t i = 0; i < recipes; ++i)
    if (rated[i] > 0) statistics.mean_per_recipe[i] = static_cast<float>(sums[i] / rated[i]);
  const auto ratings = sum_of(rated);
  statistics.mean_rating =
      ratings > 0 ? std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(ratings)
                  : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

bool concerns_interactions(QualityIssue issue) {
  return issue == QualityIssue::NoRating || issue == QualityIssue::DuplicateRating;
}

std::vector<bool> rows_with(const Dataset& dataset, QualityIssue issue, const JobContext& job) {
  using enum QualityIssue;
  const auto recipes = [&](auto has_issue) { return recipes_that(dataset, has_issue); };
  switch (issue) {
    case NameMissing:
      return recipes([](const Recipe& r) { return r.name.empty(); });
    case IngredientsMissing:
      return recipes([](const Recipe& r) { return r.ingredients.empty(); });
    case MinutesMissing:
      return recipes([](const Recipe& r) { return r.minutes <= 0; });
    case DescriptionMissing:
      return recipes([](const Recipe& r) { return r.description.empty(); });
    case StepsMissing:
      return recipes([](const Recipe& r) { return r.steps.empty(); });
    case ManyCalories:
      return recipes(
          [](const Recipe& r) { return r.nutrition && r.nutrition->calories > kManyCalories; });
    case LongCooking:
      return recipes([](const Recipe& r) { return r.minutes > kLongCooking; });
    case SharedName:
      return recipes_with_shared_name(dataset, job);
    case DuplicateRating:
      return repeated_interactions(dataset, job);
    case NoRating:
      break;
  }
  std::vector<bool> rows(dataset.interactions().size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = dataset.interactions()[i].rating == 0;
  return rows;
}

double DatasetStatistics::share_of(QualityIssue issue) const {
  return ratio(static_cast<double>(count_of(issue)),
               static_cast<double>(concerns_interactions(issue) ? interactions : recipes));
}

DatasetStatistics compute_statistics(const Dataset& dataset, const JobContext& job) {
  DatasetStatistics statistics;
  statistics.users = static_cast<std::int64_t>(dataset.users().size());
  statistics.recipes = static_cast<std::int64_t>(dataset.recipes().size());
  statistics.interactions = static_cast<std::int64_t>(dataset.interactions().size());
  statistics.density =
      ratio(static_cast<double>(statistics.interactions),
            static_cast<double>(statistics.users) * static_cast<double>(statistics.recipes));
  count_interactions(dataset, statistics);
  job.check();
  statistics.median_per_user = median(statistics.per_user);
  statistics.median_per_recipe = median(statistics.per_recipe);
  statistics.gini = gini_coefficient(statistics.per_recipe);
  statistics.ratings = rating_buckets(dataset);
  for (const auto issue : kQualityIssues) {
    job.check();
    const auto rows = rows_with(dataset, issue, job);
    statistics.quality[static_cast<std::size_t>(issue)] = std::ranges::count(rows, true);
  }
  return statistics;
}

double gini_coefficient(std::vector<std::uint32_t> counts) {
  std::ranges::sort(counts);
  double weighted = 0;
  double sum = 0;
  const auto n = static_cast<double>(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    weighted += (2.0 * static_cast<double>(i + 1) - n - 1) * counts[i];
    sum += counts[i];
  }
  return ratio(weighted, n * sum);
}

double head_share(std::vector<std::uint32_t> counts, double share) {
  std::ranges::sort(counts, std::greater<>());
  const auto head =
      static_cast<std::size_t>(std::ceil(share * static_cast<double>(counts.size()) - 1e-9));
  const std::span<const std::uint32_t> all(counts);
  return ratio(static_cast<double>(sum_of(all.first(std::min(head, all.size())))),
               static_cast<double>(sum_of(all)));
}

double median(std::vector<std::uint32_t> counts) {
  if (counts.empty()) return 0;
  const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
  std::nth_element(counts.begin(), middle, counts.end());
  if (counts.size() % 2 == 1) return *middle;
  return (static_cast<double>(*std::max_element(counts.begin(), middle)) + *middle) / 2;
}

std::vector<Bucket> logarithmic_histogram(std::span<const std::uint32_t> values, int buckets,
                                          std::uint32_t limit) {
  std::uint32_t lowest = limit;
  std::uint32_t highest = 0;
  for (const auto value : values) {
    if (value == 0) continue;
    lowest = std::min(lowest, value);
    highest = std::max(highest, std::min(value, limit));
  }
  if (highest == 0) return {};
  std::vector<Bucket> result;
  const double step = std::pow((highest + 1.0) / lowest, 1.0 / buckets);
  double lower = lowest;
  for (int i = 1; i <= buckets; ++i) {
    const double upper = i == buckets ? highest + 1.0 : std::round(lowest * std::pow(step, i));
    if (upper <= lower) continue;  // ranges of small numbers may be narrower than 1
    result.push_back({lower, upper, 0});
    lower = upper;
  }
  for (auto value : values) {
    if (value == 0) continue;
    value = std::min(value, highest);
    const auto found = std::ranges::upper_bound(result, value, {}, &Bucket::lower);
    ++std::prev(found)->count;
  }
  return result;
}

}  // namespace hankki
