// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/neighbour_graph.h"

#include <algorithm>
#include <tuple>

namespace hankki {
namespace {

struct Entry {
  std::uint32_t row, column;
  float weight;
};

}  // namespace

NeighbourGraph joined_graph(const Neighbours& neighbours, std::span<const float> weights,
                            JoinWeights join) {
  const std::size_t k = neighbours.k, size = neighbours.size();
  std::vector<Entry> entries;
  entries.reserve(2 * size * k);
  for (std::uint32_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < k; ++j) {
      const std::uint32_t other = neighbours.ids_of(i)[j];
      const float weight = weights[i * k + j];
      if (other == Neighbours::kNobody || weight <= 0) continue;
      entries.push_back({i, other, weight});
      entries.push_back({other, i, weight});
    }
  }
  std::ranges::sort(entries, {},
                    [](const Entry& e) { return std::tuple(e.row, e.column, e.weight); });
  NeighbourGraph graph;
  graph.offsets.assign(size + 1, 0);
  for (std::size_t at = 0; at < entries.size();) {
    const Entry& entry = entries[at];
    // Both are each other's neighbours: the pair stands twice, with both weights.
    const bool mutual = at + 1 < entries.size() && entries[at + 1].row == entry.row &&
                        entries[at + 1].column == entry.column;
    graph.columns.push_back(entry.column);
    graph.weights.push_back(join(entry.weight, mutual ? entries[at + 1].weight : 0));
    ++graph.offsets[entry.row + 1];
    at += mutual ? 2 : 1;
  }
  for (std::size_t i = 0; i < size; ++i) graph.offsets[i + 1] += graph.offsets[i];
  return graph;
}

}  // namespace hankki
