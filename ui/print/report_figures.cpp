// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_figures.h"

#include <QStringList>
#include <algorithm>
#include <memory>

#include "ui/plots/bar_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/map_plot.h"
#include "ui/plots/rank_curve_plot.h"
#include "ui/theme/model_style.h"
#include "ui/theme/tokens.h"

namespace hankki {
namespace {

// Of the width of a page of paper text is still large enough to be read.
constexpr int kWidth = 880;
constexpr int kRankHeight = 300;
constexpr int kColumnsHeight = 192;
constexpr int kLinesHeight = 340;
constexpr int kMapHeight = 520;  // two of them stand on one page of paper
constexpr int kBarRow = 30, kBarRest = 110, kLeastBars = 240;

class Drawer {
 public:
  Drawer(const Message::Translate& translate, const Tokens& tokens)
      : translate_(translate), tokens_(tokens) {}

  PlotPicture operator()(const LineChart& chart) const {
    LinePlot plot;
    plot.setXAxis({.name = say(chart.x)});
    plot.setYName(say(chart.y));
    for (const LineChart::Line& line : chart.lines) {
      LineSeries series{.id = QString::number(number_++),
                        .name = QString::fromStdString(line.name),
                        .note = {},
                        .style = modelStyle(line.model, line.variant),
                        .points = {},
                        .band = {},
                        .ring = line.ring};
      for (const auto& [x, y] : line.points) series.points.push_back({x, y});
      for (const LineChart::Band& band : line.band)
        series.band.push_back({band.x, band.low, band.high});
      plot.addSeries(std::move(series));
    }
    return picture(plot, kLinesHeight);
  }

  PlotPicture operator()(const BarChart& chart) const {
    std::vector<BarRow> rows;
    for (const BarChart::Row& row : chart.rows)
      rows.push_back({QString::fromStdString(row.name), modelStyle(row.model, row.variant)});
    std::vector<BarPanel> panels;
    for (const BarChart::Panel& panel : chart.panels) {
      BarPanel made{.title = say(panel.title),
                    .xName = say(panel.x),
                    .values = {},
                    .baseline = panel.baseline,
                    .percent = panel.percent};
      for (std::size_t i = 0; i < panel.values.size(); ++i)
        made.values.push_back(
            {panel.values[i], i < panel.intervals.size() ? panel.intervals[i] : std::nullopt});
      panels.push_back(std::move(made));
    }
    const int height = std::max(kLeastBars, kBarRest + kBarRow * static_cast<int>(rows.size()));
    BarPlot plot;
    plot.setAlike(chart.alike);
    plot.setBars(std::move(rows), std::move(panels));
    return picture(plot, height);
  }

  PlotPicture operator()(const ColumnChart& chart) const {
    std::vector<HistogramBin> bins;
    for (const auto& [label, count] : chart.bars) {
      const auto place = static_cast<double>(bins.size());
      bins.push_back({.lower = place,
                      .upper = place + 1,
                      .count = count,
                      .label = QString::fromStdString(label)});
    }
    HistogramPlot plot;
    plot.setAxisNames(say(chart.x), say(chart.y));
    plot.setCountsVisible(true);
    plot.setBins(std::move(bins));
    return picture(plot, kColumnsHeight);
  }

  PlotPicture operator()(const RankChart& chart) const {
    RankCurvePlot plot;
    plot.setAxisNames(say(chart.x), say(chart.y));
    plot.setCounts(chart.counts);
    return picture(plot, kRankHeight);
  }

  PlotPicture operator()(const MapChart& chart) const {
    std::vector<float> x, y;
    for (const auto& [left, up] : chart.points) {
      x.push_back(left);
      y.push_back(up);
    }
    MapColours colours;
    for (const std::uint32_t group : chart.groups)
      colours.categories.push_back(group < chart.names.size() ? static_cast<std::uint8_t>(group)
                                                              : MapColours::kNone);
    MapPlot plot;
    plot.setPoints(std::make_shared<MapPoints>(std::move(x), std::move(y)));
    plot.setColours(std::move(colours));
    plot.setLabels(labelsOf(chart));
    return picture(plot, kMapHeight);
  }

 private:
  QString say(const Message& message) const {
    return QString::fromStdString(message.render(translate_));
  }

  PlotPicture picture(Plot& plot, int height) const {
    return plot.picture({kWidth, height}, tokens_);
  }

  /// Each group's name at the middle of its points.
  static std::vector<MapName> labelsOf(const MapChart& chart) {
    std::vector<MapName> names;
    for (std::size_t group = 0; group < chart.names.size(); ++group) {
      std::vector<float> x, y;
      for (std::size_t point = 0; point < chart.points.size(); ++point)
        if (chart.groups[point] == group) {
          x.push_back(chart.points[point].first);
          y.push_back(chart.points[point].second);
        }
      if (x.empty()) continue;
      const auto middle = static_cast<std::ptrdiff_t>(x.size() / 2);
      std::ranges::nth_element(x, x.begin() + middle);
      std::ranges::nth_element(y, y.begin() + middle);
      names.push_back(
          {QPointF(static_cast<double>(x[x.size() / 2]), static_cast<double>(y[y.size() / 2])),
           QString::fromStdString(chart.names[group]), static_cast<int>(group),
           static_cast<double>(x.size())});
    }
    return names;
  }

  const Message::Translate& translate_;
  const Tokens& tokens_;
  mutable int number_ = 0;
};

}  // namespace

PlotPicture drawReportFigure(const ReportFigure& figure, const Message::Translate& translate,
                             const Tokens& tokens) {
  PlotPicture picture = std::visit(Drawer(translate, tokens), figure.chart);
  picture.title = QString::fromStdString(figure.caption.render(translate));
  return picture;
}

ReportPictures drawReportFigures(const ReportDocument& document,
                                 const Message::Translate& translate, const Tokens& tokens) {
  ReportPictures pictures;
  for (const ReportSection& section : document.sections)
    for (const ReportBlock& block : section.blocks)
      if (const auto* figure = std::get_if<ReportFigure>(&block))
        pictures.emplace(figure->name, drawReportFigure(*figure, translate, tokens));
  return pictures;
}

}  // namespace hankki
