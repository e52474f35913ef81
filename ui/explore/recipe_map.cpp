// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_map.h"

#include <algorithm>

#include "core/store/themes.h"
#include "core/store/workspace.h"
#include "core/text/cluster_names.h"
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

/// Those that are asked for; else the newest, with those that differ by their resolution alone, the
/// newest of each, at most three.
std::vector<ClusteringInfo> clusteringsOf(const Workspace& workspace, VectorsId vectors,
                                          const std::vector<ClusteringId>& wanted) {
  constexpr std::size_t kMostLevels = 3;
  std::vector<ClusteringInfo> all = workspace.clusterings().list(vectors), chosen;
  for (auto one = all.rbegin(); one != all.rend(); ++one) {
    if (one->work.state != RunState::Done) continue;
    const auto isLike = [&](const ClusteringInfo& other) {
      return one->request.method == other.request.method &&
             one->request.settings == other.request.settings &&
             one->request.seed == other.request.seed;
    };
    const bool fits =
        wanted.empty() ? chosen.empty() || (chosen.size() < kMostLevels && isLike(chosen.front()))
                       : std::ranges::find(wanted, one->id) != wanted.end();
    if (fits) chosen.push_back(std::move(*one));
  }
  std::ranges::sort(chosen, {}, [](const ClusteringInfo& one) { return one.request.resolution; });
  return chosen;
}

std::vector<ClusterLevel> levelsOf(const Workspace& workspace, const VectorsInfo& info,
                                   const MapChoice& choice) {
  const std::vector<ThemeInfo> themes = workspace.themes().list(info.dataset);
  std::vector<ClusterLevel> levels;
  for (ClusteringInfo& one : clusteringsOf(workspace, info.id, choice.clusterings)) {
    ClusterLevel& level = levels.emplace_back();
    level.labels = workspace.clusterings().labels(one.id);
    for (const Cluster& cluster : one.clusters)
      level.themes.push_back(std::ranges::any_of(themes, [&](const ThemeInfo& theme) {
        return theme.vectors == info.id && theme.identity == cluster.identity &&
               theme.method == one.request.method && theme.resolution == one.request.resolution;
      }));
    const std::size_t fine = one.clusters.size();
    level.info = std::move(one);
    const ClusterLevel& broad = levels.front();
    level.broad =
        parents_of({level.labels, fine, {}}, {broad.labels, broad.info.clusters.size(), {}});
  }
  return levels;
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
                           const MapChoice& choice) {
  auto loaded = std::make_shared<RecipeMap>();
  loaded->info = info;
  loaded->vectors = workspace.vectors().load(info.id);
  for (const MapInfo& one : workspace.maps().list(info.id))  // the newest is the last
    if (one.work.state == RunState::Done && (!choice.map || one.id == *choice.map))
      loaded->map = one;
  loaded->levels = levelsOf(workspace, info, choice);
  if (!loaded->map) return loaded;
  StoredMap stored = workspace.maps().load(loaded->map->id);
  loaded->points = mapPoints(stored.places);
  for (ClusterLevel& level : loaded->levels)
    level.label_points = labelPoints(stored.places, level.labels, level.info.clusters.size());
  loaded->quality = qualityOf(stored);
  return loaded;
}

}  // namespace hankki
