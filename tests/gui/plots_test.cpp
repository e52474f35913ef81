#include <gtest/gtest.h>

#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <filesystem>
#include <thread>

#include "core/base/error.h"
#include "core/base/file.h"
#include "tests/support/test_support.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/parallel_coordinates_plot.h"
#include "ui/plots/plot_ticks.h"
#include "ui/plots/rank_curve_plot.h"

namespace hankki {
namespace {

constexpr QSize kSize(480, 320);

/// True where the picture has a pixel near that colour.
bool shows(const QImage& image, const QColor& color, int tolerance = 24) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      if (std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
              std::abs(pixel.blue() - color.blue()) <
          tolerance)
        return true;
    }
  return false;
}

class PlotsTest : public testing::Test {
 protected:
  QImage render(Plot& plot, const Tokens& tokens = lightTokens()) {
    const auto path = folder.path() / "plot.png";
    plot.renderToFile(path, kSize, tokens);
    return QImage(QString::fromStdString(path.string()));
  }
  test::TemporaryFolder folder;
};

LineSeries curve(const QString& id, std::string_view model, int epochs) {
  LineSeries series{id, id, "#1", modelStyle(model), {}, 2.0};
  for (int i = 1; i <= epochs; ++i) series.points.push_back({double(i), 1 - std::exp(-i / 5.0)});
  return series;
}

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
  QTest::mouseMove(first.childAt(kSize.width() / 2, kSize.height() / 2));
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

TEST_F(PlotsTest, ExportsEveryFormat) {
  LinePlot plot;
  plot.setTitle("Curves");
  plot.setSeries({curve("BPR", "bpr", 10)});
  const std::pair<const char*, std::string> starts[] = {
      {"a.png", "\x89PNG"}, {"a.pdf", "%PDF"}, {"a.svg", "<?xml"}, {"a.csv", "\xEF\xBB\xBFseries"}};
  for (const auto& [name, start] : starts) {
    plot.renderToFile(folder.path() / name, kSize, lightTokens());
    EXPECT_EQ(read_file(folder.path() / name).substr(0, start.size()), start) << name;
  }
  EXPECT_THROW(plot.renderToFile(folder.path() / "a.bmp", kSize, lightTokens()), Error);
  for (const char* name : {"no/a.png", "no/a.pdf", "no/a.svg", "no/a.csv"})
    EXPECT_THROW(plot.renderToFile(folder.path() / name, kSize, lightTokens()), Error) << name;
}

TEST_F(PlotsTest, ASteppedLineHoldsItsValue) {
  LinePlot plot;
  LineSeries series = curve("BPR", "bpr", 4);
  series.steps = true;
  plot.setXAxis({.name = "Trials"});
  plot.setSeries({series});
  EXPECT_TRUE(shows(render(plot), lightTokens().series[6]));
}

TEST_F(PlotsTest, WhatTheWindowShowsSurvivesAnExport) {
  LinePlot plot;
  plot.setYName("Loss");
  plot.setSeries({curve("BPR", "bpr", 10)});
  plot.resize(kSize);
  plot.show();
  plot.drawNow();
  const QImage before = plot.grab().toImage();
  for (const char* name : {"a.png", "a.svg", "a.pdf", "a.csv"})
    plot.renderToFile(folder.path() / name, QSize(900, 600), darkTokens());
  EXPECT_THROW(plot.renderToFile(folder.path() / "no/a.png", QSize(90, 60), darkTokens()), Error);
  plot.drawNow();
  EXPECT_EQ(plot.grab().toImage(), before);
}

/// Its drawing cannot be made while `broken`.
class BrokenPlot : public LinePlot {
 public:
  bool broken = false;

 protected:
  void restyle() override {
    if (broken) throw Error("the plot", "cannot be drawn");
    LinePlot::restyle();
  }
};

TEST_F(PlotsTest, AnExportThatThrowsLeavesTheWindowAsItWas) {
  BrokenPlot plot;
  plot.setSeries({curve("BPR", "bpr", 10)});
  plot.resize(kSize);
  plot.show();
  plot.drawNow();
  const QImage before = plot.grab().toImage();
  plot.broken = true;
  EXPECT_THROW(plot.renderToFile(folder.path() / "a.png", QSize(90, 60), darkTokens()), Error);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.png"));
  QSignalSpy failed(&plot, &Plot::exportFailed);
  plot.saveTo(QString::fromStdString((folder.path() / "a.png").string()));
  EXPECT_EQ(failed.count(), 1);
  plot.broken = false;
  plot.drawNow();
  EXPECT_EQ(plot.grab().toImage(), before);
}

