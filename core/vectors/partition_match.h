// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/vectors/partition.h"

namespace hankki {

/// Which cluster of `before` each cluster of `after` goes on, so that names can follow their
/// members: pairs by falling Jaccard index (things in both over things in either; ties: by number),
/// each cluster once, as long as most of one of the two is in the other. None: it is new. Things
/// are the same ones, in the same order; those that only one partition has, behind, do not count.
std::vector<std::optional<std::uint32_t>> continued_clusters(const Partition& before,
                                                             const Partition& after);

/// The share of the things in a cluster of both whose cluster of `after` goes on the one that they
/// were in; 1 where there are none.
double kept_share(const Partition& before, const Partition& after,
                  const std::vector<std::optional<std::uint32_t>>& continued);

}  // namespace hankki
