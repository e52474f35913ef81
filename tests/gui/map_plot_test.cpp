// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/map_plot.h"

#include <QSignalSpy>
#include <QTest>
#include <random>

#include "core/base/error.h"
#include "tests/gui/plots_fixture.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

MapPointsPtr scattered(int count) {
  std::mt19937 random(7);
  std::vector<float> x, y;
  for (int i = 0; i < count; ++i) {
    x.push_back(static_cast<float>(random() % 10'000) / 100);
    y.push_back(static_cast<float>(random() % 10'000) / 100);
  }
  return std::make_shared<MapPoints>(std::move(x), std::move(y));
}

TEST(MapPoints, TheNearestIsThatOfALookAtAll) {
  const auto points = scattered(5000);
  std::mt19937 random(11);
  for (int trial = 0; trial < 300; ++trial) {
    const double x = random() % 120 - 10.0, y = random() % 120 - 10.0, reach = 1 + trial % 5;
    double least = reach;
    for (std::size_t i = 0; i < points->size(); ++i)
      least = std::min(least, std::hypot(points->x(i) - x, points->y(i) - y));
    const auto found = points->nearest(x, y, reach);
    ASSERT_EQ(found.has_value(), least < reach) << trial;
    if (!found) continue;
    EXPECT_NEAR(std::hypot(points->x(*found) - x, points->y(*found) - y), least, 1e-9);
  }
}

TEST(MapPoints, WithinIsTheEvenOddRule) {
  const auto points = scattered(5000);
  QPolygonF star;  // crosses itself
  for (int i = 0; i < 5; ++i)
    star << QPointF(50 + 45 * std::sin(i * 4 * 3.14159 / 5),
                    50 + 45 * std::cos(i * 4 * 3.14159 / 5));
  std::vector<std::uint32_t> expected;
  for (std::uint32_t i = 0; i < points->size(); ++i)
    if (star.containsPoint(QPointF(points->x(i), points->y(i)), Qt::OddEvenFill))
      expected.push_back(i);
  ASSERT_GT(expected.size(), 500U);
  EXPECT_EQ(points->within(star), expected);
  EXPECT_TRUE(points->within(QPolygonF{QPointF(0, 0), QPointF(1, 1)}).empty());
}

TEST(MapPoints, NothingAndAllInOnePlaceAreFine) {
  const MapPoints nothing({}, {});
  EXPECT_FALSE(nothing.nearest(0, 0, 100));
  EXPECT_TRUE(nothing.within(QPolygonF(QRectF(-1, -1, 2, 2))).empty());
  const MapPoints same({3, 3, 3}, {4, 4, 4});
  EXPECT_TRUE(same.nearest(3, 4, 0.1));
  EXPECT_EQ(same.within(QPolygonF(QRectF(2, 3, 2, 2))).size(), 3U);
}

MapScene sceneOf(MapPointsPtr points) {
  MapScene scene;
  scene.points = std::move(points);
  scene.palette.fill(qRgb(200, 30, 30));
  scene.grey = qRgb(150, 150, 150);
  scene.fitScale = 1;
  return scene;
}

TEST(MapRaster, AMarkerStandsWhereItsPointIs) {
  const MapScene scene =
      sceneOf(std::make_shared<MapPoints>(std::vector{5.0F}, std::vector{-3.0F}));
  const MapView view{{0, 0}, 10};
  const QImage image = rasterMap(scene, view, {200, 100}, 2);
  EXPECT_EQ(image.size(), QSize(400, 200));
  const QPointF at = view.toPixel({5, -3}, {200, 100}) * 2;
  EXPECT_GT(qAlpha(image.pixel(at.toPoint())), 200);
  EXPECT_EQ(qAlpha(image.pixel(at.toPoint() + QPoint(40, 0))), 0);
}

TEST(MapRaster, CrowdsBecomeDensityAndAreTheDarkerTheMoreTheyAre) {
  std::vector<float> x, y;
  for (int i = 0; i < 200'000; ++i) {
    x.push_back(static_cast<float>(i % 100));
    y.push_back(static_cast<float>((i / 100) % 100));
  }
  for (int i = 0; i < 5000; ++i) {  // one place has more
    x.push_back(50);
    y.push_back(50);
  }
  const MapScene scene = sceneOf(std::make_shared<MapPoints>(std::move(x), std::move(y)));
  const MapView view{{50, 50}, 2};
  const QImage image = rasterMap(scene, view, {220, 220}, 1);
  const int crowded = qAlpha(image.pixel(view.toPixel({50, 50}, {220, 220}).toPoint()));
  const int usual = qAlpha(image.pixel(view.toPixel({20, 20}, {220, 220}).toPoint()));
  EXPECT_GT(usual, 60);
  EXPECT_GT(crowded, usual + 20);
}

TEST(MapRaster, WhatIsNotSelectedIsGrey) {
  MapScene scene =
      sceneOf(std::make_shared<MapPoints>(std::vector{-3.0F, 3.0F}, std::vector{0.0F, 0.0F}));
  scene.selected = std::make_shared<std::vector<std::uint8_t>>(std::vector<std::uint8_t>{0, 1});
  const MapView view{{0, 0}, 10};
  const QImage image = rasterMap(scene, view, {100, 60}, 1);
  const QColor grey = image.pixelColor(view.toPixel({-3, 0}, {100, 60}).toPoint());
  const QColor coloured = image.pixelColor(view.toPixel({3, 0}, {100, 60}).toPoint());
  EXPECT_EQ(grey.red(), grey.green());
  EXPECT_GT(coloured.red(), coloured.green() + 100);
}

TEST(MapRaster, StopsWhenItIsNoLongerWanted) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(rasterMap(sceneOf(scattered(20'000)), {{50, 50}, 2}, {200, 200}, 1, token),
               Cancelled);
}

class MapPlotTest : public PlotsTest {
 protected:
  void SetUp() override {
    map.setSelection(selection);
    map.setPoints(points);
    MapColours colours;
    for (std::size_t i = 0; i < points->size(); ++i)
      colours.categories.push_back(static_cast<std::uint8_t>(i % 3));
    map.setColours(std::move(colours));
    map.resize(kSize);
    map.show();
    map.drawNow();
    ASSERT_TRUE(settled());
  }
  bool settled() {
    return QTest::qWaitFor([&] { return map.isUpToDate(); }, 20'000);
  }
  QWidget& canvas() { return *map.focusProxy(); }
  void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(&canvas(), Qt::LeftButton, keys, from);
    QTest::mouseMove(&canvas(), to);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, keys, to);
  }
  MapPointsPtr points = scattered(2000);
  Selection selection;
  MapPlot map;
};

TEST_F(MapPlotTest, AHoverIsOverThePictureAndLeavesItAsItWas) {
  const auto seen = [&] { return canvas().grab().toImage(); };
  map.setNames(QStringList(static_cast<qsizetype>(points->size()), "Soup"));
  const QImage before = seen();
  selection.setHovered(7);
  const QImage hovered = seen();
  EXPECT_NE(hovered, before);
  selection.setHovered(std::nullopt);
  EXPECT_EQ(seen(), before);
  map.setFocus(3, {4, 5});
  const QImage focused = seen();
  EXPECT_NE(focused, before) << "what is not the mouse's is painted anew";
  selection.setHovered(7);
  EXPECT_NE(seen(), focused);
  map.setFocus(std::nullopt);
  selection.setHovered(std::nullopt);
  EXPECT_EQ(seen(), before);
}

TEST_F(MapPlotTest, OtherNamesArePaintedAtOnce) {
  const QImage before = canvas().grab().toImage();
  map.setLabels({{QPointF(50, 50), "Stews", 0, 1}});
  EXPECT_NE(canvas().grab().toImage(), before);
  map.setLabels({});
  EXPECT_EQ(canvas().grab().toImage(), before);
}

TEST_F(MapPlotTest, ColoursFollowTheThemeAndTheSelection) {
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(map, *tokens);
    EXPECT_EQ(image.size(), kSize * 2);
    EXPECT_EQ(image.pixelColor(1, 1), tokens->surface);
    for (std::size_t category = 0; category < 3; ++category)
      EXPECT_TRUE(shows(image, tokens->series[category], 60)) << category;
  }
  selection.set({0, 3, 6});  // of the first category
  const QImage image = render(map);
  EXPECT_TRUE(shows(image, lightTokens().series[0], 60));
  EXPECT_FALSE(shows(image, lightTokens().series[1], 60));
}

TEST_F(MapPlotTest, AClickSelectsAndTheMouseHovers) {
  const QPoint at = map.positionOf(42).toPoint();
  QTest::mouseMove(&canvas(), at);
  ASSERT_TRUE(selection.hovered());
  const qint64 hovered = *selection.hovered();
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at);
  EXPECT_EQ(selection.ids(), (Selection::Ids{hovered}));
  const qint64 other = hovered == 7 ? 8 : 7;
  QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier,
                    map.positionOf(other).toPoint());
  EXPECT_EQ(selection.ids().size(), 2U);
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(2, 2));
  EXPECT_TRUE(selection.empty());
}

TEST_F(MapPlotTest, ALassoSelectsWhatItGoesAround) {
  map.setLasso(true);
  const QRect around(150, 100, 120, 90);
  QTest::mousePress(&canvas(), Qt::LeftButton, {}, around.topLeft());
  for (const QPoint& corner : {around.topRight(), around.bottomRight(), around.bottomLeft()})
    QTest::mouseMove(&canvas(), corner);
  QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, around.topLeft());
  Selection::Ids expected;
  for (std::size_t i = 0; i < points->size(); ++i)
    if (around.contains(map.positionOf(static_cast<qint64>(i)).toPoint()))
      expected.push_back(static_cast<qint64>(i));
  ASSERT_GT(expected.size(), 20U);
  for (qint64 id : selection.ids())
    EXPECT_TRUE(around.adjusted(-2, -2, 2, 2).contains(map.positionOf(id).toPoint()));
  EXPECT_NEAR(double(selection.ids().size()), double(expected.size()),
              0.1 * double(expected.size()));
}

