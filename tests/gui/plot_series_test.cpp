// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_series.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace hankki {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

PlotSeries walk(std::size_t count) {
  PlotSeries series;
  std::uint64_t state = 88172645463325252;  // xorshift: the same everywhere
  double y = 0;
  for (std::size_t i = 0; i < count; ++i) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    y += static_cast<double>(state % 2001) / 1000 - 1;
    series.append(static_cast<double>(i), y);
  }
  return series;
}

struct Reach {
  double low = INFINITY, high = -INFINITY;
  void take(double y) {
    if (std::isnan(y)) return;
    low = std::min(low, y);
    high = std::max(high, y);
  }
  bool operator==(const Reach&) const = default;
};

TEST(PlotSeries, KnowsItsExtentWhileItGrows) {
  PlotSeries series;
  EXPECT_GT(series.extent().low, series.extent().high) << "nothing";
  Reach reach;
  const PlotSeries source = walk(5000);
  for (std::size_t i = 0; i < source.size(); ++i) {
    series.append(source.x(i), source.y(i));
    reach.take(source.y(i));
    ASSERT_EQ(series.extent().low, reach.low) << i;
    ASSERT_EQ(series.extent().high, reach.high) << i;
  }
}

TEST(PlotSeries, EachColumnKeepsItsExtremes) {
  const PlotSeries series = walk(100'000);
  constexpr int kColumns = 640;
  for (const auto& [from, to] : {std::pair{0.0, 100'000.0}, std::pair{12'345.6, 45'678.9}}) {
    const double width = (to - from) / kColumns;
    const std::vector<QPointF> thinned = series.thinned(from, to, kColumns);
    EXPECT_LE(thinned.size(), std::size_t{4 * kColumns + 4});
    std::vector<Reach> wanted(kColumns), kept(kColumns);
    const auto columnOf = [&](double x) {
      return static_cast<int>(std::floor((x - from) / width));
    };
    for (std::size_t i = 0; i < series.size(); ++i)
      if (const int c = columnOf(series.x(i)); c >= 0 && c < kColumns)
        wanted[static_cast<std::size_t>(c)].take(series.y(i));
    for (const QPointF& point : thinned)
      if (const int c = columnOf(point.x()); c >= 0 && c < kColumns)
        kept[static_cast<std::size_t>(c)].take(point.y());
    for (std::size_t c = 0; c < kColumns; ++c) {
      EXPECT_EQ(kept[c].low, wanted[c].low) << c;
      EXPECT_EQ(kept[c].high, wanted[c].high) << c;
    }
  }
}

TEST(PlotSeries, ALonelySpikeSurvives) {
  PlotSeries series;
  for (int i = 0; i < 200'000; ++i) series.append(i, i == 123'457 ? 1000 : 0);
  bool found = false;
  for (const QPointF& point : series.thinned(0, 200'000, 300))
    found |= point == QPointF(123'457, 1000);
  EXPECT_TRUE(found);
}

TEST(PlotSeries, FewValuesAreAllKeptWithOneBeyondEachEnd) {
  const PlotSeries series = walk(100);
  const std::vector<QPointF> shown = series.thinned(10.5, 20.5, 300);
  ASSERT_EQ(shown.size(), 12U);
  EXPECT_EQ(shown.front().x(), 10);
  EXPECT_EQ(shown.back().x(), 21);
  EXPECT_TRUE(series.thinned(20, 10, 300).empty());
  EXPECT_TRUE(PlotSeries().thinned(0, 1, 300).empty());
}

TEST(PlotSeries, GapsStayGaps) {
  PlotSeries series;
  for (int i = 0; i < 10'000; ++i) series.append(i, i >= 4000 && i < 6000 ? kNan : 1);
  EXPECT_EQ(series.extent().low, 1);
  int gaps = 0;
  for (const QPointF& point : series.thinned(0, 10'000, 100)) {
    if (!std::isnan(point.y())) continue;
    ++gaps;
    EXPECT_GE(point.x(), 4000);
    EXPECT_LT(point.x(), 6000);
  }
  EXPECT_GT(gaps, 0);
}

TEST(PlotSeries, FindsThePointUnderTheMouse) {
  PlotSeries series;
  for (double x : {0.0, 1.0, 4.0}) series.append(x, x);
  EXPECT_EQ(series.nearest(-9), 0U);
  EXPECT_EQ(series.nearest(2.4), 1U);
  EXPECT_EQ(series.nearest(2.6), 2U);
  EXPECT_EQ(series.nearest(99), 2U);
  EXPECT_EQ(series.lastUpTo(3.9), 1U);
  EXPECT_EQ(series.lastUpTo(-1), 0U);
}

}  // namespace
}  // namespace hankki
