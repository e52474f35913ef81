// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/store/maps.h"
#include "core/vectors/map_methods.h"

namespace hankki {

struct MadeMap {
  Vectors map;
  MapQuality quality;
  std::optional<Estimate> neighbour_recall;  ///< none: all pairs were compared, or it needs none
  double neighbours_seconds = 0;  ///< to find them; 0 where the method needs none, or had them
  double layout_seconds = 0;
  double quality_seconds = 0;
};

/// What is kept of it by name: trustworthiness, continuity, preservation, each with `_error` where
/// points were a sample; quality_sample; add_recall(); seconds
/// (without the quality's), and those of each part.
std::map<std::string, double> measures_of(const MadeMap& made);

/// Lays out and judges. `vectors` are normalised where nearness is by cosine. `known` may hold the
/// neighbours, at least as many as the method works from. Throws Error where the request cannot be
/// met, before anything is computed, and Cancelled.
MadeMap make_map(const Vectors& vectors, Nearness nearness, const MapRequest& request,
                 const JobContext& job, const MapListener& listener = {},
                 const Neighbours* known = nullptr);

}  // namespace hankki