TEST_F(MapPlotTest, PanAndZoomMoveTheViewAndWhatIsSelectedStays) {
  const QPointF before = map.positionOf(42);
  drag({200, 200}, {260, 170});
  const QPointF after = map.positionOf(42);
  EXPECT_NEAR(after.x() - before.x(), 60, 1e-6);
  EXPECT_NEAR(after.y() - before.y(), -30, 1e-6);
  EXPECT_TRUE(selection.empty()) << "a drag is no click";
  const QPointF under(123, 77);
  QWheelEvent wheel(under, canvas().mapToGlobal(under), {}, QPoint(0, 240), Qt::NoButton, {},
                    Qt::NoScrollPhase, false);
  const QPointF fixed = map.view().toPoint(under, canvas().size());
  QCoreApplication::sendEvent(&canvas(), &wheel);
  const QPointF still = map.view().toPixel(fixed, canvas().size());
  EXPECT_NEAR(still.x(), under.x(), 1e-6);
  EXPECT_NEAR(still.y(), under.y(), 1e-6);
  EXPECT_TRUE(settled());
  QTest::keyClick(&canvas(), Qt::Key_Home);
  EXPECT_NEAR(map.positionOf(42).x(), before.x(), 1e-6);
}

TEST_F(MapPlotTest, TheLastPictureMovesWithTheViewUntilTheNextIsDrawn) {
  const QImage before = map.grab().toImage();
  const MapView view = map.view();
  map.setView({view.centre - QPointF(40 / view.scale, 0), view.scale});
  const QImage moved = map.grab().toImage();  // nothing can have been drawn yet: no event ran
  EXPECT_NE(moved, before);
  const QRect part(100, 60, 200, 200);
  EXPECT_EQ(moved.copy(part.translated(40, 0)), before.copy(part));
}

