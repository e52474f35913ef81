// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/user_facts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

namespace hankki {
namespace {

/// The one that most of the items have, of several the first of cuisines().
const Cuisine* most_chosen(const LoadedData& data, std::span<const ItemIndex> items) {
  std::map<const Cuisine*, std::size_t> counts;  // they lie in one vector, in order
  for (const ItemIndex item : items)
    if (const Cuisine* cuisine =
            cuisine_of(*data.dataset, data.dataset->recipes()[data.split->items[item]]))
      ++counts[cuisine];
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? nullptr : most->first;
}

/// One more user.
void count(UserBin& of, double difference) {
  ++of.users;
  ++(difference > 0 ? of.wins : difference < 0 ? of.losses : of.ties);
  of.difference += difference;
}

void finish(UserBin& of) { of.difference /= static_cast<double>(of.users); }

}  // namespace

std::vector<UserFacts> user_facts(const LoadedData& data, std::span<const UserIndex> users) {
  const Split& split = *data.split;
  const std::vector<std::uint32_t> popularity = split.train.column_counts();
  std::vector<UserFacts> all;
  for (const UserIndex user : users) {
    const auto targets = split.test.row(user);
    UserFacts facts{.id = data.dataset->users()[split.users[user]],
                    .history = std::ssize(split.train.row(user)),
                    .to_find = std::ssize(targets)};
    for (const ItemIndex item : targets) facts.popularity += popularity[item];
    if (!targets.empty()) facts.popularity /= static_cast<double>(targets.size());
    facts.cuisine = most_chosen(data, split.train.row(user));
    all.push_back(std::move(facts));
  }
  return all;
}

std::vector<UserBin> user_bins(std::span<const double> by, std::span<const double> differences,
                               std::size_t bins) {
  std::vector<std::size_t> order(by.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t user) { return by[user]; });
  std::vector<UserBin> all;
  std::size_t begin = 0;
  for (std::size_t bin = 1; bin <= bins && begin < order.size(); ++bin) {
    std::size_t end = std::max(begin + 1, order.size() * bin / bins);
    while (end < order.size() && by[order[end]] == by[order[end - 1]]) ++end;
    UserBin made{.low = by[order[begin]], .high = by[order[end - 1]]};
    for (std::size_t at = begin; at < end; ++at) count(made, differences[order[at]]);
    finish(made);
    all.push_back(made);
    begin = end;
  }
  return all;
}

std::vector<UserGroup> user_groups(std::span<const UserFacts> users,
                                   std::span<const double> differences) {
  std::map<const Cuisine*, UserBin> found;
  for (std::size_t user = 0; user < users.size(); ++user)
    count(found[users[user].cuisine], differences[user]);
  std::vector<UserGroup> groups;
  for (auto& [cuisine, outcome] : found) {
    finish(outcome);
    groups.push_back({cuisine, outcome});
  }
  std::ranges::stable_sort(groups, std::ranges::greater(), [](const UserGroup& group) {
    return std::pair(group.cuisine != nullptr, group.outcome.users);
  });
  return groups;
}

}  // namespace hankki
