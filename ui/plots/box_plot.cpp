// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_plot.h"

#include <QBarCategoryAxis>
#include <QBoxPlotSeries>
#include <QBoxSet>
#include <QChart>
#include <QLegend>
#include <QScatterSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kWhisker = 1.5;  // times the distance of the quartiles
constexpr double kBoxWidth = 0.5;
constexpr double kMargin = 0.08;  // of the range, above and below
constexpr double kOutlier = 6;    // px

double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

std::optional<BoxNumbers> boxNumbers(std::vector<double> values) {
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  BoxNumbers box;
  box.lower = quantile(values, 0.25);
  box.median = quantile(values, 0.5);
  box.upper = quantile(values, 0.75);
  const double reach = kWhisker * (box.upper - box.lower);
  box.low = *std::ranges::lower_bound(values, box.lower - reach);
  box.high = *std::prev(std::ranges::upper_bound(values, box.upper + reach));
  for (double value : values)
    if (value < box.low || value > box.high) box.outliers.push_back(value);
  return box;
}

BoxPlot::BoxPlot(QWidget* parent)
    : ChartPlot(new QChart, parent),
      boxes_(new QBoxPlotSeries),
      outliers_(new QScatterSeries),
      names_(new QBarCategoryAxis),
      values_(new QValueAxis) {
  chart().legend()->hide();
  chart().addSeries(boxes_);
  chart().addSeries(outliers_);
  chart().addAxis(names_, Qt::AlignBottom);
  chart().addAxis(values_, Qt::AlignLeft);
  for (QAbstractSeries* series :
       {static_cast<QAbstractSeries*>(boxes_), static_cast<QAbstractSeries*>(outliers_)}) {
    series->attachAxis(names_);
    series->attachAxis(values_);
  }
  names_->setGridLineVisible(false);
  boxes_->setBoxWidth(kBoxWidth);
  outliers_->setMarkerSize(kOutlier);
}

void BoxPlot::setGroups(std::vector<BoxGroup> groups) {
  groups_ = std::move(groups);
  numbers_.clear();
  for (const BoxGroup& group : groups_) numbers_.push_back(boxNumbers(group.values));
  changed();
}

void BoxPlot::setDecimals(int decimals) {
  decimals_ = decimals;
  changed();
}

void BoxPlot::update() {
  boxes_->clear();
  outliers_->clear();
  names_->clear();
  double low = INFINITY, high = -INFINITY;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    // Names are the categories: the same name twice would be one.
    names_->append(groups_[i].name + QString(static_cast<qsizetype>(i), QChar(0x200B)));
    auto* set = new QBoxSet(groups_[i].name);
    boxes_->append(set);
    if (!numbers_[i]) continue;
    const BoxNumbers& box = *numbers_[i];
    *set << box.low << box.lower << box.median << box.upper << box.high;
    for (double value : box.outliers) outliers_->append(static_cast<double>(i), value);
    low = std::min({low, box.low, box.outliers.empty() ? box.low : box.outliers.front()});
    high = std::max({high, box.high, box.outliers.empty() ? box.high : box.outliers.back()});
  }
  if (low > high) return;
  const double margin = std::max((high - low) * kMargin, std::abs(high) * 1e-3 + 1e-9);
  low -= margin;
  high += margin;
  const std::vector<AxisTick> ticks = axisTicks(low, high, AxisFigures::Number);
  if (ticks.size() < 2) return values_->setRange(low, high);
  values_->setTickType(QValueAxis::TicksDynamic);
  values_->setTickAnchor(ticks.front().value);
  values_->setTickInterval(ticks[1].value - ticks[0].value);
  const qsizetype point = ticks[1].text.indexOf('.');
  values_->setLabelFormat(
      QStringLiteral("%.%1f").arg(point < 0 ? 0 : ticks[1].text.size() - point - 1));
  values_->setRange(low, high);
}

void BoxPlot::restyle() {
  names_->setLabelsColor(tokens().text);
  values_->setLinePen(Qt::NoPen);
  outliers_->setPen(QPen(tokens().surface, 1));
  outliers_->setBrush(tokens().muted);
  const QList<QBoxSet*> sets = boxes_->boxSets();
  for (qsizetype i = 0; i < sets.size(); ++i) {
    const QColor& color = groups_[static_cast<std::size_t>(i)].style.color(tokens());
    sets[i]->setBrush(faded(color, kBarOpacity));
    sets[i]->setPen(QPen(tokens().text, 1.5));
  }
}

QString BoxPlot::tipAt(QPointF position) const {
  if (!chart().plotArea().contains(position)) return {};
  const auto at = std::lround(chart().mapToValue(position, boxes_).x());
  if (at < 0 || at >= std::ssize(numbers_)) return {};
  const auto& box = numbers_[static_cast<std::size_t>(at)];
  if (!box) return {};
  const BoxGroup& group = groups_[static_cast<std::size_t>(at)];
  const auto figure = [this](double value) { return formatNumber(value, decimals_); };
  return tr("%1: %n value(s)", nullptr, static_cast<int>(group.values.size())).arg(group.name) +
         '\n' +
         tr("median %1, middle half %2 to %3")
             .arg(figure(box->median), figure(box->lower), figure(box->upper));
}

QString BoxPlot::exportName() const { return title().isEmpty() ? yName() : title(); }

CsvMaker BoxPlot::csv() const {
  return [groups = groups_] {
    PlotCsv csv{"group", "value"};
    csv.endRow();
    for (const BoxGroup& group : groups)
      for (double value : group.values) csv.text(group.name).number(value).endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
