// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vectors/map_quality.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/explore_texts.h"
#include "ui/explore/recipe_map.h"
#include "ui/plots/map_plot.h"

namespace hankki {

/// How the points of a map are coloured and how large they are; `recipes` are those of the points.
MapColours popularityColours(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes);
MapColours ratingColours(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes);
MapColours tagColours(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes,
                      std::uint32_t tag);
/// Recipes of clusters that are not shown are grey.
MapColours clusterColours(const ClustersModel& clusters, const std::vector<ItemIndex>& recipes);
/// The share of its nearest that a point lost; grey where it was not asked.
MapColours lostColours(const MapQuality& quality, std::size_t points);

/// In [0, 1], so that a marker's area grows with its ratings.
std::vector<float> ratingSizes(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes);

/// What the points of the page's maps are coloured by.
struct MapColouring {
  QString by;             ///< "cluster", "tag", "rating", "trust"; else popularity
  std::uint32_t tag = 0;  ///< of Dataset::tags()
};

/// `map` is what the points are of, whose clusters need not be those of `clusters`; null while it
/// settles, when nobody knows what it keeps.
MapColours mapColours(const MapColouring& colouring, const ExploreTexts& texts,
                      const ClustersModel& clusters, const RecipeMap* map,
                      const std::vector<ItemIndex>& recipes);

}  // namespace hankki
