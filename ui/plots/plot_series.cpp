// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_series.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hankki {
namespace {
constexpr std::size_t kFan = 8;    // values, or blocks, of a block of the next level
constexpr std::size_t kDense = 4;  // values a column from which a line is thinned
}  // namespace

PlotSeries::Extremes PlotSeries::valueAt(std::size_t i) const {
  if (!std::isfinite(y_[i])) return {};
  const auto at = static_cast<std::uint32_t>(i);
  return {at, at};
}

void PlotSeries::widen(Extremes& all, Extremes more) const {
  if (more.low == kNone) return;
  if (all.low == kNone) {
    all = more;
    return;
  }
  if (y_[more.low] < y_[all.low]) all.low = more.low;
  if (y_[more.high] > y_[all.high]) all.high = more.high;
}

void PlotSeries::append(double x, double y) {
  x_.push_back(x);
  y_.push_back(y);
  const Extremes added = valueAt(size() - 1);
  std::size_t block = size() - 1;
  for (std::size_t level = 0; level == 0 || block > 0; ++level) {
    block /= kFan;
    if (level == levels_.size()) {
      levels_.emplace_back();
      if (level > 0) levels_[level].push_back(levels_[level - 1].front());  // all before
    }
    std::vector<Extremes>& blocks = levels_[level];
    if (block == blocks.size()) blocks.emplace_back();
    widen(blocks[block], added);
  }
}

void PlotSeries::clear() { *this = {}; }

PlotSeries::Extremes PlotSeries::extremes(std::size_t begin, std::size_t end) const {
  Extremes all;
  std::size_t level = 0;  // of begin and end: 0 counts values
  const auto widenBy = [&](std::size_t i) {
    widen(all, level == 0 ? valueAt(i) : levels_[level - 1][i]);
  };
  while (begin < end) {
    if (level < levels_.size() && end - begin >= 2 * kFan) {
      for (; begin % kFan != 0; ++begin) widenBy(begin);
      for (; end % kFan != 0; --end) widenBy(end - 1);
      begin /= kFan;
      end /= kFan;
      ++level;
    } else {
      for (; begin < end; ++begin) widenBy(begin);
    }
  }
  return all;
}

PlotSeries::Extent PlotSeries::extent() const {
  const Extremes all = extremes(0, size());
  if (all.low == kNone) return {};
  return {y_[all.low], y_[all.high]};
}

std::size_t PlotSeries::lastUpTo(double x) const {
  const auto after = static_cast<std::size_t>(std::ranges::upper_bound(x_, x) - x_.begin());
  return after > 0 ? after - 1 : 0;
}

std::size_t PlotSeries::nearest(double x) const {
  const std::size_t before = lastUpTo(x);
  if (before + 1 == size()) return before;
  return x_[before + 1] - x < std::abs(x - x_[before]) ? before + 1 : before;
}

std::vector<QPointF> PlotSeries::thinned(double from, double to, int columns) const {
  if (empty() || columns < 1 || !(from < to)) return {};
  std::size_t begin = lastUpTo(from);
  const auto after = static_cast<std::size_t>(std::ranges::upper_bound(x_, to) - x_.begin());
  const std::size_t end = std::min(size(), after + 1);
  if (begin >= end) return {};
  std::vector<QPointF> points;
  if (end - begin <= kDense * static_cast<std::size_t>(columns)) {
    for (; begin < end; ++begin) points.emplace_back(x_[begin], y_[begin]);
    return points;
  }
  points.reserve(kDense * static_cast<std::size_t>(columns) + 2);
  const double width = (to - from) / columns;
  for (int column = 0; begin < end; ++column) {
    // The last one takes what is beyond, the first what is before.
    std::size_t next = end;
    if (column + 1 < columns)
      next =
          static_cast<std::size_t>(std::lower_bound(x_.begin() + static_cast<std::ptrdiff_t>(begin),
                                                    x_.begin() + static_cast<std::ptrdiff_t>(end),
                                                    from + (column + 1) * width) -
                                   x_.begin());
    if (next == begin) continue;
    const Extremes found = extremes(begin, next);
    std::array<std::size_t, 4> kept{begin, found.low, found.high, next - 1};
    if (found.low == kNone) kept[1] = kept[2] = begin;
    std::ranges::sort(kept);
    for (std::size_t i = 0; i < kept.size(); ++i)
      if (i == 0 || kept[i] != kept[i - 1]) points.emplace_back(x_[kept[i]], y_[kept[i]]);
    begin = next;
  }
  return points;
}

}  // namespace hankki
