// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// The k nearest, k > 0, of every thing by cosine, exactly: every pair is computed once, by blocks
/// of products, and only what may belong to a list is looked at. `vectors` are normalised. Memory
/// beside them and the result: two blocks a thread. The same bytes at any number of threads
/// (job.threads()). Throws Cancelled.
Neighbours nearest_by_cosine(const Vectors& vectors, std::size_t k, const JobContext& job);

/// The same by Euclidean distance; the closeness is the negative square of it, by
/// |a|^2 - 2 a b + |b|^2 in single precision, at most 0.
Neighbours nearest_by_distance(const Vectors& vectors, std::size_t k, const JobContext& job);

}  // namespace hankki
