// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/user_facts.h"

#include <algorithm>
#include <numeric>

#include "core/data/cuisines.h"
#include "core/evaluation/item_tags.h"

namespace hankki {
namespace {

/// The tag that most of a user's items have, of those that tell users apart.
class FavouriteTags {
 public:
  FavouriteTags(const Split& split, const Dataset& dataset)
      : terms_(dataset.tags()),
        tags_(item_tags(split, dataset)),
        tells_(terms_.size(), false),
        counts_(terms_.size(), 0) {
    for (const Cuisine* cuisine : cuisines_of(dataset)) tells_[*terms_.find(cuisine->tag)] = true;
    if (std::ranges::find(tells_, true) == tells_.end()) tells_.assign(tells_.size(), true);
  }

  std::string of(std::span<const ItemIndex> items) {
    std::vector<std::uint32_t> found;
    for (const ItemIndex item : items)
      for (const std::uint32_t tag : tags_[item])
        if (tells_[tag] && counts_[tag]++ == 0) found.push_back(tag);
    std::ranges::sort(found);
    const auto most =
        std::ranges::max_element(found, {}, [&](std::uint32_t tag) { return counts_[tag]; });
    std::string favourite = most == found.end() ? std::string() : terms_.term(*most);
    for (const std::uint32_t tag : found) counts_[tag] = 0;
    return favourite;
  }

 private:
  const Vocabulary& terms_;
  const ItemTags tags_;
  std::vector<bool> tells_;
  std::vector<std::uint32_t> counts_;
};

}  // namespace

std::vector<UserFacts> user_facts(const LoadedData& data, std::span<const UserIndex> users) {
  const Split& split = *data.split;
  const std::vector<std::uint32_t> popularity = split.train.column_counts();
  FavouriteTags favourites(split, *data.dataset);
  std::vector<UserFacts> all;
  for (const UserIndex user : users) {
    const auto targets = split.test.row(user);
    UserFacts facts{.id = data.dataset->users()[split.users[user]],
                    .history = std::ssize(split.train.row(user)),
                    .to_find = std::ssize(targets),
                    .group = favourites.of(split.train.row(user))};
    for (const ItemIndex item : targets) facts.popularity += popularity[item];
    if (!targets.empty()) facts.popularity /= static_cast<double>(targets.size());
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
    for (std::size_t at = begin; at < end; ++at) {
      const double difference = differences[order[at]];
      ++(difference > 0 ? made.wins : difference < 0 ? made.losses : made.ties);
      made.difference += difference;
    }
    made.users = static_cast<std::int64_t>(end - begin);
    made.difference /= static_cast<double>(made.users);
    all.push_back(made);
    begin = end;
  }
  return all;
}

}  // namespace hankki
