// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace hankki {

/// What is worth knowing about a data set before anything is trained on it.
enum class QualityIssue {
  NameMissing,
  IngredientsMissing,
  MinutesMissing,  ///< not given, or 0
  DescriptionMissing,
  StepsMissing,
  NoRating,         ///< interactions with rating 0: "reviewed without a rating"
  SharedName,       ///< recipes whose name another one has too (case does not count)
  ManyCalories,     ///< over kManyCalories
  LongCooking,      ///< over kLongCooking
  DuplicateRating,  ///< a user's interactions with one item beyond the first
};
inline constexpr std::array kQualityIssues = {
    QualityIssue::NameMissing,    QualityIssue::IngredientsMissing,
    QualityIssue::MinutesMissing, QualityIssue::DescriptionMissing,
    QualityIssue::StepsMissing,   QualityIssue::NoRating,
    QualityIssue::SharedName,     QualityIssue::ManyCalories,
    QualityIssue::LongCooking,    QualityIssue::DuplicateRating};
inline constexpr float kManyCalories = 3000;           ///< kcal
inline constexpr std::int32_t kLongCooking = 24 * 60;  ///< minutes

/// Whether the issue is counted over interactions; the others are counted over recipes.
bool concerns_interactions(QualityIssue issue);

/// For each recipe (or interaction, see above) whether it has the issue.
std::vector<bool> rows_with(const Dataset& dataset, QualityIssue issue, const JobContext& job);

/// The half-open range [lower, upper) and how many values lie in it; a single value where both are
/// the same.
struct Bucket {
  double lower = 0, upper = 0;
  std::int64_t count = 0;
  bool operator==(const Bucket&) const = default;
};

struct DatasetStatistics {
  std::int64_t users = 0, recipes = 0, interactions = 0;
  double density = 0;            ///< interactions over users x recipes
  double mean_rating = 0;        ///< of the ratings above 0; NaN without any
  double median_per_user = 0;    ///< interactions
  double median_per_recipe = 0;  ///< interactions; recipes without one count
  double gini = 0;               ///< of the recipes' popularity: 0 even, 1 all on one
  std::vector<std::uint32_t> per_user, per_recipe;  ///< interactions, by dense index
  std::vector<float> mean_per_recipe;               ///< of ratings above 0; NaN without any
  std::vector<Bucket> ratings;  ///< one a rating that occurs, or 20 ranges where there are many
  std::array<std::int64_t, kQualityIssues.size()> quality{};  ///< rows with each issue

  std::int64_t count_of(QualityIssue issue) const {
    return quality[static_cast<std::size_t>(issue)];
  }
  /// Of all recipes or interactions; 0 where there are none.
  double share_of(QualityIssue issue) const;
};

/// About 1 s for a million interactions. Throws Cancelled.
DatasetStatistics compute_statistics(const Dataset& dataset, const JobContext& job);

/// The Gini coefficient of counts in any order; 0 where their sum is 0.
double gini_coefficient(std::vector<std::uint32_t> counts);

/// The share of the whole that the largest `share` of the counts hold; 0 where the sum is 0.
double head_share(std::vector<std::uint32_t> counts, double share);

/// The middle value, or the mean of the two middle ones; 0 where there is none.
double median(std::vector<std::uint32_t> counts);

/// About `buckets` ranges of equal width on a logarithmic axis, edges rounded to whole numbers,
/// over the values above 0. Values of `limit` and more count in the last range.
std::vector<Bucket> logarithmic_histogram(std::span<const std::uint32_t> values, int buckets,
                                          std::uint32_t limit = 0xFFFFFFFF);

}  // namespace hankki
