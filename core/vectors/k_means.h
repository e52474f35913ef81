// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/job.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/partition.h"
#include "core/vectors/vectors.h"

namespace hankki {

struct KMeansOptions {
  std::size_t clusters = 8;
  int restarts = 4;      ///< the best of so many is kept
  int iterations = 300;  ///< of each, at most
  std::uint64_t seed = 1;
};

struct KMeans {
  Partition partition;  ///< numbered as by_size() does
  double inertia = 0;   ///< sum of squared distances to the mean of a thing's cluster
};

/// k-means: Lloyd's (1982) rounds until nobody moves, from centres drawn by greedy k-means++
/// (Arthur & Vassilvitskii 2007; the best of 2 + ln k draws each). Each thing is in the cluster
/// whose mean is nearest in double precision, ties the first. A cluster that loses all gets the
/// thing farthest from its mean; there are fewer clusters than asked for only where fewer things
/// differ. The same at any number of threads (job.threads()). Throws Error where there are no
/// clusters or fewer things, Cancelled.
KMeans k_means(const Vectors& vectors, const KMeansOptions& options, const JobContext& job);

inline constexpr std::size_t kSilhouetteExact = 10'000;
inline constexpr std::size_t kSilhouetteSample = 1'000;

/// How much nearer a thing is to its own cluster than to the next (Rousseeuw 1987): the mean over
/// all, or above kSilhouetteExact things over seeded ones, each against all; 0 of a thing that is
/// alone. Euclidean distances. Throws Cancelled.
Estimate silhouette(const Vectors& vectors, const Partition& partition, std::uint64_t seed,
                    const JobContext& job);

}  // namespace hankki
