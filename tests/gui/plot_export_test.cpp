// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QVBoxLayout>
#include <filesystem>
#include <thread>

#include "core/base/error.h"
#include "core/base/file.h"
#include "tests/gui/plots_fixture.h"

namespace hankki {
namespace {

using PlotExportTest = PlotsTest;

TEST_F(PlotExportTest, ExportsEveryFormat) {
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

TEST_F(PlotExportTest, NamesThatASpreadsheetWouldRunGetAnApostrophe) {
  LinePlot plot;
  plot.setYName("@SUM(A1)");
  plot.setSeries({curve("=cmd(), \"x\"", "bpr", 1)});
  plot.renderToFile(folder.path() / "a.csv", kSize, lightTokens());
  const std::string csv = read_file(folder.path() / "a.csv");
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFseries,note,,'@SUM(A1)\r\n\"'=cmd(), \"\"x\"\"\","))
      << csv;
  EXPECT_TRUE(csv.ends_with("\r\n"));
}

/// Whatever dots an inch a format has, the drawing fills its picture.
TEST_F(PlotExportTest, AnSvgIsDrawnToItsEdges) {
  LinePlot plot;
  plot.setXAxis({.name = "Epoch"});
  plot.setSeries({curve("BPR", "bpr", 10)});
  plot.renderToFile(folder.path() / "a.svg", kSize, lightTokens());
  QSvgRenderer svg(pathText(folder.path() / "a.svg"));
  ASSERT_EQ(svg.viewBox().size(), kSize);
  QImage drawn(kSize, QImage::Format_RGB32);
  drawn.fill(Qt::magenta);
  QPainter painter(&drawn);
  svg.render(&painter);
  painter.end();
  EXPECT_EQ(count(drawn, Qt::magenta), 0) << "its surface covers all of it";
}

TEST_F(PlotExportTest, WhatTheWindowShowsSurvivesAnExport) {
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
    if (broken) throw Error("the plot", en::say("cannot be drawn"));
    LinePlot::restyle();
  }
};

TEST_F(PlotExportTest, AnExportThatThrowsLeavesTheWindowAsItWas) {
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
  plot.saveTo(pathText(folder.path() / "a.png"));
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

TEST_F(PlotExportTest, AWindowThatWritesGetsAPictureOfItsOwn) {
  LaterWriter window;
  auto* plot = new LinePlot(&window);
  plot->setSeries({curve("BPR", "bpr", 10)});
  const auto file = folder.path() / "later.csv";
  plot->saveTo(pathText(file));
  ASSERT_TRUE(window.later);
  plot->setSeries({});
  delete plot;
  EXPECT_FALSE(std::filesystem::exists(file));
  std::thread(window.later).join();
  EXPECT_NE(read_file(file).find("BPR"), std::string::npos) << "the values of when it was asked";
}

TEST_F(PlotExportTest, TheRuleUnderTheMouseIsNotInTheFile) {
  LinePlot plot;
  plot.setSeries({curve("BPR", "bpr", 10)});
  plot.resize(kSize);
  plot.show();
  plot.drawNow();
  const QImage before = render(plot);
  QSignalSpy hovered(&plot, &LinePlot::hovered);
  QTest::mouseMove(plot.childAt(kSize.width() / 2, kSize.height() / 2), QPoint(210, 160));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hovered.count() > 0; }, 2000));
  EXPECT_EQ(render(plot), before);
}

/// Black or not quite, so that a figure's marks can be told from its ground.
bool isEmpty(const QImage& image, QRect area) {
  for (int y = area.top(); y <= area.bottom(); ++y)
    for (int x = area.left(); x <= area.right(); ++x)
      if (image.pixelColor(x, y) != lightTokens().surface) return false;
  return true;
}

TEST_F(PlotExportTest, AFileHasAMarginOfTwelvePixels) {
  LinePlot plot;
  plot.setTitle("Curves");
  plot.setXAxis({"Epoch"});
  plot.setSeries({curve("A long name of a curve", "bpr", 10)});
  const QImage image = render(plot);
  ASSERT_EQ(image.size(), kSize * 2);
  for (const QRect edge :
       {QRect(0, 0, image.width(), 24), QRect(0, image.height() - 24, image.width(), 24),
        QRect(0, 0, 24, image.height()), QRect(image.width() - 24, 0, 24, image.height())})
    EXPECT_TRUE(isEmpty(image, edge)) << edge.x() << ',' << edge.y();
  EXPECT_FALSE(isEmpty(image, image.rect()));
}

/// As the Train page has them: names of the axis only at the lower one.
class StackedPlots : public QWidget {
 public:
  StackedPlots() {
    auto* layout = new QVBoxLayout(this);
    for (LinePlot* plot : {&upper, &lower}) {
      plot->setXAxis({"Epoch"});
      layout->addWidget(plot);
    }
    upper.setXNamesVisible(false);
    LinePlot::link(upper, lower);
    Plot::stack({&upper, &lower});
    upper.setSeries({curve("BPR", "bpr", 10)});
    lower.setSeries({curve("BPR", "bpr", 40)});
    resize(500, 400);
    show();
    upper.drawNow();
    lower.drawNow();
  }
  LinePlot upper, lower;
};

TEST_F(PlotExportTest, PlotsUnderOneAxisAreSavedAsOneFigure) {
  StackedPlots plots;
  const PlotPicture both = plots.upper.figure();
  EXPECT_EQ(both.size,
            QSize(plots.upper.width() + 24, plots.upper.height() + plots.lower.height() + 24));
  EXPECT_EQ(plotImage(plots.lower.figure()), plotImage(both)) << "whichever is asked";
  plots.lower.hide();
  EXPECT_EQ(plots.upper.figure().size.height(), plots.upper.height() + 24);
}

/// Where it ends, there are names; what the window shows has none.
TEST_F(PlotExportTest, AnUpperPlotThatIsSavedAloneHasTheNamesOfItsAxis) {
  StackedPlots plots;
  const auto foot = [](const QImage& image, int height) {
    return isEmpty(image, QRect(0, image.height() - height, image.width(), height));
  };
  const QImage alone = render(plots.upper);
  EXPECT_FALSE(foot(alone, 24 + 2 * 16)) << "the name of the axis stands at the foot";
  plots.lower.hide();
  EXPECT_FALSE(foot(plotImage(plots.upper.figure()), 24 + 2 * 16));
  EXPECT_FALSE(isEmpty(plotImage(plots.lower.figure()), QRect(0, 0, 400, 400)));
}

TEST_F(PlotExportTest, AnImageCanBeCopied) {
  LinePlot plot;
  plot.setSeries({curve("BPR", "bpr", 10)});
  plot.resize(kSize);
  plot.show();
  QGuiApplication::clipboard()->clear();
  plot.copyImage();
  EXPECT_EQ(QGuiApplication::clipboard()->image().size(), (kSize + QSize(24, 24)) * 2);
}

}  // namespace
}  // namespace hankki
