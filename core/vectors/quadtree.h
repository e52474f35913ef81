// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hankki {

/// Points of a plane in square cells, each of which is cut in four until it holds one point, so
/// that sums over all points take cells far away as one point each (Barnes & Hut 1986). Cells that
/// hold the same points as a smaller one are left out. After build() it may be read by several
/// threads at once.
class Quadtree {
 public:
  /// A cell counts as far away where it is narrower than `angle`, at most .7, of its distance: none
  /// that the point asked for lies in, then.
  explicit Quadtree(float angle) : angle_(angle) {}

  /// Of x and y a point; what was built before is forgotten.
  void build(std::span<const float> places);

  /// The points, those of a cell beside each other.
  std::span<const std::uint32_t> order() const { return order_; }

  /// Calls sink(dx, dy, square, count) for cells that together hold each point once: (dx, dy) leads
  /// from the mean of the cell's points to (x, y), `square` is its length squared. The cell that
  /// (x, y) itself lies in comes too.
  template <typename Sink>
  void visit(float x, float y, Sink&& sink) const {
    for (std::uint32_t at = 0; at < cells_.size();) {
      const Cell& cell = cells_[at];
      const float dx = x - cell.x, dy = y - cell.y, square = dx * dx + dy * dy;
      if (square > cell.near) {
        sink(dx, dy, square, cell.count);
        at = cell.next;
      } else {
        ++at;
      }
    }
  }

 private:
  /// A cell's parts follow it, so that a walk needs no stack.
  struct Cell {
    float x = 0, y = 0;      // the mean of its points
    float near = -1;         // squared distance from which it is far away; below 0: it has no parts
    float count = 0;         // of points
    std::uint32_t next = 0;  // the cell behind its parts
  };

  void add(std::size_t begin, std::size_t end, int level, std::span<const float> places);

  const float angle_;
  float width_ = 0;                   // of the square around all points
  std::vector<std::uint64_t> codes_;  // of the points in order_
  std::vector<std::uint32_t> order_;
  std::vector<Cell> cells_;
};

}  // namespace hankki
