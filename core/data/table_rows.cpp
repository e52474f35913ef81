// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/data/fold_case.h"

namespace hankki {
namespace {

constexpr std::size_t kRowsPerCheck = 4096;
constexpr double kNoKey = std::numeric_limits<double>::quiet_NaN();

std::vector<std::uint32_t> kept_rows(const std::vector<bool>& keep) {
  std::vector<std::uint32_t> rows;
  rows.reserve(static_cast<std::size_t>(std::ranges::count(keep, true)));
  for (std::uint32_t i = 0; i < keep.size(); ++i)
    if (keep[i]) rows.push_back(i);
  return rows;
}

/// Sorts rows by a number each; NaN comes last.
template <typename KeyOf>
void sort_rows(std::vector<std::uint32_t>& rows, bool descending, KeyOf key_of,
               const JobContext& job) {
  std::vector<std::pair<double, std::uint32_t>> keyed;
  keyed.reserve(rows.size());
  for (const auto row : rows) {
    if (keyed.size() % kRowsPerCheck == 0) job.check();
    const double key = key_of(row);
    // Negated, the same comparison sorts downwards and still keeps the order of equal rows.
    keyed.emplace_back(std::isnan(key) ? std::numeric_limits<double>::infinity()
                       : descending    ? -key
                                       : key,
                       row);
  }
  std::ranges::sort(keyed);
  job.check();
  std::ranges::transform(keyed, rows.begin(), [](const auto& pair) { return pair.second; });
}

double positive_or_none(double value) { return value > 0 ? value : kNoKey; }

/// A number in the order of the ISO dates: "2008-11-19" -> 20081119.
double date_key(const std::string& date) {
  const auto time = parse_date(date);
  return time ? static_cast<double>(*time) : kNoKey;
}

double recipe_key(const Recipe& recipe, std::uint32_t row, const DatasetStatistics& statistics,
                  std::span<const std::uint32_t> places, RecipeQuery::Column column) {
  using enum RecipeQuery::Column;
  switch (column) {
    case Name:
      return recipe.name.empty() ? kNoKey : places[row];
    case Ratings:
      return statistics.per_recipe[row];
    case MeanRating:
      return statistics.mean_per_recipe[row];
    case Minutes:
      return recipe.minutes < 0 ? kNoKey : recipe.minutes;
    case Ingredients:
      return positive_or_none(static_cast<double>(recipe.ingredients.size()));
    case Steps:
      return positive_or_none(static_cast<double>(recipe.step_list().size()));
    case Calories:
      return recipe.nutrition ? recipe.nutrition->calories : kNoKey;
    case Submitted:
      return date_key(recipe.submitted);
    case Id:
      break;
  }
  return row;  // dense indices follow the ids
}

double interaction_key(const Dataset& dataset, std::uint32_t row,
                       std::span<const std::uint32_t> places, InteractionQuery::Column column) {
  using enum InteractionQuery::Column;
  const Interaction& interaction = dataset.interactions()[row];
  switch (column) {
    case User:
      return interaction.user;
    case Recipe:
      return dataset.recipes()[interaction.item].name.empty() ? kNoKey : places[interaction.item];
    case RecipeId:
      return interaction.item;
    case Rating:
      return positive_or_none(interaction.rating);
    case Date:
      return interaction.time == kNoTime ? kNoKey : static_cast<double>(interaction.time);
    case Source:
      break;
  }
  return row;
}

/// Whether the range lets each recipe through; one of interactions lets all.
std::vector<bool> recipes_in(const Dataset& dataset, const std::optional<ValueRange>& range) {
  std::vector<bool> keep(dataset.recipes().size(), true);
  if (!range || range->of != ValueRange::Of::Minutes) return keep;
  for (std::size_t i = 0; i < keep.size(); ++i)
    keep[i] = range->contains(dataset.recipes()[i].minutes);
  return keep;
}

/// Takes away the interactions that the range does not let through.
void keep_in_range(const Dataset& dataset, const ValueRange& range, std::vector<bool>& keep) {
  const auto& all = dataset.interactions();
  std::vector<std::uint32_t> activity(dataset.users().size());
  for (const Interaction& row : all) ++activity[row.user];
  for (std::size_t i = 0; i < keep.size(); ++i)
    keep[i] = keep[i] &&
              range.contains(range.of == ValueRange::Of::Rating ? static_cast<double>(all[i].rating)
                                                                : activity[all[i].user]);
}

}  // namespace

std::vector<std::uint32_t> name_places(const Dataset& dataset, const JobContext& job) {
  std::vector<std::string> names;
  names.reserve(dataset.recipes().size());
  for (const auto& recipe : dataset.recipes()) names.push_back(fold_case(recipe.name));
  job.check();
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](auto a, auto b) {
    const auto &left = names[a], &right = names[b];
    return left.empty() != right.empty() ? right.empty() : left < right;
  });
  job.check();
  std::vector<std::uint32_t> places(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    // Recipes of one name share a place, so that their order is the data set's either way.
    const bool same = rank > 0 && names[order[rank]] == names[order[rank - 1]];
    places[order[rank]] = same ? places[order[rank - 1]] : rank;
  }
  return places;
}

std::vector<std::uint32_t> find_recipes(const Dataset& dataset, const DatasetStatistics& statistics,
                                        std::span<const std::uint32_t> places,
                                        const RecipeQuery& query,
                                        const std::optional<TextMatches>& matches,
                                        const JobContext& job) {
  std::vector<bool> keep = query.only ? rows_with(dataset, *query.only, job)
                                      : std::vector<bool>(dataset.recipes().size(), true);
  const std::vector<bool> within = recipes_in(dataset, query.range);
  for (std::size_t i = 0; i < keep.size(); ++i)
    keep[i] = keep[i] && within[i] && (!matches || matches->recipes[i]);
  auto rows = kept_rows(keep);
  sort_rows(
      rows, query.descending,
      [&](auto row) {
        return recipe_key(dataset.recipes()[row], row, statistics, places, query.sort);
      },
      job);
  return rows;
}

std::vector<std::uint32_t> find_interactions(const Dataset& dataset,
                                             std::span<const std::uint32_t> places,
                                             const InteractionQuery& query,
                                             const std::optional<TextMatches>& matches,
                                             const JobContext& job) {
  const auto& all = dataset.interactions();
  std::vector<bool> keep(all.size(), true);
  if (query.only && concerns_interactions(*query.only)) keep = rows_with(dataset, *query.only, job);
  std::vector<bool> only_recipes = recipes_in(dataset, query.range);
  if (query.range && query.range->of != ValueRange::Of::Minutes)
    keep_in_range(dataset, *query.range, keep);
  if (query.only && !concerns_interactions(*query.only))
    only_recipes = rows_with(dataset, *query.only, job);
  for (std::size_t i = 0; i < keep.size(); ++i) {
    if (i % kRowsPerCheck == 0) job.check();
    if (keep[i])
      keep[i] = only_recipes[all[i].item] &&
                (!matches || matches->recipes[all[i].item] || matches->users[all[i].user]);
  }
  auto rows = kept_rows(keep);
  if (query.sort == InteractionQuery::Column::Source && !query.descending) return rows;
  sort_rows(
      rows, query.descending,
      [&](auto row) { return interaction_key(dataset, row, places, query.sort); }, job);
  return rows;
}

}  // namespace hankki
