// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/group_fairness.h"

#include <algorithm>
#include <cmath>

#include "core/evaluation/first_places.h"

namespace hankki {
namespace {

/// What each group has of something, and the shares of those that have enough.
struct GroupShares {
  std::vector<double> parts, wholes;

  void add(std::size_t group, double part, double whole) {
    if (group >= wholes.size()) {
      parts.resize(group + 1, 0);
      wholes.resize(group + 1, 0);
    }
    parts[group] += part;
    wholes[group] += whole;
  }
  std::vector<double> shares() const {
    std::vector<double> shares;
    for (std::size_t group = 0; group < wholes.size(); ++group)
      if (wholes[group] >= static_cast<double>(kFewestOfGroup))
        shares.push_back(parts[group] / wholes[group]);
    return shares;
  }
};

/// Standard deviation / mean.
std::optional<double> relative_spread(std::span<const double> values) {
  const auto count = static_cast<double>(values.size());
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  if (values.size() < 2 || sum == 0) return std::nullopt;
  const double mean = sum / count;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / count) / mean;
}

}  // namespace

std::optional<double> reo(const RankedLists& lists, std::int32_t k,
                          const InteractionMatrix& relevant, const GroupsOfItem& groups) {
  GroupShares found;
  for (std::size_t row = 0; row < lists.users.size(); ++row) {
    for (const ItemIndex item : relevant.row(lists.users[row]))
      for (const std::uint32_t group : groups(item)) found.add(group, 0, 1);
    for (const ItemIndex item : first_places(lists, row, k))
      if (relevant.contains(lists.users[row], item))
        for (const std::uint32_t group : groups(item)) found.add(group, 1, 0);
  }
  return relative_spread(found.shares());
}

std::optional<double> user_mad(std::span<const double> values,
                               std::span<const std::size_t> groups) {
  GroupShares sums;
  for (std::size_t user = 0; user < values.size(); ++user) sums.add(groups[user], values[user], 1);
  const std::vector<double> means = sums.shares();
  double sum = 0, pairs = 0;
  for (std::size_t i = 0; i < means.size(); ++i)
    for (std::size_t j = i + 1; j < means.size(); ++j) {
      sum += std::abs(means[i] - means[j]);
      ++pairs;
    }
  return pairs > 0 ? std::optional(sum / pairs) : std::nullopt;
}

}  // namespace hankki
