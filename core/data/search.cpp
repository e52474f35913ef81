// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/search.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hankki {
namespace {

constexpr std::size_t kRowsPerCheck = 4096;
constexpr double kNoKey = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> folded(const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  result.reserve(texts.size());
  for (const auto& text : texts) result.push_back(fold_case(text));
  return result;
}

std::vector<std::string> words_of(std::string_view text) {
  const std::string whole = fold_case(text);
  std::vector<std::string> words;
  constexpr std::string_view kSpaces = " \t\r\n";
  for (std::size_t at = 0; (at = whole.find_first_not_of(kSpaces, at)) != std::string::npos;) {
    const auto end = std::min(whole.find_first_of(kSpaces, at), whole.size());
    words.push_back(whole.substr(at, end - at));
    at = end;
  }
  return words;
}

std::vector<bool> terms_with(const std::vector<std::string>& terms, const std::string& word) {
  std::vector<bool> found(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i)
    found[i] = terms[i].find(word) != std::string::npos;
  return found;
}

bool same_folded(std::string_view id, std::string_view word) {
  return id.size() == word.size() && fold_case(id) == word;
}

/// Takes the recipes out of `keep` that do not match all words.
void match_recipes(const Dataset& dataset, const SearchIndex& index, std::string_view text,
                   std::vector<bool>& keep, const JobContext& job) {
  for (const auto& word : words_of(text)) {
    const auto tags = terms_with(index.tags, word);
    const auto ingredients = terms_with(index.ingredients, word);
    const auto matches = [&](std::size_t i) {
      const Recipe& recipe = dataset.recipes()[i];
      return index.names[i].find(word) != std::string::npos || same_folded(recipe.id, word) ||
             std::ranges::any_of(recipe.tags, [&](auto tag) { return tags[tag]; }) ||
             std::ranges::any_of(recipe.ingredients, [&](auto item) { return ingredients[item]; });
    };
    for (std::size_t i = 0; i < keep.size(); ++i) {
      if (i % kRowsPerCheck == 0) job.check();
      if (keep[i]) keep[i] = matches(i);
    }
  }
}

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
                  const SearchIndex& index, RecipeQuery::Column column) {
  using enum RecipeQuery::Column;
  switch (column) {
    case Name:
      return recipe.name.empty() ? kNoKey : index.name_rank[row];
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

double interaction_key(const Dataset& dataset, std::uint32_t row, const SearchIndex& index,
                       InteractionQuery::Column column) {
  using enum InteractionQuery::Column;
  const Interaction& interaction = dataset.interactions()[row];
  switch (column) {
    case User:
      return interaction.user;
    case Recipe:
      return dataset.recipes()[interaction.item].name.empty() ? kNoKey
                                                              : index.name_rank[interaction.item];
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

std::string fold_case(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  const bool ascii = std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
  if (ascii) {
    for (const char c : text)
      result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return result;
  }
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                         status);
  return U_SUCCESS(status) ? result : std::string(text);
}

SearchIndex make_search_index(const Dataset& dataset, const JobContext& job) {
  SearchIndex index;
  index.names.reserve(dataset.recipes().size());
  for (const auto& recipe : dataset.recipes()) index.names.push_back(fold_case(recipe.name));
  job.check();
  index.tags = folded(dataset.tags().terms());
  index.ingredients = folded(dataset.ingredients().terms());
  std::vector<std::uint32_t> order(index.names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](auto a, auto b) {
    const auto &left = index.names[a], &right = index.names[b];
    return left.empty() != right.empty() ? right.empty() : left < right;
  });
  job.check();
  index.name_rank.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    // Recipes of one name share a rank, so that their order is the data set's either way.
    const bool same = rank > 0 && index.names[order[rank]] == index.names[order[rank - 1]];
    index.name_rank[order[rank]] = same ? index.name_rank[order[rank - 1]] : rank;
  }
  return index;
}

std::vector<std::uint32_t> find_recipes(const Dataset& dataset, const DatasetStatistics& statistics,
                                        const SearchIndex& index, const RecipeQuery& query,
                                        const JobContext& job) {
  std::vector<bool> keep = query.only ? rows_with(dataset, *query.only, job)
                                      : std::vector<bool>(dataset.recipes().size(), true);
  const std::vector<bool> within = recipes_in(dataset, query.range);
  for (std::size_t i = 0; i < keep.size(); ++i) keep[i] = keep[i] && within[i];
  match_recipes(dataset, index, query.text, keep, job);
  auto rows = kept_rows(keep);
  sort_rows(
      rows, query.descending,
      [&](auto row) {
        return recipe_key(dataset.recipes()[row], row, statistics, index, query.sort);
      },
      job);
  return rows;
}

std::vector<std::uint32_t> find_interactions(const Dataset& dataset, const SearchIndex& index,
                                             const InteractionQuery& query, const JobContext& job) {
  std::vector<bool> recipes(dataset.recipes().size(), true);
  match_recipes(dataset, index, query.text, recipes, job);
  const auto words = words_of(query.text);
  std::vector<bool> users(dataset.users().size(), words.empty());
  if (words.size() == 1)
    for (std::size_t user = 0; user < users.size(); ++user)
      users[user] = same_folded(dataset.users()[user], words.front());
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
      keep[i] = only_recipes[all[i].item] && (recipes[all[i].item] || users[all[i].user]);
  }
  auto rows = kept_rows(keep);
  if (query.sort == InteractionQuery::Column::Source && !query.descending) return rows;
  sort_rows(
      rows, query.descending,
      [&](auto row) { return interaction_key(dataset, row, index, query.sort); }, job);
  return rows;
}

}  // namespace hankki
