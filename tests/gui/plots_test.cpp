// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <qcustomplot.h>

#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "tests/gui/plots_fixture.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/plot_ticks.h"
#include "ui/plots/rank_curve_plot.h"

namespace hankki {
namespace {

TEST_F(PlotsTest, LinePlotShowsItsSeriesInBothThemes) {
  LinePlot plot;
  plot.setYName("Validation NDCG@10");
  plot.setSeries({curve("RecVAE", "recvae", 30), curve("MultiVAE", "multivae", 20)});
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    EXPECT_EQ(image.size(), kSize * 2);
    EXPECT_EQ(image.pixelColor(image.width() - 2, 2), tokens->surface);
    EXPECT_TRUE(shows(image, tokens->series[1]));
    EXPECT_TRUE(shows(image, tokens->series[0]));
  }
}

TEST_F(PlotsTest, LinePlotTakesPointsAsTheyCome) {
  LinePlot plot;
  plot.addSeries(curve("BPR", "bpr", 0));
  EXPECT_FALSE(plot.hasPoints());
  plot.append("BPR", {1, 0.5});
  plot.append("nobody", {1, 0.5});
  EXPECT_TRUE(plot.hasPoints());
  EXPECT_TRUE(shows(render(plot), lightTokens().series[6]));
  EXPECT_EQ(plot.toCsv().count('\n'), 2);
  plot.setSeries({});
  EXPECT_FALSE(plot.hasPoints());
  EXPECT_FALSE(shows(render(plot), lightTokens().series[6]));
}

TEST_F(PlotsTest, TheLegendTakesAsManyRowsAsItNeedsAndTogglesInEach) {
  LinePlot plot;
  plot.setYName("Loss");
  const QStringList ids{"the first of three long names", "the second of three long names",
                        "the third of three long names"};
  std::vector<LineSeries> series;
  for (const QString& id : ids) series.push_back(curve(id, "bpr", 5));
  plot.setSeries(std::move(series));
  plot.resize(320, 240);  // an entry a row
  plot.show();
  plot.drawNow();
  QSignalSpy hidden(&plot, &LinePlot::hiddenChanged);
  for (int row = 0; row < 3; ++row)
    QTest::mouseClick(plot.childAt(100, 100), Qt::LeftButton, {}, QPoint(40, 11 + 22 * row));
  ASSERT_EQ(hidden.count(), 3);
  for (int row = 0; row < 3; ++row) EXPECT_EQ(hidden[row].front().toString(), ids[row]);
}

TEST_F(PlotsTest, OneCurveWithoutRoomInTheLegendIsCountedAndNotNamed) {
  LinePlot plot;
  const QStringList ids{"the first of names", "the second of them", "the third of names",
                        "the one too many"};
  std::vector<LineSeries> series;
  for (const QString& id : ids) series.push_back(curve(id, "bpr", 5));
  plot.setSeries(std::move(series));
  plot.resize(320, 260);  // an entry a row, of which there are three
  plot.show();
  plot.drawNow();
  QSignalSpy hidden(&plot, &LinePlot::hiddenChanged);
  for (int row = 0; row < 3; ++row)
    for (int x = 10; x < 320; x += 30)
      QTest::mouseClick(plot.childAt(100, 100), Qt::LeftButton, {}, QPoint(x, 11 + 22 * row));
  QStringList found;
  for (const auto& of : hidden)
    if (!found.contains(of.front().toString())) found << of.front().toString();
  EXPECT_EQ(found, ids.first(3)) << found.join(", ").toStdString();
}

TEST_F(PlotsTest, LinePlotSurvivesGapsLogAndNothing) {
  LinePlot plot;
  EXPECT_FALSE(render(plot).isNull());
  LineSeries series = curve("BPR", "bpr", 10);
  series.points[3].y = NAN;
  series.points[4].y = -1;
  plot.setSeries({series});
  plot.setLogY(true);
  plot.setSmoothing(0.7);
  plot.setXAxis({.name = "Seconds", .figures = LineAxis::Figures::Seconds});
  EXPECT_TRUE(shows(render(plot), lightTokens().series[6]));
}

TEST_F(PlotsTest, LinkedPlotsShareTheRule) {
  LinePlot first, second;
  for (LinePlot* plot : {&first, &second}) {
    plot->setSeries({curve("BPR", "bpr", 10)});
    plot->resize(kSize);
    plot->show();
    plot->drawNow();
  }
  LinePlot::link(first, second);
  QSignalSpy hovered(&second, &LinePlot::hovered);
  QTest::mouseMove(first.childAt(kSize.width() / 2, kSize.height() / 2), QPoint(200, 150));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hovered.count() > 0; }, 2000));
  EXPECT_TRUE(hovered.first().first().value<std::optional<double>>().has_value());
}

std::vector<double> smoothed(const std::vector<double>& values, double weight) {
  RunningMean mean(weight);
  std::vector<double> means;
  for (double value : values) means.push_back(mean.next(value));
  return means;
}

TEST(Smoothing, ZeroWeightChangesNothing) {
  EXPECT_EQ(smoothed({1, 3, 2}, 0), (std::vector<double>{1, 3, 2}));
}

TEST(Smoothing, IsUnbiasedAtTheStartAndSkipsGaps) {
  const std::vector<double> means = smoothed({2, NAN, 2, 2}, 0.9);
  EXPECT_DOUBLE_EQ(means[0], 2);
  EXPECT_TRUE(std::isnan(means[1]));
  EXPECT_DOUBLE_EQ(means[3], 2);
}

TEST(Smoothing, StaysBetweenTheValues) {
  for (double mean : smoothed({0, 1, 0, 1, 1, 0}, 0.7)) {
    EXPECT_GE(mean, 0);
    EXPECT_LE(mean, 1);
  }
}

