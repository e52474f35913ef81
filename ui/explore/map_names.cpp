// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/map_names.h"

#include "ui/theme/model_style.h"

namespace hankki {
namespace {
constexpr double kBroaderFirst = 1e7;  // a name's weight, times what no cluster's size reaches
}

std::vector<MapName> mapNames(const ClustersModel& clusters, const RecipeMap& page,
                              const MapPoints& points, const NamePlaces& placeOf) {
  std::vector<MapName> names;
  const auto add = [&](std::size_t level, int cluster, const QString& name, double weight) {
    const std::optional<std::uint32_t> point = placeOf(level, cluster);
    if (!point) return;
    const std::uint32_t broad = page.levels[level].broad[static_cast<std::size_t>(cluster)];
    names.push_back({.at = QPointF(points.x(*point), points.y(*point)),
                     .text = name,
                     .category = static_cast<int>(broad % kSeriesCount),
                     .weight = weight});
  };
  const auto shown = static_cast<std::size_t>(clusters.level());
  for (int cluster = 0; cluster < clusters.rowCount(); ++cluster)
    if (clusters.isShown(cluster))
      add(shown, cluster, clusters.names()[cluster],
          kBroaderFirst * clusters.index(cluster).data(ClustersModel::CountRole).toDouble());
  if (!clusters.showsAll()) return names;
  for (std::size_t level = shown + 1; level < page.levels.size(); ++level)
    for (int i = 0; i < static_cast<int>(page.levels[level].info.clusters.size()); ++i) {
      const Cluster& cluster = page.levels[level].cluster(i);
      const QString name = QString::fromStdString(cluster.name);
      if (!clusters.names().contains(name))
        add(level, i, name, static_cast<double>(cluster.size) / static_cast<double>(level));
    }
  return names;
}

}  // namespace hankki
