// SPDX-License-Identifier: GPL-3.0-or-later
#include <qcustomplot.h>

#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

#include "tests/gui/plots_fixture.h"
#include "ui/plots/plot_ticks.h"

namespace hankki {
namespace {

/// Two plots under one axis, of runs of other lengths.
class PlotZoomTest : public PlotsTest {
 protected:
  void SetUp() override {
    auto* layout = new QVBoxLayout(&window);
    for (LinePlot* plot : {&upper, &lower}) layout->addWidget(plot);
    LinePlot::link(upper, lower);
    upper.setSeries({curve("BPR", "bpr", 60)});
    lower.setSeries({curve("BPR", "bpr", 25)});
    window.resize(500, 400);
    window.show();
    settle();
  }

  void settle() {
    upper.drawNow();
    lower.drawNow();
  }

  static QCustomPlot& canvas(const LinePlot& plot) { return *plot.findChild<QCustomPlot*>(); }
  static QCPRange xRange(const LinePlot& plot) {
    return canvas(plot).axisRect()->axis(QCPAxis::atBottom)->range();
  }

  void wheel(const LinePlot& plot) {
    QCustomPlot& on = canvas(plot);
    const QPointF middle = on.axisRect()->center();
    QWheelEvent event(middle, on.mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&on, &event);
    settle();
  }

  void drag(const LinePlot& plot) {
    QCustomPlot& on = canvas(plot);
    const QPoint middle = on.axisRect()->center();
    QTest::mousePress(&on, Qt::LeftButton, {}, middle);
    QTest::mouseMove(&on, middle + QPoint(-30, 0));
    QMouseEvent move(QEvent::MouseMove, middle + QPoint(-60, 0),
                     on.mapToGlobal(middle + QPoint(-60, 0)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&on, &move);
    QTest::mouseRelease(&on, Qt::LeftButton, {}, middle + QPoint(-60, 0));
    settle();
  }

  static bool offersReset(const LinePlot& plot) {
    return plot.findChild<QToolButton*>("resetView")->isVisible();
  }

  QWidget window;
  LinePlot upper, lower;
};

TEST_F(PlotZoomTest, PlotsUnderOneAxisHaveOneRangeAtRest) {
  EXPECT_EQ(xRange(upper), xRange(lower));
  EXPECT_GE(xRange(lower).upper, 60);
  lower.setSeries({curve("BPR", "bpr", 90)});
  settle();
  EXPECT_EQ(xRange(upper), xRange(lower)) << "the other follows new data";
  EXPECT_GE(xRange(upper).upper, 90);
}

TEST_F(PlotZoomTest, ZoomingOneZoomsBoth) {
  const QCPRange rest = xRange(upper);
  for (LinePlot* plot : {&upper, &lower}) {
    wheel(*plot);
    EXPECT_LT(xRange(upper).size(), rest.size());
    EXPECT_EQ(xRange(upper), xRange(lower));
    drag(*plot);
    EXPECT_EQ(xRange(upper), xRange(lower));
    plot->resetView();
    settle();
    EXPECT_EQ(xRange(upper), rest);
    EXPECT_EQ(xRange(lower), rest);
  }
}

TEST_F(PlotZoomTest, AButtonResetsWhileItIsZoomed) {
  EXPECT_FALSE(offersReset(upper));
  wheel(lower);
  EXPECT_TRUE(offersReset(upper)) << "one for both";
  EXPECT_FALSE(offersReset(lower));
  QTest::mouseClick(upper.findChild<QToolButton*>("resetView"), Qt::LeftButton);
  EXPECT_FALSE(upper.isZoomed());
  EXPECT_FALSE(lower.isZoomed());
  EXPECT_FALSE(offersReset(upper));
}

TEST_F(PlotZoomTest, StepsAreTakenBackOneByOne) {
  const QCPRange rest = xRange(upper);
  wheel(upper);
  wheel(upper);  // at once: still the same step
  const QCPRange near = xRange(upper);
  drag(upper);
  ASSERT_NE(xRange(upper), near);
  lower.undoZoom();
  EXPECT_EQ(xRange(upper), near);
  EXPECT_EQ(xRange(lower), near);
  EXPECT_TRUE(upper.isZoomed());
  upper.undoZoom();
  settle();
  EXPECT_EQ(xRange(upper), rest);
  EXPECT_FALSE(upper.isZoomed());
  upper.undoZoom();  // nothing is left
  EXPECT_EQ(xRange(upper), rest);
}

TEST_F(PlotZoomTest, ZoomedPlotsKeepTheirRangeWhenDataCome) {
  wheel(upper);
  const QCPRange zoomed = xRange(upper);
  upper.append("BPR", {61, 0.5});
  lower.append("BPR", {61, 0.5});
  settle();
  EXPECT_EQ(xRange(upper), zoomed);
  EXPECT_EQ(xRange(lower), zoomed);
}

TEST_F(PlotZoomTest, AClickIsNoZoom) {
  QTest::mouseClick(&canvas(upper), Qt::LeftButton, {}, canvas(upper).axisRect()->center());
  EXPECT_FALSE(upper.isZoomed());
}

TEST(PlotTicks, ThereAreNoMoreThanHaveRoom) {
  for (double from = 0; from < 1; from += 0.07)
    for (double size = 0.013; size < 3000; size *= 1.13) {
      const auto ticks = axisTicks(from, from + size, AxisFigures::Number);
      EXPECT_GE(ticks.size(), 2U) << from << " + " << size;
      EXPECT_LE(ticks.size(), 5U) << from << " + " << size;
    }
}

TEST(PlotTicks, TwoFiguresAtLeastAreAScale) {
  QCustomPlot plot;
  QCPAxis& axis = *plot.xAxis;
  setAxisFigures(axis, AxisFigures::Number);
  axis.ticker()->setTickCount(1);  // as in a panel of bars that is as narrow as it may be
  for (double size = 0.013; size < 3000; size *= 1.13) {
    QVector<double> ticks;
    axis.ticker()->generate({0, size}, {}, 'g', 6, ticks, nullptr, nullptr);
    const auto within = std::ranges::count_if(ticks, [&](double at) { return at <= size; });
    EXPECT_GE(within, 2) << size;
  }
}

TEST(PlotTicks, WhatIsCountedHasWholeTicks) {
  for (const double most : {1.0, 2.0, 3.0, 5.0, 7.0, 60.0, 12'345.0})
    for (const AxisTick& tick : axisTicks(0, most * 1.02, AxisFigures::Whole)) {
      EXPECT_EQ(tick.value, std::round(tick.value)) << most;
      EXPECT_FALSE(tick.text.contains('.')) << tick.text.toStdString();
    }
  EXPECT_GE(axisTicks(0, 3.06, AxisFigures::Whole).size(), 3U);
}

}  // namespace
}  // namespace hankki
