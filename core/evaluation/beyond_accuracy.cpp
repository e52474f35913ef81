// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/beyond_accuracy.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/base/threads.h"
#include "core/evaluation/first_places.h"
#include "core/evaluation/popularity_groups.h"

namespace hankki {
namespace {

using TagSet = std::vector<std::uint32_t>;

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
double list_diversity(std::span<const ItemIndex> list, const ItemTags& tags) {
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

/// The mean over all lists, or negative where no list has two items with tags.
double mean_diversity(const RankedLists& lists, std::int32_t k, const ItemTags& tags) {
  std::vector<double> values(lists.users.size());
  parallel_for(static_cast<std::int64_t>(values.size()), [&](std::int64_t i) {
    const auto row = static_cast<std::size_t>(i);
    values[row] = list_diversity(first_places(lists, row, k), tags);
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
                                              const ItemTags& tags) {
  std::map<std::string, double> metrics;
  const auto train_counts = split.train.column_counts();
  const double users = split.train.users();
  const auto groups = popularity_groups(train_counts);
  const bool any_tags = std::ranges::any_of(tags, [](const auto& set) { return !set.empty(); });
  for (const std::int32_t k : ks) {
    std::vector<std::uint32_t> shown(split.items.size(), 0);
    double information = 0, popularity = 0, recommended = 0, tail_shares = 0, filled = 0;
    for (std::size_t row = 0; row < lists.users.size(); ++row) {
      const auto list = first_places(lists, row, k);
      double tail = 0;
      for (const ItemIndex item : list) {
        ++shown[item];
        ++recommended;
        tail += is_long_tail(groups[item]) ? 1 : 0;
        popularity += train_counts[item];
        // An item without a training row counts as if one user had it.
        information += std::log2(users / std::max(1.0, static_cast<double>(train_counts[item])));
      }
      if (list.empty()) continue;
      tail_shares += tail / static_cast<double>(list.size());
      ++filled;
    }
    if (recommended == 0) continue;
    const auto covered = std::ranges::count_if(shown, [](auto count) { return count > 0; });
    metrics[fmt::format("coverage@{}", k)] =
        static_cast<double>(covered) / static_cast<double>(shown.size());
    metrics[fmt::format("gini@{}", k)] = gini(std::move(shown));
    metrics[fmt::format("novelty@{}", k)] = information / recommended;
    metrics[fmt::format("popularity@{}", k)] = popularity / recommended;
    metrics[fmt::format("aplt@{}", k)] = tail_shares / filled;
    const double diversity = any_tags ? mean_diversity(lists, k, tags) : -1;
    if (diversity >= 0) metrics[fmt::format("diversity@{}", k)] = diversity;
  }
  return metrics;
}

}  // namespace hankki
