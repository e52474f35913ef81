// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/job.h"
#include "core/vectors/umap.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// Where new points go on a map whose points stay as they are. `neighbours` are those of each new
/// point among the map's points, `distances` stand beside their ids. A point starts at the mean of
/// its neighbours' places, weighted by membership, and is moved by the forces of umap_layout(), at
/// a quarter of their strength, for options.epochs (0: 100 on a map of up to 10,000 points, 30
/// above). New points do not see each other: each lies where it would lie alone. A point without
/// neighbours lies in the middle. The same bytes at any number of threads (job.threads()). Throws
/// Cancelled.
Vectors umap_place(const Vectors& map, const Neighbours& neighbours,
                   std::span<const float> distances, const UmapOptions& options,
                   const JobContext& job);

}  // namespace hankki
