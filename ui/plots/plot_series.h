// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstdint>
#include <vector>

namespace hankki {

/// Values over ascending x, of any number, that can say at once what of them a plot of some pixels
/// shows. To append costs O(1) amortised, to thin O(columns log n) however many there are.
class PlotSeries {
 public:
  /// Not below the x before; a y that is not finite is a gap.
  void append(double x, double y);
  void clear();

  std::size_t size() const { return x_.size(); }
  bool empty() const { return x_.empty(); }
  double x(std::size_t i) const { return x_[i]; }
  double y(std::size_t i) const { return y_[i]; }

  /// Of all values that are no gaps; low > high where there is none.
  struct Extent {
    double low = 1, high = 0;
  };
  Extent extent() const;

  /// The index whose x is nearest; the earlier of two as near. Not of an empty series.
  std::size_t nearest(double x) const;
  /// The last index whose x is not above; 0 where there is none. Not of an empty series.
  std::size_t lastUpTo(double x) const;

  /// The values from `from` to `to`, and one beyond each end: all where they are few, else of each
  /// of `columns` equal ranges of x the first, the lowest, the highest and the last. Whatever the
  /// line reaches in a column of pixels, the thinned one reaches too.
  std::vector<QPointF> thinned(double from, double to, int columns) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Extremes {  // indices
    std::uint32_t low = kNone, high = kNone;
  };
  void widen(Extremes& all, Extremes more) const;
  Extremes extremes(std::size_t begin, std::size_t end) const;
  Extremes valueAt(std::size_t i) const;

  std::vector<double> x_, y_;
  std::vector<std::vector<Extremes>> levels_;  // of blocks of 8, 64, ... values
};

}  // namespace hankki
