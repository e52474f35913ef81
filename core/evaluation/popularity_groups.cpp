// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/popularity_groups.h"

#include <algorithm>
#include <numeric>

namespace hankki {

std::vector<ItemIndex> by_popularity(std::span<const std::uint32_t> counts) {
  std::vector<ItemIndex> order(counts.size());
  std::iota(order.begin(), order.end(), ItemIndex{0});
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](ItemIndex item) { return counts[item]; });
  return order;
}

std::vector<PopularityGroup> popularity_groups(std::span<const std::uint32_t> counts) {
  const std::uint64_t all = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  std::vector<PopularityGroup> groups(counts.size(), PopularityGroup::New);
  std::uint64_t before = 0;
  for (const ItemIndex item : by_popularity(counts)) {
    if (counts[item] == 0) break;
    groups[item] = before * 5 < all       ? PopularityGroup::Top
                   : before * 5 < all * 4 ? PopularityGroup::Head
                                          : PopularityGroup::Tail;
    before += counts[item];
  }
  return groups;
}

}  // namespace hankki
