// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractScrollArea>
#include <QTest>
#include <QToolTip>

#include "tests/gui/plots_fixture.h"
#include "ui/plots/area_plot.h"
#include "ui/plots/box_plot.h"
#include "ui/plots/density_plot.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/interval_plot.h"
#include "ui/plots/polar_plot.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

/// The lowest and highest row of the picture that has the colour within a column; -1: none.
std::pair<int, int> reach(const QImage& image, int column, const QColor& color,
                          int tolerance = 40) {
  std::pair<int, int> found(-1, -1);
  for (int y = 0; y < image.height(); ++y) {
    const QColor pixel = image.pixelColor(column, y);
    if (std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
            std::abs(pixel.blue() - color.blue()) >=
        tolerance)
      continue;
    if (found.first < 0) found.first = y;
    found.second = y;
  }
  return found;
}

QColor onSurface(const QColor& color, double opacity, const Tokens& tokens) {
  const auto mix = [&](int above, int below) {
    return static_cast<int>(above * opacity + below * (1 - opacity));
  };
  return QColor(mix(color.red(), tokens.surface.red()), mix(color.green(), tokens.surface.green()),
                mix(color.blue(), tokens.surface.blue()));
}

TEST_F(PlotsTest, AreasAreAsHighAsTheirShares) {
  AreaPlot plot;
  plot.setAxisNames("Visits", "Share of traffic");
  plot.setBands({{"a", modelStyle("multivae")}, {"b", modelStyle("recvae")}});
  for (int i = 0; i <= 100'000; ++i) {
    const double shares[] = {0.25, 0.75};
    plot.append(i, shares);
  }
  const QImage image = render(plot);
  const Tokens& tokens = lightTokens();
  const int middle = 200;
  const auto low = reach(image, middle, onSurface(tokens.series[0], 0.82, tokens));
  const auto high = reach(image, middle, onSurface(tokens.series[1], 0.82, tokens));
  const double whole = low.second - high.first;
  EXPECT_NEAR((low.second - low.first) / whole, 0.25, 0.02);
  EXPECT_NEAR((high.second - high.first) / whole, 0.75, 0.02);
  EXPECT_EQ(plot.toCsv().count('\n'), 100'002);
  EXPECT_TRUE(plot.toCsv().startsWith("Visits,a,b\r\n0,0.25,0.75\r\n"));
}

TEST_F(PlotsTest, AreasShowEventsAndWhatIsPlanned) {
  AreaPlot plot;
  EXPECT_FALSE(render(plot).isNull()) << "nothing yet";
  plot.setBands({{"a", modelStyle("multivae")}});
  const double all[] = {1};
  for (int i = 0; i <= 50; ++i) plot.append(i, all);
  EXPECT_LT(count(render(plot), lightTokens().sunken), 500);
  plot.setEnd(100);
  plot.setEvents({{.x = 20, .text = "Drift"}});
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    EXPECT_GT(count(image, tokens->sunken), 10'000);
    EXPECT_TRUE(shows(image, tokens->text, 10));
  }
}

DensityCurve bell(const QString& name, std::string_view model, double mean) {
  DensityCurve curve{.name = name, .style = modelStyle(model), .points = {}};
  for (int i = -40; i <= 40; ++i)
    curve.points.emplace_back(mean + i * 0.1, std::exp(-i * i / 200.0));
  curve.middle = mean;
  curve.interval = std::pair(mean - 1.96, mean + 1.96);
  return curve;
}

/// Three peaks close to each other, one far off, and one at the edge.
TEST(DensityPlot, NamesOfNearPeaksStandBesideEachOther) {
  const auto box = [](double middle, double top = 0) { return QRectF(middle - 20, top, 40, 16); };
  std::vector<QRectF> boxes{box(100), box(105), box(110), box(200), box(390)};
  spreadApart(boxes, 0, 400, 60);
  EXPECT_DOUBLE_EQ(boxes[1].center().x(), 105) << "about their middle";
  EXPECT_DOUBLE_EQ(boxes[0].right(), boxes[1].left());
  EXPECT_DOUBLE_EQ(boxes[1].right(), boxes[2].left());
  EXPECT_DOUBLE_EQ(boxes[3].center().x(), 200) << "it has room";
  EXPECT_DOUBLE_EQ(boxes[4].right(), 400);
  std::vector<QRectF> steps{box(100), box(105, 200)};
  spreadApart(steps, 0, 400, 60);
  EXPECT_EQ(steps, (std::vector<QRectF>{box(100), box(105, 200)})) << "one is far above the other";
}

TEST_F(PlotsTest, DensityIsInterpolatedAndNothingOutside) {
  const DensityCurve curve = bell("a", "bpr", 0);
  EXPECT_DOUBLE_EQ(densityAt(curve, 0), 1);
  EXPECT_NEAR(densityAt(curve, 0.05), (1 + std::exp(-1 / 200.0)) / 2, 1e-12);
  EXPECT_EQ(densityAt(curve, 9), 0);
  EXPECT_EQ(densityAt(curve, -9), 0);
}

TEST_F(PlotsTest, DensitiesFillTheirIntervalStronger) {
  DensityPlot plot;
  plot.setXName("Click rate", false);
  plot.setCurves({bell("RecVAE", "recvae", 2), bell("MultiVAE", "multivae", 8), {.name = "none"}});
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    const QColor band = onSurface(tokens->series[1], 0.16, *tokens);
    const QColor interval = onSurface(tokens->series[1], 1 - 0.84 * 0.86, *tokens);
    EXPECT_TRUE(shows(image, band, 8));
    EXPECT_TRUE(shows(image, interval, 8));
    EXPECT_TRUE(shows(image, tokens->series[0]));
  }
  EXPECT_EQ(plot.toCsv().count('\n'), 1 + 2 * 81);
  plot.setCurves({});
  EXPECT_FALSE(render(plot).isNull());
}

