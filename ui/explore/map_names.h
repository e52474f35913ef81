// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "ui/explore/clusters_model.h"
#include "ui/explore/recipe_map.h"
#include "ui/plots/map_plot.h"

namespace hankki {

/// The point at which the name of a cluster of one of the page's levels goes; none: the map has
/// none of its recipes.
using NamePlaces = std::function<std::optional<std::uint32_t>(std::size_t level, int cluster)>;

/// Names of the clusters that are shown, where most of their recipes lie; those of finer levels
/// come where there is room, as the map is looked at more closely. `page` is the map that has the
/// clusters, `points` those of the map that gets the names.
std::vector<MapName> mapNames(const ClustersModel& clusters, const RecipeMap& page,
                              const MapPoints& points, const NamePlaces& placeOf);

}  // namespace hankki
