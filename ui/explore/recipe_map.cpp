// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_map.h"

#include <algorithm>

#include "core/store/workspace.h"
#include "core/vectors/map_labels.h"

namespace hankki {
namespace {

Estimate estimateOf(const StoredMap& map, const std::string& name) {
  const auto value = [&](const std::string& key) {
    const auto found = map.measures.find(key);
    return found == map.measures.end() ? 0.0 : found->second;
  };
  return {value(name), value(name + "_error")};
}

MapQuality qualityOf(StoredMap& map) {
  return {.trustworthiness = estimateOf(map, "trustworthiness"),
          .continuity = estimateOf(map, "continuity"),
          .preservation = estimateOf(map, "preservation"),
          .sample = map.asked.size(),
          .kept = std::move(map.kept),
          .points = std::move(map.asked)};
}

/// 0 for a cluster without members, which has no name on the map either.
std::vector<std::uint32_t> labelPoints(const Vectors& places,
                                       const std::vector<std::uint32_t>& labels,
                                       std::size_t clusters) {
  std::vector<std::vector<std::uint32_t>> members(clusters);
  for (std::uint32_t row = 0; row < labels.size(); ++row)
    if (labels[row] < clusters) members[labels[row]].push_back(row);
  std::vector<std::uint32_t> points;
  for (const auto& one : members) points.push_back(one.empty() ? 0 : label_point(places, one));
  return points;
}

}  // namespace

std::optional<std::uint32_t> RecipeMap::point_of(ItemIndex recipe) const {
  const auto found = std::ranges::lower_bound(recipes(), recipe);
  if (found == recipes().end() || *found != recipe) return std::nullopt;
  return static_cast<std::uint32_t>(found - recipes().begin());
}

MapPointsPtr mapPoints(const Vectors& places) {
  std::vector<float> x(places.size()), y(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    x[i] = places.row(i)[0];
    y[i] = places.row(i)[1];
  }
  return std::make_shared<const MapPoints>(std::move(x), std::move(y));
}

RecipeMapPtr loadRecipeMap(const Workspace& workspace, const VectorsInfo& info,
                           std::optional<MapId> map) {
  auto loaded = std::make_shared<RecipeMap>();
  loaded->info = info;
  loaded->vectors = workspace.vectors().load(info.id);
  for (const MapInfo& one : workspace.maps().list(info.id))  // the newest is the last
    if (one.work.state == RunState::Done && (!map || one.id == *map)) loaded->map = one;
  for (const ClusteringInfo& one : workspace.clusterings().list(info.id))
    if (one.work.state == RunState::Done) loaded->clustering = one;
  if (loaded->clustering) loaded->labels = workspace.clusterings().labels(loaded->clustering->id);
  if (!loaded->map) return loaded;
  StoredMap stored = workspace.maps().load(loaded->map->id);
  loaded->points = mapPoints(stored.places);
  if (loaded->clustering)
    loaded->label_points =
        labelPoints(stored.places, loaded->labels, loaded->clustering->clusters.size());
  loaded->quality = qualityOf(stored);
  return loaded;
}

}  // namespace hankki
