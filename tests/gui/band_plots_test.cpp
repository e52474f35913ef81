// SPDX-License-Identifier: GPL-3.0-or-later
// The plots of the Bandit page: curves in bands, what was drawn of each, and each choice as a line.
#include <limits>

#include "tests/gui/plots_fixture.h"
#include "ui/plots/band_plot.h"
#include "ui/plots/barcode_plot.h"
#include "ui/plots/draw_plot.h"

namespace hankki {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

BandCurve risingCurve(const QString& id, int series) {
  BandCurve curve{.id = id, .name = id};
  curve.style.series = series;
  for (int i = 0; i <= 50; ++i)
    curve.points.push_back({.x = i * 10.0, .y = i * 2.0, .low = i * 1.0, .high = i * 3.0});
  return curve;
}

TEST_F(PlotsTest, ABandLiesAroundItsCurve) {
  BandPlot plot;
  plot.setAxisNames("Visits", "Clicks lost");
  plot.setCurves({risingCurve("thompson", 0)});
  const Tokens& tokens = lightTokens();
  const QImage with = render(plot);
  EXPECT_TRUE(shows(with, tokens.series[0])) << "the line";
  BandCurve line = risingCurve("thompson", 0);
  for (BandPoint& point : line.points) point.low = point.high = kNone;
  plot.setCurves({line});
  EXPECT_GT(count(render(plot), tokens.surface), count(with, tokens.surface) + 5000)
      << "without the band more of the surface is bare";
}

TEST_F(PlotsTest, BandsAreWrittenWithWhatIsKnown) {
  BandPlot plot;
  plot.setAxisNames("Visits", "Clicks lost");
  BandCurve curve{.id = "a", .name = "one, two"};
  curve.points = {{.x = 1, .y = 0.5, .low = 0.25, .high = 0.75},
                  {.x = 2, .y = kNone, .low = kNone, .high = kNone}};
  plot.setCurves({curve});
  EXPECT_EQ(plot.toCsv(),
            "curve,Visits,value,low,high\r\n\"one, two\",1,0.5,0.25,0.75\r\n"
            "\"one, two\",2,,,\r\n");
}

TEST_F(PlotsTest, TheCursorIsDrawnInTheAccent) {
  BandPlot plot;
  plot.setCurves({risingCurve("thompson", 0)});
  EXPECT_FALSE(shows(render(plot), lightTokens().accent, 6));
  plot.setCursor(200);
  EXPECT_TRUE(shows(render(plot), lightTokens().accent, 6));
}

TEST_F(PlotsTest, DrawsAreDotsOnWhatIsBelieved) {
  DrawPlot plot;
  plot.setAxisNames("Click rate", "propensity", true);
  DrawRow won{.name = "RecVAE", .style = modelStyle("recvae"), .note = "64 %", .chosen = true};
  won.interval = std::pair(0.05, 0.06);
  won.middle = 0.055;
  won.draw = 0.057;
  DrawRow absent{.name = "BPR", .style = modelStyle("bpr"), .note = "0 %", .eligible = false};
  plot.setRows({won, absent});
  const QImage image = render(plot);
  EXPECT_TRUE(shows(image, lightTokens().text)) << "the dot of the chosen one";
  EXPECT_TRUE(shows(image, lightTokens().accentSoft, 4)) << "and its ground";
  const QStringList lines = plot.toCsv().split("\r\n", Qt::SkipEmptyParts);
  ASSERT_EQ(lines.size(), 3);
  EXPECT_TRUE(lines[1].startsWith("RecVAE,1,1,0.05"));
  EXPECT_EQ(lines[2], "BPR,0,0,,,,,0 %");
}

TEST_F(PlotsTest, RewardedChoicesAreStronger) {
  BarcodePlot plot;
  plot.setXName("Visits");
  plot.setLanes({{"a", modelStyle("bpr")}, {"b", modelStyle("ease")}});
  std::vector<BarcodeTick> ticks;
  for (int i = 0; i < 40; ++i) ticks.push_back({.x = double(i), .lane = std::size_t(i % 2)});
  plot.setTicks(ticks);
  const QColor& color = modelStyle("bpr").color(lightTokens());
  const int weak = count(render(plot), color);
  for (BarcodeTick& tick : ticks) tick.strong = tick.lane == 0;
  plot.setTicks(ticks);
  EXPECT_GT(count(render(plot), color), weak + 200);
  EXPECT_EQ(plot.toCsv().count(",a,1\r\n"), 20);
  EXPECT_EQ(plot.toCsv().count(",b,0\r\n"), 20);
}

}  // namespace
}  // namespace hankki
