// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/job.h"
#include "core/vectors/map_quality.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// The k nearest, k > 0, of each of `queries` among `vectors`, exactly, as nearest_by_cosine() and
/// nearest_by_distance() have them; none is left out. Both are normalised where nearness is by
/// cosine, and have equally many dimensions. The same bytes at any number of threads
/// (job.threads()). Throws Cancelled.
Neighbours nearest_among(const Vectors& vectors, const Vectors& queries, Nearness nearness,
                         std::size_t k, const JobContext& job);

/// The k nearest by cosine of some of `vectors` alone, itself left out, a list each in their order.
/// As nearest_among() otherwise.
Neighbours nearest_of_some(const Vectors& vectors, std::span<const std::uint32_t> things,
                           std::size_t k, const JobContext& job);

}  // namespace hankki
