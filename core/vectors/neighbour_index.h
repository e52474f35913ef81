// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// The k nearest of each as faiss's IndexIVFFlat finds them: about 4 sqrt(n) lists, whose centres
/// ten rounds of k-means give, of which the 16 nearest to a vector are looked through.
Neighbours nearest_by_lists(const Vectors& vectors, Nearness nearness, std::size_t k,
                            std::uint64_t seed, const JobContext& job);

/// The same as faiss's IndexHNSWFlat finds them: 32 links a vector, candidates 40 while it is built
/// and at least 64 while it is searched.
Neighbours nearest_by_graph(const Vectors& vectors, Nearness nearness, std::size_t k,
                            std::uint64_t seed, const JobContext& job);

// Both: the same bytes for the same seed at any number of threads (job.threads()). faiss's own
// threads (OpenMP) are not used: the blocks of queries are shared among ours, so that a budget
// holds, nothing spins beside LibTorch, and no result depends on who did what. Throw Cancelled.

}  // namespace hankki
