// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/map_frames.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

#include "ui/plots/map_plot.h"

namespace hankki {
namespace {

constexpr int kFrames = 120;

void send(QWidget& surface, QEvent::Type type, QPointF at, Qt::MouseButtons buttons) {
  const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
  QMouseEvent event(type, at, surface.mapToGlobal(at), button, buttons, Qt::NoModifier);
  QCoreApplication::sendEvent(&surface, &event);
}

void wheel(QWidget& surface, QPointF at, int notches) {
  QWheelEvent event(at, surface.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt::NoButton,
                    Qt::NoModifier, Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(&surface, &event);
}

void print(const char* what, std::vector<double> took) {
  std::ranges::sort(took);
  const double middle = took[took.size() / 2], late = took[took.size() * 95 / 100];
  std::printf("  %-28s %6.2f ms (95 %%: %6.2f, longest %6.2f): %4.0f a second\n", what, middle,
              late, took.back(), 1000 / middle);
}

/// What `work` does in each frame, with what it causes.
void measure(QWidget& surface, const char* what, const std::function<void(int)>& work) {
  std::vector<double> took;
  for (int i = 0; i < kFrames; ++i) {
    QElapsedTimer timer;
    timer.start();
    work(i);
    QCoreApplication::processEvents();
    surface.repaint();
    took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  print(what, std::move(took));
}

void waitUntilDrawn(MapPlot& map) {
  if (!QTest::qWaitFor([&] { return map.isUpToDate(); }, 30'000))
    std::printf("  the map was not drawn\n");
}

/// Until the picture of a new view has come from the other thread.
void measureDrawing(MapPlot& map) {
  std::vector<double> took;
  const MapView start = map.view();
  for (int i = 1; i <= 12; ++i) {
    QElapsedTimer timer;
    timer.start();
    map.setView({start.centre, start.scale * (1 + 0.02 * i)});
    waitUntilDrawn(map);
    took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  print("a drawing of all points", std::move(took));
}

}  // namespace

void printMapFrames(MapPlot& map) {
  QWidget& surface = *map.focusProxy();
  const MapView start = map.view();
  const QPointF middle = surface.rect().center();
  std::printf("map, %zu points, %d x %d\n", map.pointCount(), surface.width(), surface.height());
  waitUntilDrawn(map);
  measureDrawing(map);
  map.setView(start);
  waitUntilDrawn(map);
  send(surface, QEvent::MouseButtonPress, middle, Qt::LeftButton);
  measure(surface, "a frame of a pan", [&](int i) {
    const double angle = i / 12.0;
    send(surface, QEvent::MouseMove, middle + 90 * QPointF(std::sin(angle), 1 - std::cos(angle)),
         Qt::LeftButton);
  });
  send(surface, QEvent::MouseButtonRelease, middle, Qt::NoButton);
  measure(surface, "a frame of a zoom",
          [&](int i) { wheel(surface, middle, i % 24 < 12 ? 1 : -1); });
  map.setView(start);
  waitUntilDrawn(map);
  measure(surface, "a hover", [&](int i) {
    send(surface, QEvent::MouseMove,
         QPointF(40 + (7 * i) % (surface.width() - 80), 60 + (3 * i) % (surface.height() - 80)),
         Qt::NoButton);
  });
}

}  // namespace hankki
