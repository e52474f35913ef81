// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "core/store/clusterings.h"
#include "core/store/maps.h"
#include "core/store/vector_sets.h"
#include "core/vectors/map_quality.h"
#include "ui/plots/map_points.h"

namespace hankki {

class Workspace;

/// The clusters of a map at one resolution.
struct ClusterLevel {
  ClusteringInfo info;
  std::vector<std::uint32_t> labels;        ///< of each row: a cluster, or MadeClusters::kNone
  std::vector<std::uint32_t> label_points;  ///< of each cluster: the row at which its name goes
  /// Of each cluster the one of the broadest level that most of it is in, or MadeClusters::kNone.
  std::vector<std::uint32_t> broad;
  std::vector<bool> themes;  ///< which clusters are themes of the storefront

  const Cluster& cluster(int place) const { return info.clusters[static_cast<std::size_t>(place)]; }
};

/// Stored vectors of recipes with a map of them, how far it can be believed, and their clusters.
/// Immutable, shared by cards and jobs.
struct RecipeMap {
  VectorsInfo info;
  RecipeVectors vectors;
  std::optional<MapInfo> map;        ///< none: they were not laid out
  MapQuality quality;                ///< of the map
  MapPointsPtr points;               ///< of each row of the vectors; null without a map
  std::vector<ClusterLevel> levels;  ///< from broad to fine; none: they were not clustered

  const std::vector<ItemIndex>& recipes() const { return vectors.recipes; }
  /// The recipe's row; none: it has no vector.
  std::optional<std::uint32_t> point_of(ItemIndex recipe) const;
};
using RecipeMapPtr = std::shared_ptr<const RecipeMap>;

/// Which of several maps and clusterings of the same vectors are to be shown.
struct MapChoice {
  std::optional<MapId> map;               ///< none: the newest
  std::vector<ClusteringId> clusterings;  ///< none: the newest that were made together
};

/// Reads vectors with a map and clusters of them, as far as they are done. Throws as the workspace.
RecipeMapPtr loadRecipeMap(const Workspace& workspace, const VectorsInfo& info,
                           const MapChoice& choice = {});

MapPointsPtr mapPoints(const Vectors& places);

}  // namespace hankki
