// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/partition_match.h"

#include <algorithm>

namespace hankki {

std::vector<std::optional<std::uint32_t>> continued_clusters(const Partition& before,
                                                             const Partition& after) {
  const std::vector<Overlap> overlaps = overlaps_of(before, after);
  std::vector<std::size_t> of_before(before.clusters, 0), of_after(after.clusters, 0);
  for (const Overlap& overlap : overlaps) {
    of_before[overlap.a] += overlap.things;
    of_after[overlap.b] += overlap.things;
  }
  struct Pair {
    double jaccard;
    std::uint32_t before, after;
  };
  std::vector<Pair> pairs;
  for (const auto& [a, b, things] : overlaps) {
    if (2 * things <= std::min(of_before[a], of_after[b])) continue;
    const auto either = static_cast<double>(of_before[a] + of_after[b] - things);
    pairs.push_back({static_cast<double>(things) / either, a, b});
  }
  std::ranges::stable_sort(pairs, std::ranges::greater{}, &Pair::jaccard);
  std::vector<bool> taken(before.clusters, false);
  std::vector<std::optional<std::uint32_t>> continued(after.clusters);
  for (const Pair& pair : pairs) {
    if (taken[pair.before] || continued[pair.after]) continue;
    taken[pair.before] = true;
    continued[pair.after] = pair.before;
  }
  return continued;
}

double kept_share(const Partition& before, const Partition& after,
                  const std::vector<std::optional<std::uint32_t>>& continued) {
  std::size_t all = 0, kept = 0;
  for (const auto& [a, b, things] : overlaps_of(before, after)) {
    all += things;
    if (continued[b] == a) kept += things;
  }
  return all == 0 ? 1 : static_cast<double>(kept) / static_cast<double>(all);
}

}  // namespace hankki
