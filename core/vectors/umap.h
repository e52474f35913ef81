// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/job.h"
#include "core/vectors/map_listener.h"
#include "core/vectors/neighbour_graph.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// How a k-NN graph becomes a map (McInnes, Healy & Melville, UMAP, 2018).
struct UmapOptions {
  double min_distance = 0.1;  ///< how close points may lie on the map
  double spread = 1;          ///< the scale of distances on the map
  int epochs = 0;             ///< 0: 500 up to 10,000 points, 200 above
  int negatives = 5;          ///< points that a point is pushed from, for each it is drawn to
  std::uint64_t seed = 1;
};

/// The graph of fuzzy memberships, whose weights are in (0, 1].
using FuzzyGraph = NeighbourGraph;

/// Memberships exp(-(d - rho) / sigma), where rho is the distance to the nearest other point and
/// sigma makes a point's memberships sum to log2(k + 1) (section 3.1; k + 1 counts the point
/// itself, as umap-learn does); then a or b: w + w' - w w'. `distances` stand beside
/// neighbours.ids.
FuzzyGraph fuzzy_graph(const Neighbours& neighbours, std::span<const float> distances);

/// Lays the graph out in two dimensions from `start`, whose points must be as many. Sampled
/// gradient descent as in the paper, but points move in rounds: those of a round see the others as
/// they were when it began. So the rounds' points are shared out over job.threads(), and the same
/// seed gives the same bytes at any number of them. Throws Cancelled.
Vectors umap_layout(const FuzzyGraph& graph, const Vectors& start, const UmapOptions& options,
                    const JobContext& job, const MapListener& listener = {});

/// The first two principal components, scaled to +-10 and shaken a little, so that no two points
/// start at one place.
Vectors umap_start(const Vectors& vectors, std::uint64_t seed, const JobContext& job);

}  // namespace hankki