TEST_F(PlotsTest, HeatMapColoursFromLowToHighAndLeavesGaps) {
  HeatMap plot;
  EXPECT_FALSE(render(plot).isNull());
  plot.setAxisNames("Month", "Year");
  plot.setValueName("Ratings", 0);
  plot.setCells({"1", "2"}, {"2001", "2002"}, {0, 10, NAN, 5});
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    for (const QColor& color :
         {tokens->sequential.front(), tokens->sequential.back(), tokens->sequential[2]})
      EXPECT_TRUE(shows(image, color, 6));
  }
  EXPECT_EQ(plot.toCsv(), "row,column,value\r\n2001,1,0\r\n2001,2,10\r\n2002,1,\r\n2002,2,5\r\n");
  plot.setCells({}, {}, {});
  EXPECT_FALSE(render(plot).isNull());
}

TEST_F(PlotsTest, IntervalsThatAreNotToBeTrustedAreRed) {
  IntervalPlot plot;
  EXPECT_FALSE(render(plot).isNull());
  plot.setXName("Clicks");
  plot.setReference(0.5, "logged");
  using Ends = std::optional<std::pair<double, double>>;
  plot.setRows({{.name = "IPS", .value = 0.4, .intervals = {Ends({0.2, 0.6}), std::nullopt}},
                {.name = "DM", .value = std::nullopt, .intervals = {}}},
               {"Normal", "Bootstrap"});
  EXPECT_EQ(plot.toCsv(),
            "row,value,interval,lower,upper\r\nIPS,0.4,Normal,"
            "0.2,0.6\r\nIPS,0.4,Bootstrap,,\r\n"
            "DM,,Normal,,\r\nDM,,Bootstrap,,\r\n");
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage good = render(plot, *tokens);
    EXPECT_TRUE(shows(good, tokens->series[0]));
    EXPECT_FALSE(shows(good, tokens->error));
  }
  plot.setRows({{.name = "IPS", .value = 0.4, .intervals = {Ends({0.2, 0.6})}, .bad = true}},
               {"Normal"});
  EXPECT_TRUE(shows(render(plot), lightTokens().error));
  plot.setRows({}, {});
  EXPECT_FALSE(render(plot).isNull());
}

TEST(BoxNumbers, QuartilesWhiskersAndOutliers) {
  EXPECT_FALSE(boxNumbers({}));
  EXPECT_FALSE(boxNumbers({NAN, INFINITY}));
  const auto one = boxNumbers({3, NAN});
  ASSERT_TRUE(one);
  EXPECT_EQ(one->low, 3);
  EXPECT_EQ(one->high, 3);
  const auto box = boxNumbers({5, 1, 2, 3, 4, 100, -50});
  ASSERT_TRUE(box);
  EXPECT_DOUBLE_EQ(box->median, 3);
  EXPECT_DOUBLE_EQ(box->lower, 1.5);
  EXPECT_DOUBLE_EQ(box->upper, 4.5);
  EXPECT_EQ(box->low, 1);
  EXPECT_EQ(box->high, 5);
  EXPECT_EQ(box->outliers, (std::vector<double>{-50, 100}));
}