TEST_F(MapPlotTest, TheKeyboardMovesAndClears) {
  selection.set({1, 2});
  QTest::keyClick(&canvas(), Qt::Key_Escape);
  EXPECT_TRUE(selection.empty());
  const double scale = map.view().scale;
  QTest::keyClick(&canvas(), Qt::Key_Plus);
  EXPECT_GT(map.view().scale, scale);
  const QPointF centre = map.view().centre;
  QTest::keyClick(&canvas(), Qt::Key_Right);
  EXPECT_GT(map.view().centre.x(), centre.x());
  map.showPoint(42);
  EXPECT_NEAR(map.positionOf(42).x(), kSize.width() / 2.0, 1e-6);
}

TEST_F(MapPlotTest, OtherPointsLeaveNothingOfTheOldOnes) {
  map.setPoints(std::make_shared<MapPoints>(std::vector<float>(), std::vector<float>()));
  map.drawNow();
  const QImage image = map.grab().toImage();
  for (const QColor& color : Theme::instance().tokens().series)
    EXPECT_FALSE(shows(image, color, 12));
}

TEST_F(MapPlotTest, DeletedWhileItIsDrawn) {
  auto plot = std::make_unique<MapPlot>();
  plot->setPoints(scattered(100'000));
  plot->resize(kSize);
  plot->show();
  plot->drawNow();
  plot.reset();  // the drawing still runs; nothing may come of it
  QCoreApplication::sendPostedEvents();
}

TEST_F(MapPlotTest, ExportsItsValues) {
  map.setNames({"Kimchi stew, hot"});
  const QStringList lines = map.toCsv().split("\r\n", Qt::SkipEmptyParts);
  EXPECT_EQ(lines.size(), 2001);
  EXPECT_TRUE(lines[1].startsWith("0,\"Kimchi stew, hot\","));
}

}  // namespace
}  // namespace hankki
