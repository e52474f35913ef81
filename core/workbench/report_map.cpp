// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <map>
#include <vector>

#include "core/base/grouped.h"
#include "core/store/clusterings.h"
#include "core/store/maps.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"
#include "core/vectors/map_methods.h"
#include "core/workbench/report_parts.h"

namespace hankki::report {
namespace {

constexpr std::size_t kColours = 8;  // groups of a map that have one of their own
constexpr int kCells = 40;           // a side, of the grid in which islands are looked for
constexpr double kSmall = 0.2;       // of the whole: an island below it is shown by itself
constexpr auto kNoGroup = std::numeric_limits<std::uint32_t>::max();

using Points = std::vector<std::pair<float, float>>;

struct Box {
  float left, right, below, above;

  explicit Box(const Points& points) {
    const auto [low_x, high_x] = std::ranges::minmax(points, {}, &std::pair<float, float>::first);
    const auto [low_y, high_y] = std::ranges::minmax(points, {}, &std::pair<float, float>::second);
    left = low_x.first, right = high_x.first, below = low_y.second, above = high_y.second;
  }
  double area() const {
    return static_cast<double>(right - left) * static_cast<double>(above - below);
  }
  std::size_t cell(const std::pair<float, float>& point) const {
    const auto place = [](float value, float low, float high) {
      const float share = high > low ? (value - low) / (high - low) : 0;
      return std::clamp(static_cast<int>(share * kCells), 0, kCells - 1);
    };
    return static_cast<std::size_t>(place(point.second, below, above) * kCells +
                                    place(point.first, left, right));
  }
};

/// The largest group of cells that touch: whether each cell is of it.
std::vector<bool> largest_island(const std::vector<std::size_t>& counts) {
  std::vector<bool> seen(counts.size()), largest;
  std::size_t most = 0;
  for (std::size_t start = 0; start < counts.size(); ++start) {
    if (seen[start] || counts[start] == 0) continue;
    std::vector<std::size_t> waiting{start};
    std::vector<bool> island(counts.size());
    std::size_t points = 0;
    seen[start] = true;
    while (!waiting.empty()) {
      const auto at = static_cast<int>(waiting.back());
      waiting.pop_back();
      island[static_cast<std::size_t>(at)] = true;
      points += counts[static_cast<std::size_t>(at)];
      for (int y = std::max(at / kCells - 1, 0); y <= std::min(at / kCells + 1, kCells - 1); ++y)
        for (int x = std::max(at % kCells - 1, 0); x <= std::min(at % kCells + 1, kCells - 1); ++x)
          if (const auto next = static_cast<std::size_t>(y * kCells + x);
              counts[next] > 0 && !seen[next]) {
            seen[next] = true;
            waiting.push_back(next);
          }
    }
    if (points > most) most = points, largest = std::move(island);
  }
  return largest;
}

/// Most of the points, where these lie in so small a part of the map that nothing can be seen of
/// them there; none where they do not.
MapChart crowded_part(const MapChart& whole) {
  MapChart part{.names = whole.names};
  if (whole.points.empty()) return part;
  const Box box(whole.points);
  std::vector<std::size_t> counts(kCells * kCells);
  for (const auto& point : whole.points) ++counts[box.cell(point)];
  const std::vector<bool> island = largest_island(counts);
  for (std::size_t i = 0; i < whole.points.size(); ++i)
    if (island[box.cell(whole.points[i])]) {
      part.points.push_back(whole.points[i]);
      part.groups.push_back(whole.groups[i]);
    }
  const bool most = 2 * part.points.size() > whole.points.size();
  if (!most || Box(part.points).area() > kSmall * box.area()) part.points.clear();
  return part;
}

/// Vectors without a text lie where the method puts what is like nothing, which says nothing: they
/// are left out.
MapChart chart_of(const Workspace& workspace, VectorsId of, MapId map,
                  const ClusteringInfo* clusters) {
  const StoredMap stored = workspace.maps().load(map);
  const std::vector<bool> empty = workspace.vectors().empty_rows(of);
  MapChart chart;
  std::map<std::uint32_t, std::uint32_t> colours;
  std::vector<std::uint32_t> labels;
  if (clusters) {
    labels = workspace.clusterings().labels(clusters->id);
    const auto order = clusters_by_size(*clusters);
    for (std::size_t i = 0; i < std::min(kColours, order.size()); ++i) {
      colours.emplace(static_cast<std::uint32_t>(order[i]), static_cast<std::uint32_t>(i));
      chart.names.push_back(clusters->clusters[order[i]].name);
    }
  }
  for (std::size_t row = 0; row < std::min(stored.places.size(), empty.size()); ++row) {
    if (empty[row]) continue;
    chart.points.emplace_back(stored.places.row(row)[0], stored.places.row(row)[1]);
    const auto found = row < labels.size() ? colours.find(labels[row]) : colours.end();
    chart.groups.push_back(found == colours.end() ? kNoGroup : found->second);
  }
  return chart;
}

}  // namespace

Blocks map_blocks(const Material& material, const VectorsInfo& vectors, const MapInfo& map,
                  const ClusteringInfo* clusters) {
  MapChart whole = chart_of(material.workspace(), vectors.id, map.id, clusters);
  MapChart part = crowded_part(whole);
  const auto count = [](const MapChart& chart) {
    return grouped(static_cast<std::int64_t>(chart.points.size()));
  };
  Blocks blocks{ReportBlock(ReportFigure{
      "map",
      en::say("Each point is one of {} recipes with a text; what stands together is alike ({}). "
              "Named: the largest clusters.",
              count(whole), name_of(map_methods(), map.request.method)),
      whole})};
  if (!part.points.empty())
    blocks.push_back(ReportFigure{"map-crowded",
                                  en::say("The crowded part of the same map: {} of its {} points.",
                                          count(part), count(whole)),
                                  std::move(part)});
  return blocks;
}

}  // namespace hankki::report
