// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/vectors/neighbour_graph.h"
#include "core/vectors/partition.h"

namespace hankki {

/// Agglomerative clusters by complete link: two are joined only where every node of one has an edge
/// to every node of the other, those first whose least weight is largest (ties: by their first
/// nodes), until no two can be. Numbered as by_size() does. Throws Cancelled.
Partition complete_link(const NeighbourGraph& graph, const JobContext& job);

}  // namespace hankki
