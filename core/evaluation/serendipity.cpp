// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/serendipity.h"

#include <algorithm>

#include "core/evaluation/first_places.h"
#include "core/evaluation/popularity_groups.h"

namespace hankki {

double mean_serendipity(const RankedLists& lists, std::int32_t k, const InteractionMatrix& relevant,
                        std::span<const InteractionMatrix* const> masked,
                        std::span<const std::uint32_t> train_counts) {
  if (lists.users.empty()) return 0;
  const std::vector<ItemIndex> order = by_popularity(train_counts);
  std::vector<std::size_t> place(order.size());
  for (std::size_t at = 0; at < order.size(); ++at) place[order[at]] = at;
  std::int64_t found = 0;
  for (std::size_t row = 0; row < lists.users.size(); ++row) {
    const UserIndex user = lists.users[row];
    // What the primitive model recommends ends here, in the order of popularity.
    std::size_t end = 0;
    for (std::int32_t taken = 0; taken < k && end < order.size(); ++end)
      if (std::ranges::none_of(
              masked, [&](const auto* matrix) { return matrix->contains(user, order[end]); }))
        ++taken;
    for (const ItemIndex item : first_places(lists, row, k))
      found += place[item] >= end && relevant.contains(user, item);
  }
  return static_cast<double>(found) / (static_cast<double>(lists.users.size()) * k);
}

}  // namespace hankki
