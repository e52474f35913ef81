// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/job.h"
#include "core/vectors/map_methods.h"

namespace hankki {

/// How vectors are laid out, and how the map is judged.
struct MapRequest {
  std::string method = "umap";  ///< id of a MapMethod
  ParameterValues values;       ///< of its spec
  std::uint64_t seed = 1;
  std::size_t quality_k = 15;  ///< neighbours of each point that are asked for
};

struct MadeMap {
  Vectors map;
  MapQuality quality;
  double neighbours_seconds = 0;  ///< to find them; 0 where the method needs none, or had them
  double layout_seconds = 0;
  double quality_seconds = 0;
};

/// Lays out and judges. `vectors` are normalised where nearness is by cosine. `known` may hold the
/// neighbours, at least as many as the method works from. Throws Error where the request cannot be
/// met, before anything is computed, and Cancelled.
MadeMap make_map(const Vectors& vectors, Nearness nearness, const MapRequest& request,
                 const JobContext& job, const MapListener& listener = {},
                 const Neighbours* known = nullptr);

}  // namespace hankki
