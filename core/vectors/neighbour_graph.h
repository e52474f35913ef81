// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/vectors/vectors.h"

namespace hankki {

/// An undirected graph with weights: each node's neighbours, ascending, never itself; symmetric.
struct NeighbourGraph {
  std::vector<std::int64_t> offsets;  ///< nodes + 1
  std::vector<std::uint32_t> columns;
  std::vector<float> weights;  ///< beside columns, above 0

  std::size_t size() const { return offsets.empty() ? 0 : offsets.size() - 1; }
  std::span<const std::uint32_t> neighbours_of(std::size_t node) const {
    return std::span(columns).subspan(begin(node), begin(node + 1) - begin(node));
  }
  std::span<const float> weights_of(std::size_t node) const {
    return std::span(weights).subspan(begin(node), begin(node + 1) - begin(node));
  }

 private:
  std::size_t begin(std::size_t node) const { return static_cast<std::size_t>(offsets[node]); }
};

/// What two nodes give each other, 0 where one is not among the other's neighbours, as the weight
/// of their edge; the same whichever is named first.
using JoinWeights = float (*)(float a, float b);

/// Of who is among whose neighbours. `weights`, what a node gives each of its neighbours, stand
/// beside neighbours.ids; 0 is none.
NeighbourGraph joined_graph(const Neighbours& neighbours, std::span<const float> weights,
                            JoinWeights join);

}  // namespace hankki
