// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/map_points.h"

#include <algorithm>
#include <cmath>

namespace hankki {
namespace {

constexpr double kPointsPerCell = 4;

/// The ends of the polygon's edges that reach into [low, high].
QPolygonF edgesBetween(const QPolygonF& polygon, double low, double high) {
  QPolygonF edges;
  for (qsizetype i = 0; i < polygon.size(); ++i) {
    const QPointF from = polygon[i], to = polygon[(i + 1) % polygon.size()];
    if (std::max(from.y(), to.y()) >= low && std::min(from.y(), to.y()) <= high)
      edges << from << to;
  }
  return edges;
}

}  // namespace

MapPoints::MapPoints(std::vector<float> x, std::vector<float> y)
    : x_(std::move(x)), y_(std::move(y)) {
  if (x_.empty()) return;
  const auto [left, right] = std::ranges::minmax(x_);
  const auto [low, high] = std::ranges::minmax(y_);
  bounds_ = QRectF(QPointF(left, low), QPointF(right, high));
  const double width = std::max<double>(right - left, 1e-9);
  const double height = std::max<double>(high - low, 1e-9);
  const double cells = std::max(1.0, static_cast<double>(size()) / kPointsPerCell);
  cellSize_ = std::max({std::sqrt(width * height / cells), width / cells, height / cells});
  columns_ = static_cast<int>(width / cellSize_) + 1;
  rows_ = static_cast<int>(height / cellSize_) + 1;

  std::vector<std::uint32_t> cellOf(size());
  begin_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
  for (std::size_t i = 0; i < size(); ++i) {
    cellOf[i] = static_cast<std::uint32_t>(cell(column(x_[i]), row(y_[i])));
    ++begin_[cellOf[i] + 1];
  }
  for (std::size_t c = 1; c < begin_.size(); ++c) begin_[c] += begin_[c - 1];
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  order_.resize(size());
  for (std::size_t i = 0; i < size(); ++i)
    order_[next[cellOf[i]]++] = static_cast<std::uint32_t>(i);
}

int MapPoints::column(double x) const {
  return static_cast<int>(std::clamp((x - bounds_.left()) / cellSize_, 0.0, columns_ - 1.0));
}

int MapPoints::row(double y) const {
  return static_cast<int>(std::clamp((y - bounds_.top()) / cellSize_, 0.0, rows_ - 1.0));
}

std::optional<std::uint32_t> MapPoints::nearest(double x, double y, double reach) const {
  std::optional<std::uint32_t> found;
  double least = reach * reach;
  visit(QRectF(x - reach, y - reach, 2 * reach, 2 * reach), [&](std::uint32_t i) {
    const double dx = x_[i] - x, dy = y_[i] - y;
    const double far = dx * dx + dy * dy;
    if (far > least) return;
    least = far;
    found = i;
  });
  return found;
}

std::vector<std::uint32_t> MapPoints::within(const QPolygonF& polygon) const {
  std::vector<std::uint32_t> inside;
  const QRectF area = polygon.boundingRect();
  if (order_.empty() || polygon.size() < 3) return inside;
  const int first = column(area.left()), last = column(area.right());
  for (int r = row(area.top()); r <= row(area.bottom()); ++r) {
    // Only the edges that reach into this row of cells can part its points.
    const double low = bounds_.top() + r * cellSize_;
    const QPolygonF edges =
        edgesBetween(polygon, low - cellSize_ * 1e-6, low + cellSize_ * 1.000001);
    for (std::uint32_t at = begin_[cell(first, r)]; at < begin_[cell(last, r) + 1]; ++at) {
      const std::uint32_t i = order_[at];
      bool in = false;
      for (qsizetype e = 0; e < edges.size(); e += 2) {
        const QPointF from = edges[e], to = edges[e + 1];
        if ((from.y() <= y_[i]) == (to.y() <= y_[i])) continue;
        const double x = from.x() + (y_[i] - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
        in ^= x > x_[i];
      }
      if (in) inside.push_back(i);
    }
  }
  std::ranges::sort(inside);
  return inside;
}

}  // namespace hankki
