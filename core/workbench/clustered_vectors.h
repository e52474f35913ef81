// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "core/base/job.h"
#include "core/vectors/neighbour_search.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// Vectors that are no zeros, which alone can be clustered, and their nearest: several clusterings
/// of the same vectors look for them once.
class ClusteredVectors {
 public:
  explicit ClusteredVectors(const Vectors& all);

  const Vectors& vectors() const { return vectors_; }
  const std::vector<std::uint32_t>& rows() const { return rows_; }  ///< where each was in `all`

  /// find_neighbours() by cosine, none where k is 0; kept. Throws Cancelled.
  const FoundNeighbours& nearest(std::size_t k, const NeighbourSearch& search, std::uint64_t seed,
                                 const JobContext& job);

 private:
  Vectors vectors_;
  std::vector<std::uint32_t> rows_;
  using Asked = std::tuple<std::size_t, NeighbourSearch::Method, std::size_t, std::uint64_t>;
  std::map<Asked, FoundNeighbours> nearest_;
};

}  // namespace hankki
