// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/job.h"
#include "core/vectors/map_listener.h"
#include "core/vectors/neighbour_graph.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// How affinities become a map (van der Maaten, Accelerating t-SNE using tree-based algorithms,
/// 2014); scikit-learn's defaults.
struct TsneOptions {
  int epochs = 1000;
  double exaggeration =
      12;  ///< of affinities in the first quarter of the epochs; then it dies away
};

/// Above these a map takes too long; umap_layout() has no such limit.
inline constexpr std::size_t kTsnePoints = 30'000;

/// Throws Error where points are more than kTsnePoints, or no more than the perplexity.
void check_tsne(std::size_t points, double perplexity);

/// How many neighbours of each point tsne_affinities() needs, where there are so many.
std::size_t tsne_neighbours(double perplexity);

/// p_ij = (p_j|i + p_i|j) / 2n, which sum to 1; p_j|i is proportional to exp(-b_i d_ij^2) over the
/// neighbours j of i, with b_i such that they are `perplexity`, in the sense of their entropy, that
/// share it (eqs. 2-4). `distances` stand beside neighbours.ids.
NeighbourGraph tsne_affinities(const Neighbours& neighbours, std::span<const float> distances,
                               double perplexity);

/// Lays the affinities out in two dimensions from `start`, whose points must be as many and which
/// is scaled down. Gradient descent with momentum and gains; points push each other by a
/// Quadtree's cells, on job.threads(), and the same start gives the same bytes at any number of
/// them. Throws Cancelled.
Vectors tsne_layout(const NeighbourGraph& affinities, const Vectors& start,
                    const TsneOptions& options, const JobContext& job,
                    const MapListener& listener = {});

}  // namespace hankki
