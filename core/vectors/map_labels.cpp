// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/map_labels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hankki {
namespace {

/// The zoom from which on two rectangles lie apart, beside or above each other.
double apart_from(const MapLabel& a, const MapLabel& b) {
  const auto needed = [](double room, double distance) {
    if (room <= 0) return 0.0;
    return distance > 0 ? room / distance : std::numeric_limits<double>::infinity();
  };
  return std::min(needed((a.width + b.width) / 2, std::abs(a.x - b.x)),
                  needed((a.height + b.height) / 2, std::abs(a.y - b.y)));
}

float median(std::vector<float> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace

std::vector<double> label_zooms(std::span<const MapLabel> labels) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return labels[i].priority; });
  std::vector<double> zooms(labels.size(), 0.0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    double& from = zooms[order[i]];
    for (std::size_t j = 0; j < i; ++j) {
      // They meet from where the other comes until they are apart.
      const double apart = apart_from(labels[order[i]], labels[order[j]]);
      if (zooms[order[j]] < apart) from = std::max(from, apart);
    }
  }
  return zooms;
}

std::uint32_t label_point(const Vectors& map, std::span<const std::uint32_t> members) {
  std::vector<float> xs, ys;
  for (const std::uint32_t member : members) {
    xs.push_back(map.row(member)[0]);
    ys.push_back(map.row(member)[1]);
  }
  const float x = median(std::move(xs)), y = median(std::move(ys));
  const auto square = [&](std::uint32_t member) {
    const float dx = map.row(member)[0] - x, dy = map.row(member)[1] - y;
    return dx * dx + dy * dy;
  };
  return *std::ranges::min_element(members, {}, square);
}

}  // namespace hankki