TEST_F(PlotsTest, BarPlotShowsBarsAndWhiskers) {
  BarPlot plot;
  plot.setBars(
      {{"RecVAE", modelStyle("recvae")}, {"MostPop", modelStyle("mostpop")}},
      {{"NDCG@10", "mean over users", {{0.034, std::pair{0.031, 0.037}}, {NAN, {}}}, 0.027, false},
       {"Coverage@10", "share of the catalogue", {{0.4, {}}, {0.1, {}}}, {}, true}});
  const QImage image = render(plot);
  EXPECT_TRUE(shows(image, lightTokens().text));
  EXPECT_GT(image.width(), 0);
  EXPECT_EQ(plot.toCsv().count('\n'), 5);
  EXPECT_TRUE(plot.toCsv().contains("MostPop,NDCG@10,,,"));
}

TEST_F(PlotsTest, BarsOfOneRowStandAtOneHeightWhereOneNameTakesTwoLines) {
  BarPlot plot;
  const BarValue whole{1, {}};
  plot.setBars(
      {{"RecVAE", modelStyle("recvae")}, {"MostPop", modelStyle("mostpop")}},
      {{"NDCG@10", "mean", {whole, whole}, {}, false},
       {"Coverage@10", "share of the whole catalogue in any list", {whole, whole}, {}, true}});
  render(plot);
  const auto rects = plot.findChild<QCustomPlot*>()->axisRects();
  int tall = 0;
  for (QCPAxisRect* rect : rects) {
    tall += rect->axis(QCPAxis::atBottom)->label().trimmed().contains('\n') ? 1 : 0;
    EXPECT_EQ(rect->rect().height(), rects.front()->rect().height());
  }
  EXPECT_EQ(tall, 1);
}

TEST_F(PlotsTest, HistogramTakesNumbersCategoriesAndLogBins) {
  HistogramPlot plot;
  plot.setAxisNames("Ratings per user", "Users");
  plot.setBins({{0, 1, 4, {}, false}, {1, 10, 60, {}, false}, {10, 100, 30, {}, false}}, true);
  plot.setMark(PlotMark{4, "median 4", false});
  EXPECT_TRUE(shows(render(plot), lightTokens().series[0]));
  EXPECT_EQ(plot.toCsv().count('\n'), 3) << "a logarithmic axis has no place for the bin at 0";
  plot.setBins({{0, 0, 3, "none", true}, {0, 0, 9, "5", false}});
  plot.setCountsVisible(true);
  EXPECT_TRUE(shows(render(plot), lightTokens().series[0]));
  EXPECT_TRUE(plot.toCsv().startsWith("label,count"));
  plot.setBins({});
  EXPECT_FALSE(render(plot).isNull());
}

TEST_F(PlotsTest, RankCurveKnowsTheShareOfTheHead) {
  RankCurvePlot plot;
  plot.setCounts({1, 0, 6, 1, 1, 1});
  EXPECT_DOUBLE_EQ(plot.headShare(0.2), 0.6);
  EXPECT_DOUBLE_EQ(plot.headShare(1), 1);
  plot.setHead(0.2, "top 20 % hold 60 %");
  EXPECT_TRUE(shows(render(plot), lightTokens().series[0]));
  EXPECT_EQ(plot.toCsv().count('\n'), 6);
  plot.setCounts({});
  EXPECT_FALSE(render(plot).isNull());
}

TEST_F(PlotsTest, ASteppedLineHoldsItsValue) {
  LinePlot plot;
  LineSeries series = curve("BPR", "bpr", 4);
  series.steps = true;
  plot.setXAxis({.name = "Trials"});
  plot.setSeries({series});
  EXPECT_TRUE(shows(render(plot), lightTokens().series[6]));
}

TEST_F(PlotsTest, AHundredThousandPointsKeepTheirSpike) {
  LineSeries series{.id = "long", .name = "long", .style = modelStyle("bpr")};
  for (int i = 0; i < 100'000; ++i) series.points.push_back({double(i), i == 54'321 ? 1.0 : 0.0});
  LinePlot plot;
  plot.setXAxis({.name = "Visits"});
  plot.setSeries({series});
  const QImage image = render(plot);
  const QColor color = lightTokens().series[6];
  int highest = image.height();
  for (int y = image.height() - 1; y >= 0; --y)
    for (int x = 140; x < image.width() - 140; ++x)
      if (image.pixelColor(x, y) == color) highest = std::min(highest, y);
  EXPECT_LT(highest, image.height() / 3);
}

TEST(TickText, HasAsFewDigitsAsTellTicksApart) {
  EXPECT_EQ(tickText(0.035, 0.005), "0.035");
  EXPECT_EQ(tickText(0.075, 0.025), "0.075");
  EXPECT_EQ(tickText(120'000, 60'000), "120k");
  EXPECT_EQ(tickText(200, 200), "200");
  EXPECT_EQ(tickText(5000, 5000), "5k") << "all of an axis or none";
  EXPECT_EQ(tickText(10'000, 5000), "10k");
  EXPECT_EQ(tickText(10'000, 2500), "10,000");
  EXPECT_EQ(tickText(0, 5000), "0");
  EXPECT_EQ(tickText(1'000'000, 500'000), "1.0M");
  EXPECT_EQ(tickText(1'250'000, 250'000), "1.25M") << "and not 1.3M";
  EXPECT_EQ(tickText(2'500'000, 2'500'000), "2.5M");
  EXPECT_EQ(tickText(2'000'000, 1'000'000), "2M");
  EXPECT_EQ(tickText(1e-19, 0.5), "0.0");
}

}  // namespace
}  // namespace hankki
