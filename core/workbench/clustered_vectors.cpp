// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/clustered_vectors.h"

#include <algorithm>
#include <utility>

namespace hankki {

ClusteredVectors::ClusteredVectors(const Vectors& all) : vectors_{all.dimensions, {}} {
  for (std::uint32_t row = 0; row < all.size(); ++row) {
    const auto values = all.row(row);
    if (std::ranges::all_of(values, [](float value) { return value == 0; })) continue;
    vectors_.values.insert(vectors_.values.end(), values.begin(), values.end());
    rows_.push_back(row);
  }
}

const FoundNeighbours& ClusteredVectors::nearest(std::size_t k, const NeighbourSearch& search,
                                                 std::uint64_t seed, const JobContext& job) {
  const Asked asked{k, search.method, search.above, seed};
  if (const auto found = nearest_.find(asked); found != nearest_.end()) return found->second;
  FoundNeighbours near;
  if (k > 0) near = find_neighbours(vectors_, Nearness::Cosine, k, search, seed, job);
  return nearest_.emplace(asked, std::move(near)).first->second;
}

}  // namespace hankki
