// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/beyond_accuracy.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/base/threads.h"

namespace hankki {
namespace {

using TagSet = std::vector<std::uint32_t>;

std::vector<TagSet> sorted_tags(const Split& split, const Dataset& dataset) {
  std::vector<TagSet> tags;
  tags.reserve(split.items.size());
  for (const auto item : split.items) {
    tags.push_back(dataset.recipes()[item].tags);
    std::ranges::sort(tags.back());
    const auto repeated = std::ranges::unique(tags.back());
    tags.back().erase(repeated.begin(), repeated.end());
  }
  return tags;
}

double jaccard(const TagSet& a, const TagSet& b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++shared;
    const bool advance_i = *i <= *j;
    const bool advance_j = *j <= *i;
    if (advance_i) ++i;
    if (advance_j) ++j;
  }
  const std::size_t all = a.size() + b.size() - shared;
  return all > 0 ? static_cast<double>(shared) / static_cast<double>(all) : 0;
}

/// Mean over the pairs of a list that both have tags; negative where there is no such pair.
double list_diversity(std::span<const ItemIndex> list, const std::vector<TagSet>& tags) {
  double sum = 0;
  int pairs = 0;
  for (std::size_t i = 0; i < list.size(); ++i)
    for (std::size_t j = i + 1; j < list.size(); ++j) {
      const TagSet& a = tags[list[i]];
      const TagSet& b = tags[list[j]];
      if (a.empty() || b.empty()) continue;
      sum += 1 - jaccard(a, b);
      ++pairs;
    }
  return pairs > 0 ? sum / pairs : -1;
}

std::span<const ItemIndex> without_padding(std::span<const ItemIndex> list, std::int32_t k) {
  list = list.first(static_cast<std::size_t>(k));
  return list.first(
      static_cast<std::size_t>(std::ranges::find(list, RankedLists::kNoItem) - list.begin()));
}

/// The mean over all lists, or negative where no list has two items with tags.
double mean_diversity(const RankedLists& lists, std::int32_t k, const std::vector<TagSet>& tags) {
  std::vector<double> values(lists.users.size());
  parallel_for(static_cast<std::int64_t>(values.size()), [&](std::int64_t i) {
    const auto row = static_cast<std::size_t>(i);
    values[row] = list_diversity(without_padding(lists.row(row), k), tags);
  });
  double sum = 0;
  int counted = 0;
  for (const double value : values)
    if (value >= 0) {
      sum += value;
      ++counted;
    }
  return counted > 0 ? sum / counted : -1;
}

}  // namespace

std::map<std::string, double> beyond_accuracy(const RankedLists& lists,
                                              std::span<const std::int32_t> ks, const Split& split,
                                              const Dataset& dataset) {
  std::map<std::string, double> metrics;
  const auto train_counts = split.train.column_counts();
  const double users = split.train.users();
  const auto tags = sorted_tags(split, dataset);
  const bool any_tags = std::ranges::any_of(tags, [](const auto& set) { return !set.empty(); });
  for (const std::int32_t k : ks) {
    std::vector<std::uint32_t> shown(split.items.size(), 0);
    double information = 0, popularity = 0, recommended = 0;
    for (std::size_t row = 0; row < lists.users.size(); ++row)
      for (const ItemIndex item : without_padding(lists.row(row), k)) {
        ++shown[item];
        ++recommended;
        popularity += train_counts[item];
        // An item without a training row counts as if one user had it.
        information += std::log2(users / std::max(1.0, static_cast<double>(train_counts[item])));
      }
    if (recommended == 0) continue;
    const auto covered = std::ranges::count_if(shown, [](auto count) { return count > 0; });
    metrics[fmt::format("coverage@{}", k)] =
        static_cast<double>(covered) / static_cast<double>(shown.size());
    metrics[fmt::format("gini@{}", k)] = gini(std::move(shown));
    metrics[fmt::format("novelty@{}", k)] = information / recommended;
    metrics[fmt::format("popularity@{}", k)] = popularity / recommended;
    const double diversity = any_tags ? mean_diversity(lists, k, tags) : -1;
    if (diversity >= 0) metrics[fmt::format("diversity@{}", k)] = diversity;
  }
  return metrics;
}

}  // namespace hankki