/// Keeps what it is given to write.
class LaterWriter : public QWidget, public PlotWriter {
 public:
  void writePlotFile(Plot&, const QString&, std::function<void()> write) override {
    later = std::move(write);
  }
  std::function<void()> later;
};

TEST_F(PlotsTest, AWindowThatWritesGetsAPictureOfItsOwn) {
  LaterWriter window;
  auto* plot = new LinePlot(&window);
  plot->setSeries({curve("BPR", "bpr", 10)});
  const auto file = folder.path() / "later.csv";
  plot->saveTo(QString::fromStdString(file.string()));
  ASSERT_TRUE(window.later);
  plot->setSeries({});
  delete plot;
  EXPECT_FALSE(std::filesystem::exists(file));
  std::thread(window.later).join();
  EXPECT_NE(read_file(file).find("BPR"), std::string::npos) << "the values of when it was asked";
}

TEST_F(PlotsTest, TheRuleUnderTheMouseIsNotInTheFile) {
  LinePlot plot;
  plot.setSeries({curve("BPR", "bpr", 10)});
  plot.resize(kSize);
  plot.show();
  plot.drawNow();
  const QImage before = render(plot);
  QSignalSpy hovered(&plot, &LinePlot::hovered);
  QTest::mouseMove(plot.childAt(kSize.width() / 2, kSize.height() / 2));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hovered.count() > 0; }, 2000));
  EXPECT_EQ(render(plot), before);
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

/// Ten lines over a linear, a logarithmic and a categorical axis; the n-th has the value n.
class ParallelCoordinatesTest : public PlotsTest {
 protected:
  void SetUp() override {
    using Scale = ParallelAxis::Scale;
    std::vector<ParallelLine> lines;
    for (int n = 1; n <= 10; ++n)
      lines.push_back({n,
                       QString("#%1").arg(n),
                       {double(n), std::pow(10, -n / 2.0), double(n % 2), double(n)}});
    plot.setLines(
        {{.id = "a", .name = "A"},
         {.id = "b", .name = "B", .scale = Scale::Logarithmic},
         {.id = "c", .name = "C", .scale = Scale::Categories, .categories = {"even", "odd"}},
         {.id = "value", .name = "Value", .decimals = 2}},
        std::move(lines), ParallelCoordinatesPlot::Colour::ByLastAxis);
    plot.setSelection(selection);
    plot.resize(kSize);
    plot.show();
    plot.drawNow();
  }
  QWidget& canvas() { return *plot.focusProxy(); }
  QPoint at(const QString& axis, double value) { return plot.positionOf(axis, value)->toPoint(); }
  void drag(QPoint from, QPoint to) {
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&canvas(), to);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
  }
  Selection selection;
  ParallelCoordinatesPlot plot;
};

TEST_F(ParallelCoordinatesTest, ColoursFollowTheLastAxisInBothThemes) {
  for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
    const QImage image = render(plot, *tokens);
    EXPECT_EQ(image.pixelColor(image.width() - 2, 2), tokens->surface);
    EXPECT_TRUE(shows(image, tokens->sequential.front()));
    EXPECT_TRUE(shows(image, tokens->sequential.back()));
  }
}

TEST_F(ParallelCoordinatesTest, ADragSelectsSeveralHoldTogetherAClickClears) {
  QSignalSpy changed(&selection, &Selection::changed);
  drag(at("a", 3.5), at("a", 8.5));
  EXPECT_EQ(selection.ids(), (Selection::Ids{4, 5, 6, 7, 8}));
  EXPECT_GE(changed.count(), 1);
  drag(at("c", 1) + QPoint(0, 5), at("c", 1) - QPoint(0, 5));
  EXPECT_EQ(selection.ids(), (Selection::Ids{5, 7})) << "both brushes hold";
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at("a", 5));
  EXPECT_EQ(selection.ids(), (Selection::Ids{1, 3, 5, 7, 9}));
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at("c", 0.5));
  EXPECT_TRUE(selection.empty());
}

TEST_F(ParallelCoordinatesTest, ALogarithmicAxisSpreadsTheOrdersOfMagnitude) {
  const double step = plot.positionOf("b", 1e-2)->y() - plot.positionOf("b", 1e-1)->y();
  EXPECT_NEAR(plot.positionOf("b", 1e-3)->y() - plot.positionOf("b", 1e-2)->y(), step, 1e-6);
  drag(at("b", 2e-3), at("b", 2e-2));
  EXPECT_EQ(selection.ids(), (Selection::Ids{4, 5}));
  EXPECT_FALSE(plot.positionOf("b", 0));
  EXPECT_FALSE(plot.positionOf("nobody", 1));
}