TEST_F(PlotsTest, BoxesHaveTheColoursOfTheirModels) {
  BoxPlot plot;
  plot.setYName("Validation NDCG@10");
  plot.setGroups({{"RecVAE", modelStyle("recvae"), {1, 2, 3, 4, 9}},
                  {"EASE", modelStyle("ease"), {2, 3}},
                  {"EASE", modelStyle("ease"), {}}});
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    EXPECT_EQ(image.size(), kSize * 2);
    EXPECT_EQ(image.pixelColor(1, 1), tokens->surface);
    EXPECT_TRUE(shows(image, onSurface(tokens->series[1], 0.85, *tokens), 12));
    EXPECT_TRUE(shows(image, onSurface(tokens->series[4], 0.85, *tokens), 12));
  }
  EXPECT_EQ(plot.toCsv(),
            "group,value\r\nRecVAE,1\r\nRecVAE,2\r\nRecVAE,3\r\nRecVAE,4\r\nRecVAE,9\r\n"
            "EASE,2\r\nEASE,3\r\n");
  plot.setGroups({{"ItemKNN", modelStyle("itemknn"), {1, 5}}});
  EXPECT_TRUE(shows(render(plot), onSurface(lightTokens().series[3], 0.85, lightTokens()), 12));
  EXPECT_FALSE(shows(render(plot), onSurface(lightTokens().series[1], 0.85, lightTokens()), 12));
}

TEST_F(PlotsTest, ABoxSaysItsNumbersUnderTheMouse) {
  BoxPlot plot;
  plot.setDecimals(1);
  plot.setGroups({{"RecVAE", modelStyle("recvae"), {1, 2, 3, 4, 5}}});
  plot.resize(kSize);
  plot.show();
  plot.drawNow();
  QTest::mouseMove(plot.findChild<QAbstractScrollArea*>()->viewport(),
                   QPoint(kSize.width() / 2, 150));
  EXPECT_TRUE(QToolTip::text().contains("median 3.0")) << QToolTip::text().toStdString();
  QToolTip::hideText();
}

TEST_F(PlotsTest, ARadarClosesItsShapes) {
  PolarPlot plot;
  plot.setShapes({"NDCG@10", "Coverage@10", "Speed"},
                 {{"RecVAE", modelStyle("recvae"), {1, 0.5, 0.2}, {"0.034", "38 %", "1.9 s"}},
                  {"EASE", modelStyle("ease"), {0.9, NAN}, {"0.032"}}});
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    EXPECT_EQ(image.pixelColor(1, image.height() - 2), tokens->surface);
    EXPECT_TRUE(shows(image, tokens->series[1]));
    EXPECT_TRUE(shows(image, tokens->series[4]));
  }
  EXPECT_TRUE(plot.toCsv().contains("Speed,RecVAE,1.9 s,0.2"));
  EXPECT_TRUE(plot.toCsv().contains("Speed,EASE,,\r\n"));
  plot.setShapes({}, {});
  EXPECT_FALSE(render(plot).isNull());
}

TEST_F(PlotsTest, WhatStandsAroundARadarIsWithinIt) {
  PolarPlot plot;
  plot.setShapes(
      {"NDCG@10", "Diversity@10", "Coverage@10", "Miscalibration@10"},
      {{"RecVAE", modelStyle("recvae"), {1, 0.5, 0.2, 1}, {"0.034", "0.8", "38 %", "0.1"}}});
  plot.show();
  for (const QSize size : {QSize(340, 430), QSize(1100, 190)}) {  // narrow; wide and low
    plot.resize(size);
    plot.drawNow();
    QCoreApplication::sendPostedEvents();
    const QImage image = plot.grab().toImage();
    const QColor& paper = Theme::instance().tokens().surface;
    const auto isBlank = [&](int left, int right) {
      for (int x = left; x < right; ++x)
        for (int y = 0; y < image.height(); ++y)
          if (image.pixelColor(x, y) != paper) return false;
      return true;
    };
    EXPECT_TRUE(isBlank(0, 1)) << size.width();
    EXPECT_TRUE(isBlank(image.width() - 1, image.width())) << size.width();
    const int middle = image.width() / 2;
    EXPECT_FALSE(isBlank(middle + 70, middle + 150)) << "the circle, or a label beside it";
  }
}

TEST_F(PlotsTest, ChartsExportEveryFormatAndKeepTheirWindow) {
  BoxPlot plot;
  plot.setGroups({{"RecVAE", modelStyle("recvae"), {1, 2, 3, 4, 5}}});
  plot.resize(kSize);
  plot.show();
  plot.drawNow();
  QCoreApplication::sendPostedEvents();  // Qt Charts lays out in several passes
  const QImage before = plot.grab().toImage();
  for (const char* name : {"a.png", "a.svg", "a.pdf", "a.csv"})
    plot.renderToFile(folder.path() / name, QSize(900, 600), darkTokens());
  plot.drawNow();
  QCoreApplication::sendPostedEvents();
  EXPECT_EQ(plot.grab().toImage(), before);
}

}  // namespace
}  // namespace hankki
