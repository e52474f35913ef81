// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/job.h"
#include "core/vectors/neighbour_graph.h"
#include "core/vectors/partition.h"

namespace hankki {

/// What communities are searched for.
struct CommunityOptions {
  /// Modularity (Newman & Girvan 2004), or the constant Potts model (Traag, Van Dooren & Nesterov
  /// 2011), whose communities are denser inside than `resolution`.
  enum class Quality { Modularity, Potts };
  Quality quality = Quality::Modularity;
  double resolution = 1;  ///< above 0; higher: more and smaller communities
  int iterations = 10;
  std::uint64_t seed = 1;
};

/// Communities by the Leiden algorithm (Traag, Waltman & van Eck 2019), numbered as by_size() does.
/// The same seed gives the same ones. One search at a time in a process, the others wait for it;
/// each is done on the calling thread. Throws Cancelled, up to some two seconds after the cancel
/// where nodes are many.
Partition communities(const NeighbourGraph& graph, const CommunityOptions& options,
                      const JobContext& job);

/// How much more of the edges' weight is inside clusters than chance would put there, `resolution`
/// times (Reichardt & Bornholdt 2006); 0 of a graph without edges.
double modularity(const NeighbourGraph& graph, const Partition& partition, double resolution = 1);

}  // namespace hankki
