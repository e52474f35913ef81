// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "core/vectors/communities.h"

namespace hankki {

double modularity(const NeighbourGraph& graph, const Partition& partition, double resolution) {
  double all = 0, inside = 0;
  std::vector<double> strength(partition.clusters, 0.0);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const std::uint32_t own = partition.cluster_of[i];
    const auto others = graph.neighbours_of(i);
    const auto weights = graph.weights_of(i);
    for (std::size_t j = 0; j < others.size(); ++j) {
      all += weights[j];
      if (own == Partition::kNone) continue;
      strength[own] += weights[j];
      if (partition.cluster_of[others[j]] == own) inside += weights[j];
    }
  }
  if (all == 0) return 0;
  double expected = 0;
  for (const double part : strength) expected += part / all * (part / all);
  return inside / all - resolution * expected;
}

}  // namespace hankki