TEST_F(ParallelCoordinatesTest, TheMouseRaisesALineAndAClickSelectsIt) {
  const QPoint between = (at("a", 10) + at("b", 1e-5)) / 2;
  QTest::mouseMove(&canvas(), between);
  ASSERT_TRUE(selection.hovered());
  const qint64 raised = *selection.hovered();
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, between);
  EXPECT_EQ(selection.ids(), (Selection::Ids{raised}));
  QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(kSize.width() / 2, 4));
  EXPECT_TRUE(selection.empty()) << "beside all lines";
}

TEST_F(ParallelCoordinatesTest, TheKeyboardDoesTheSame) {
  plot.setFocus();
  QTest::keyClick(&canvas(), Qt::Key_Up);
  EXPECT_EQ(selection.hovered(), 1) << "the lowest on the first axis";
  QTest::keyClick(&canvas(), Qt::Key_Up);
  EXPECT_EQ(selection.hovered(), 2);
  QTest::keyClick(&canvas(), Qt::Key_Return);
  EXPECT_EQ(selection.ids(), (Selection::Ids{2}));
  QTest::keyClick(&canvas(), Qt::Key_Escape);
  EXPECT_TRUE(selection.empty());
  for (int i = 0; i < 3; ++i) QTest::keyClick(&canvas(), Qt::Key_Right);
  for (int i = 0; i < 10; ++i) QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ShiftModifier);
  EXPECT_EQ(selection.ids(), (Selection::Ids{6, 7, 8, 9, 10})) << "the upper half of the value";
  QTest::keyClick(&canvas(), Qt::Key_Delete);
  EXPECT_TRUE(selection.empty());
}

TEST_F(ParallelCoordinatesTest, ABrushStaysWhileLinesCome) {
  drag(at("value", 8.5), at("value", 10));
  EXPECT_EQ(selection.ids(), (Selection::Ids{9, 10}));
  QSignalSpy changed(&selection, &Selection::changed);
  plot.setLines({{.id = "value", .name = "Value"}}, {{1, "#1", {9.5}}, {2, "#2", {2}}},
                ParallelCoordinatesPlot::Colour::ByLastAxis);
  EXPECT_EQ(selection.ids(), (Selection::Ids{1}));
  EXPECT_EQ(changed.count(), 1);
  selection.set({2});
  EXPECT_EQ(changed.count(), 2);
  plot.setLines({{.id = "value", .name = "Value"}}, {{1, "#1", {9.5}}, {2, "#2", {2}}},
                ParallelCoordinatesPlot::Colour::ByLastAxis);
  EXPECT_EQ(selection.ids(), (Selection::Ids{2})) << "the brush is gone";
}

TEST_F(ParallelCoordinatesTest, CsvHasAColumnAnAxisAndGapsAreEmpty) {
  plot.setLines({{.id = "c",
                  .name = "Kind, C",
                  .scale = ParallelAxis::Scale::Categories,
                  .categories = {"even", "odd"}},
                 {.id = "value", .name = "Value"}},
                {{1, "#1", {1, 0.25}}, {2, "#2", {0}}, {3, "#3", {NAN, NAN}, false}},
                ParallelCoordinatesPlot::Colour::ByStyle);
  EXPECT_EQ(plot.toCsv(), "line,\"Kind, C\",Value\r\n#2,even,\r\n#3,,\r\n#1,odd,0.25\r\n");
  EXPECT_FALSE(render(plot).isNull());
  plot.setLines({}, {}, ParallelCoordinatesPlot::Colour::ByLastAxis);
  EXPECT_FALSE(render(plot).isNull());
  QTest::keyClick(&canvas(), Qt::Key_Up);
  EXPECT_FALSE(selection.hovered());
}

TEST(TickText, HasAsFewDigitsAsTellTicksApart) {
  EXPECT_EQ(tickText(0.035, 0.005), "0.035");
  EXPECT_EQ(tickText(0.075, 0.025), "0.075");
  EXPECT_EQ(tickText(120'000, 60'000), "120k");
  EXPECT_EQ(tickText(200, 200), "200");
  EXPECT_EQ(tickText(1e-19, 0.5), "0.0");
}

}  // namespace
}  // namespace hankki
