// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/vectors/vectors.h"

namespace hankki {

/// A label of a map: a rectangle on the screen around a point of the map, as large at every zoom.
struct MapLabel {
  double x = 0, y = 0;           ///< its middle, on the map
  double width = 0, height = 0;  ///< in pixels, with what is to stay free around it
  double priority = 0;           ///< of two for which there is no room the larger one is shown
};

/// From which zoom on, in pixels a unit of the map, each label is shown, so that at no zoom two of
/// those shown overlap (Been, Daiches & Yap, Dynamic map labeling, 2006: each has one range of
/// zooms, found greedily by falling priority, ties the first). A label that came stays while one
/// zooms in, and where on the map one looks changes nothing. 0: at every zoom; infinite: never, as
/// it lies on a more important one.
std::vector<double> label_zooms(std::span<const MapLabel> labels);

/// Where the label of some points goes: at the one that is nearest to the median of their places,
/// so that it lies on its own even where they are bent around others (ties: the first). `members`
/// is not empty.
std::uint32_t label_point(const Vectors& map, std::span<const std::uint32_t> members);

}  // namespace hankki
