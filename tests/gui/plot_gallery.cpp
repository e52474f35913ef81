// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every plot of ui/plots, in light and dark, into a folder to be looked at, and prints how
// long frames take with very many points. Usage: plot_gallery FOLDER
#include <qcustomplot.h>

#include <QApplication>
#include <QElapsedTimer>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>

#include "tests/gui/map_frames.h"
#include "ui/plots/area_plot.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/box_plot.h"
#include "ui/plots/density_plot.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/interval_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/map_plot.h"
#include "ui/plots/parallel_coordinates_plot.h"
#include "ui/plots/polar_plot.h"
#include "ui/plots/rank_curve_plot.h"

namespace hankki {
namespace {

namespace fs = std::filesystem;

constexpr QSize kSize(720, 420);
const char* const kModels[] = {"recvae", "multivae", "lightgcn", "ease", "itemknn"};
const char* const kNames[] = {"RecVAE", "MultiVAE", "LightGCN", "EASE", "ItemKNN"};

using Random = std::mt19937;

double normal(Random& random, double mean = 0, double deviation = 1) {
  return std::normal_distribution<double>(mean, deviation)(random);
}

void save(Plot& plot, const fs::path& folder, const std::string& name, QSize size = kSize) {
  plot.renderToFile(folder / (name + "-light.png"), size, lightTokens());
  plot.renderToFile(folder / (name + "-dark.png"), size, darkTokens());
}

/// Clusters of points, as a layout of a catalogue has them.
void fillMap(MapPlot& map, int points, Random& random) {
  std::vector<float> x, y, sizes;
  MapColours colours;
  QStringList names;
  for (int i = 0; i < points; ++i) {
    const int cluster = static_cast<int>(random() % 40);
    const double angle = cluster * 2.4, far = 1.2 * std::sqrt(cluster);
    x.push_back(static_cast<float>(far * std::cos(angle) + normal(random, 0, 0.45)));
    y.push_back(static_cast<float>(far * std::sin(angle) + normal(random, 0, 0.35)));
    colours.categories.push_back(static_cast<std::uint8_t>(cluster % 8));
    sizes.push_back(static_cast<float>(std::pow(static_cast<double>(random() % 1000) / 1000, 4)));
    names << QStringLiteral("Recipe %1").arg(i);
  }
  map.setPoints(std::make_shared<MapPoints>(std::move(x), std::move(y)));
  map.setColours(std::move(colours));
  map.setSizes(std::move(sizes));
  map.setNames(std::move(names));
  map.setLabels({{QPointF(0, 0), "Pork & beef mains", 0},
                 {QPointF(-0.9, 0.8), "Pasta & cheese bakes", 1},
                 {QPointF(0.1, -1.7), "Chicken dishes", 2},
                 {QPointF(5, 4), "Chocolate & cookies", 6}});
}

void drawMaps(const fs::path& folder) {
  Random random(3);
  MapPlot map;
  fillMap(map, 3'583, random);
  save(map, folder, "map-few");
  Selection selection;
  map.setSelection(selection);
  selection.set({11, 12, 13, 14, 200, 201, 202});
  save(map, folder, "map-selected");
  fillMap(map, 150'000, random);
  selection.set({});
  save(map, folder, "map-many");
  Selection::Ids half;
  for (qint64 i = 0; i < 150'000; i += 7) half.push_back(i);
  selection.set(half);
  save(map, folder, "map-many-selected");
  selection.set({});
  MapColours values;
  for (int i = 0; i < 150'000; ++i) values.values.push_back(static_cast<float>(i % 1000) / 1000);
  map.setColours(std::move(values));
  map.setLabels({});
  map.resize(kSize);
  map.show();
  map.drawNow();
  map.setView({QPointF(1, 1), 900});
  save(map, folder, "map-near");
}

void drawLines(const fs::path& folder) {
  Random random(5);
  LinePlot plot;
  plot.setTitle("Learning curves");
  plot.setXAxis({.name = "Epoch"});
  plot.setYName("Validation NDCG@10");
  plot.setSmoothing(0.6);
  for (std::size_t m = 0; m < 3; ++m) {
    LineSeries series{
        .id = kModels[m], .name = kNames[m], .note = "#4", .style = modelStyle(kModels[m])};
    for (int i = 1; i <= 60; ++i)
      series.points.push_back({double(i), 0.03 + 0.01 * double(m) - 0.03 * std::exp(-i / 12.0) +
                                              normal(random, 0, 6e-4)});
    series.ring = 48;
    plot.addSeries(std::move(series));
  }
  save(plot, folder, "line");
  LinePlot regret;
  regret.setXAxis({.name = "Visits"});
  regret.setYName("Clicks lost against always the best model");
  for (std::size_t m = 0; m < 5; ++m) {
    LineSeries series{.id = kModels[m], .name = kNames[m], .style = modelStyle(kModels[m])};
    double lost = 0;
    for (int i = 0; i < 100'000; ++i)
      series.points.push_back(
          {double(i), lost += std::max(0.0, normal(random, 0.002, 0.02) / (1 + double(m)))});
    regret.addSeries(std::move(series));
  }
  save(regret, folder, "line-long");
}

void drawAreas(const fs::path& folder) {
  Random random(7);
  AreaPlot plot;
  plot.setAxisNames("Visits", "Share of traffic, last 900 visits");
  plot.setBands({{"LightGCN", modelStyle("lightgcn")},
                 {"MultiVAE", modelStyle("multivae")},
                 {"RecVAE", modelStyle("recvae")}});
  double green = 0.6, blue = 0.3;
  for (int i = 0; i <= 45'900; i += 10) {
    green = std::clamp(green + normal(random, i > 25'000 ? -0.002 : 0.0005, 0.004), 0.02, 0.85);
    blue = std::clamp(blue + normal(random, 0, 0.004), 0.02, 0.97 - green);
    const double shares[] = {green, blue, 1 - green - blue};
    plot.append(i, shares);
  }
  plot.setEvents({{.x = 25'000, .text = "Drift: LightGCN 5.6 % → 3.3 %"}});
  plot.setEnd(50'000);
  save(plot, folder, "area");
}

void drawDensities(const fs::path& folder) {
  DensityPlot plot;
  plot.setXName("Click rate", true);
  plot.setYName("Posterior density after 45,900 visits");
  std::vector<DensityCurve> curves;
  const double means[] = {0.056, 0.0545, 0.036}, deviations[] = {0.0032, 0.0029, 0.0033};
  for (std::size_t m = 0; m < 3; ++m) {
    DensityCurve curve{.name = kNames[m], .style = modelStyle(kModels[m])};
    for (int i = 0; i <= 200; ++i) {
      const double x = 0.027 + i * 0.0002, z = (x - means[m]) / deviations[m];
      curve.points.emplace_back(x, std::exp(-z * z / 2) / deviations[m]);
    }
    curve.middle = means[m];
    curve.interval = std::pair(means[m] - 1.96 * deviations[m], means[m] + 1.96 * deviations[m]);
    curves.push_back(std::move(curve));
  }
  plot.setCurves(std::move(curves));
  save(plot, folder, "density");
}

void drawHeatMaps(const fs::path& folder) {
  HeatMap plot;
  plot.setTitle("Ratings by month");
  plot.setAxisNames("Month", "Year");
  plot.setValueName("Ratings", 0);
  QStringList months, years;
  std::vector<double> values;
  for (int month = 1; month <= 12; ++month) months << QString::number(month);
  for (int year = 2001; year <= 2012; ++year) years << QString::number(year);
  for (int i = 0; i < 144; ++i)
    values.push_back(i < 5 ? std::nan("")
                           : std::round(900 + 800 * std::sin(i / 14.0) + 300 * std::cos(i)));
  plot.setCells(months, years, values);
  save(plot, folder, "heat");
  HeatMap fine;
  QStringList places;
  std::vector<double> waves;
  for (int i = 0; i < 400; ++i) places << QString::number(i);
  for (int i = 0; i < 400 * 400; ++i)
    waves.push_back(std::sin((i % 400) / 23.0) * std::cos((i / 400) / 31.0));
  fine.setAxisNames("From", "To");
  fine.setValueName("Similarity", 2);
  fine.setCells(places, places, waves);
  save(fine, folder, "heat-fine");
}

void drawCharts(const fs::path& folder) {
  Random random(11);
  BoxPlot boxes;
  boxes.setYName("Validation NDCG@10");
  std::vector<BoxGroup> groups;
  PolarPlot polar;
  std::vector<PolarShape> shapes;
  for (std::size_t m = 0; m < 5; ++m) {
    BoxGroup group{.name = kNames[m], .style = modelStyle(kModels[m]), .values = {}};
    for (int i = 0; i < 40; ++i)
      group.values.push_back(normal(random, 0.03 - 0.002 * double(m), 0.004));
    group.values.push_back(0.012);
    groups.push_back(std::move(group));
    if (m > 3) continue;
    PolarShape shape{.name = kNames[m], .style = modelStyle(kModels[m])};
    for (int i = 0; i < 5; ++i) {
      shape.shares.push_back(0.4 + 0.6 * std::abs(std::sin(i * 1.3 + double(m))));
      shape.texts << QString::number(shape.shares.back(), 'f', 2);
    }
    shapes.push_back(std::move(shape));
  }
  boxes.setGroups(std::move(groups));
  save(boxes, folder, "box");
  polar.setShapes({"NDCG@10", "Recall@10", "Coverage@10", "Novelty@10", "Speed"},
                  std::move(shapes));
  save(polar, folder, "polar", QSize(560, 460));
}

void drawIntervals(const fs::path& folder) {
  IntervalPlot plot;
  plot.setXName("Clicks a row under the target policy");
  plot.setReference(0.0046, "logged");
  std::vector<IntervalRow> rows;
  const char* names[] = {"IPS", "SNIPS", "DM", "DR", "Switch-DR"};
  for (int i = 0; i < 5; ++i) {
    const double value = 0.003 + 0.0004 * i;
    rows.push_back({.name = names[i], .value = value, .intervals = {}, .bad = i % 3 == 0});
    for (int kind = 0; kind < 3; ++kind) {
      const double reach = 0.0012 + 0.0002 * kind;
      rows.back().intervals.emplace_back(std::pair(value - reach, value + reach));
    }
  }
  plot.setRows(std::move(rows), {"Normal", "Delta", "Bootstrap"});
  save(plot, folder, "interval");
}

void drawOthers(const fs::path& folder) {
  BarPlot bars;
  bars.setBars(
      {{"RecVAE", modelStyle("recvae")},
       {"EASE", modelStyle("ease")},
       {"MostPop", modelStyle("mostpop")}},
      {{"NDCG@10",
        "mean over users",
        {{0.034, std::pair{0.031, 0.037}}, {0.032, std::pair{0.03, 0.034}}, {0.026, {}}},
        0.026,
        false},
       {"Coverage@10", "share of the catalogue", {{0.4, {}}, {0.41, {}}, {0.003, {}}}, {}, true}});
  save(bars, folder, "bar");
  HistogramPlot histogram;
  histogram.setTitle("Activity per user");
  histogram.setAxisNames("Ratings per user", "Users");
  histogram.setBins({{1, 3, 900}, {3, 10, 600}, {10, 30, 320}, {30, 100, 140}, {100, 300, 40}},
                    true);
  histogram.setMark(PlotMark{6, "median 6"});
  save(histogram, folder, "histogram");
  RankCurvePlot ranks;
  std::vector<std::uint32_t> counts;
  for (int i = 1; i < 4000; ++i) counts.push_back(static_cast<std::uint32_t>(40'000 / i));
  ranks.setAxisNames("Recipe rank by popularity", "Ratings per recipe");
  ranks.setCounts(std::move(counts));
  ranks.setHead(0.2, "top 20 % hold 81 % of ratings");
  save(ranks, folder, "rank");
  Random random(13);
  ParallelCoordinatesPlot lines;
  std::vector<ParallelLine> trials;
  for (int i = 0; i < 60; ++i) {
    const double rate = std::pow(10, normal(random, -2, 0.6)), size = double(random() % 200);
    trials.push_back(
        {i, QString("#%1").arg(i), {rate, size, 0.03 - std::pow(std::log10(rate) + 2, 2) / 200}});
  }
  lines.setLines(
      {{.id = "rate", .name = "Learning rate", .scale = ParallelAxis::Scale::Logarithmic},
       {.id = "size", .name = "Factors"},
       {.id = "value", .name = "NDCG@10", .decimals = 4}},
      std::move(trials), ParallelCoordinatesPlot::Colour::ByLastAxis);
  save(lines, folder, "parallel");
}

/// Milliseconds, the middle one of those of many calls.
template <typename Work>
double milliseconds(Work work, int times = 60) {
  std::vector<double> took;
  for (int i = 0; i < times; ++i) {
    QElapsedTimer timer;
    timer.start();
    work(i);
    took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::ranges::nth_element(took, took.begin() + times / 2);
  return took[static_cast<std::size_t>(times / 2)];
}

/// As the Compare page shows the runs of a search.
void fillHundredCurves(LinePlot& lines, Random& random) {
  lines.setXAxis({"Epoch", LineAxis::Figures::Count, 5});
  lines.setYName("Validation NDCG@10");
  std::vector<LineSeries> all;
  for (int run = 0; run < 100; ++run) {
    const char* model = kModels[run % 5];
    LineSeries series{.id = QString::number(run),
                      .name = QStringLiteral("%1 #%2").arg(kNames[run % 5]).arg(run),
                      .style = modelStyle(model, run / 5)};
    const double best = 0.1 + 0.001 * static_cast<double>(random() % 50);
    for (int epoch = 1; epoch <= 100; ++epoch)
      series.points.push_back(
          {double(epoch), best * (1 - std::exp(-epoch / 20.0)) + normal(random, 0, 0.001)});
    series.ring = 60 + run % 40;
    all.push_back(std::move(series));
  }
  lines.setSeries(std::move(all));
}

void measureHundredCurves(Random& random, const fs::path& folder) {
  LinePlot lines;
  fillHundredCurves(lines, random);
  lines.resize(560, 420);
  lines.show();
  lines.drawNow();
  std::printf("lines, 100 of 100 points, 560 x 420\n");
  auto& canvas = *lines.findChild<QCustomPlot*>();
  QCPAxis* axis = canvas.axisRect()->axis(QCPAxis::atBottom);
  std::printf("  redraw                      %6.2f ms\n",
              milliseconds([&](int) { canvas.replot(); }));
  std::printf("  move and redraw             %6.2f ms\n", milliseconds([&](int i) {
                axis->setRange(1 + i % 10, 90 + i % 10);
                canvas.replot();
              }));
  std::printf("  take all anew and redraw    %6.2f ms\n", milliseconds([&](int) {
                fillHundredCurves(lines, random);
                lines.drawNow();
              }));
  save(lines, folder, "lines-hundred");
}

void measure(const fs::path& folder) {
  Random random(17);
  MapPlot map;
  fillMap(map, 150'000, random);
  map.resize(900, 640);
  map.show();
  map.drawNow();
  printMapFrames(map);
  LinePlot lines;
  lines.setXAxis({.name = "Visits"});
  lines.setSmoothing(0.9);
  for (std::size_t m = 0; m < 5; ++m) {
    LineSeries series{.id = kModels[m], .name = kNames[m], .style = modelStyle(kModels[m])};
    for (int i = 0; i < 100'000; ++i) series.points.push_back({double(i), normal(random)});
    lines.addSeries(std::move(series));
  }
  lines.resize(900, 640);
  lines.show();
  lines.drawNow();
  std::printf("lines, 5 of 100,000 points, 900 x 640\n");
  std::printf("  append a point and redraw   %6.2f ms\n", milliseconds([&](int i) {
                lines.append(kModels[0], {100'000.0 + i, 0.5});
                lines.drawNow();
              }));
  std::printf("  append a point              %6.4f ms\n", milliseconds([&](int i) {
                lines.append(kModels[0], {200'000.0 + i, 0.5});
              }));
  measureHundredCurves(random, folder);
}

}  // namespace
}  // namespace hankki

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  if (argc != 2) {
    std::fprintf(stderr, "usage: plot_gallery FOLDER\n");
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  for (auto* draw :
       {hankki::drawMaps, hankki::drawLines, hankki::drawAreas, hankki::drawDensities,
        hankki::drawHeatMaps, hankki::drawCharts, hankki::drawIntervals, hankki::drawOthers})
    draw(folder);
  hankki::measure(folder);
  return 0;
}
