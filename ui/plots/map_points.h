// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hankki {

/// Points of a plane, by index, with a grid that finds those near a place. Immutable: shared
/// between threads. To make one costs a few ms for 150,000 points.
class MapPoints {
 public:
  /// As many x as y, all finite; y goes up.
  MapPoints(std::vector<float> x, std::vector<float> y);

  std::size_t size() const { return x_.size(); }
  float x(std::size_t i) const { return x_[i]; }
  float y(std::size_t i) const { return y_[i]; }
  QRectF bounds() const { return bounds_; }  ///< top is the lowest y

  /// The nearest one within `reach`; empty where none is.
  std::optional<std::uint32_t> nearest(double x, double y, double reach) const;

  /// Inside by the even-odd rule; ascending.
  std::vector<std::uint32_t> within(const QPolygonF& polygon) const;

  /// Runs of indices in the grid's order: those in all cells that touch `area`, and so a few beside
  /// it.
  template <typename Visit>
  void visit(const QRectF& area, Visit visit) const;

 private:
  int column(double x) const;
  int row(double y) const;
  std::size_t cell(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  std::vector<float> x_, y_;
  QRectF bounds_;
  double cellSize_ = 1;
  int columns_ = 1, rows_ = 1;
  std::vector<std::uint32_t> begin_;  // of each cell in order_; one more at the end
  std::vector<std::uint32_t> order_;  // point indices, cell by cell
};
using MapPointsPtr = std::shared_ptr<const MapPoints>;

template <typename Visit>
void MapPoints::visit(const QRectF& area, Visit visit) const {
  if (order_.empty()) return;
  const int first = column(area.left()), last = column(area.right());
  for (int r = row(area.top()); r <= row(area.bottom()); ++r)
    for (std::uint32_t i = begin_[cell(first, r)]; i < begin_[cell(last, r) + 1]; ++i)
      visit(order_[i]);
}

}  // namespace hankki
