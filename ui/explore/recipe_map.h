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

/// Stored vectors of recipes with a map of them, how far it can be believed, and their clusters.
/// Immutable, shared by cards and jobs.
struct RecipeMap {
  VectorsInfo info;
  RecipeVectors vectors;
  std::optional<MapInfo> map;                ///< none: they were not laid out
  MapQuality quality;                        ///< of the map
  MapPointsPtr points;                       ///< of each row of the vectors; null without a map
  std::optional<ClusteringInfo> clustering;  ///< none: they were not clustered
  std::vector<std::uint32_t> labels;         ///< of each row: a cluster, or MadeClusters::kNone
  std::vector<std::uint32_t> label_points;   ///< of each cluster: the row at which its name goes

  const std::vector<ItemIndex>& recipes() const { return vectors.recipes; }
  /// The recipe's row; none: it has no vector.
  std::optional<std::uint32_t> point_of(ItemIndex recipe) const;
};
using RecipeMapPtr = std::shared_ptr<const RecipeMap>;

/// Reads vectors with a map of them, or the newest, and their newest clusters, as far as they are
/// done. Throws as the workspace.
RecipeMapPtr loadRecipeMap(const Workspace& workspace, const VectorsInfo& info,
                           std::optional<MapId> map = std::nullopt);

MapPointsPtr mapPoints(const Vectors& places);

}  // namespace hankki
