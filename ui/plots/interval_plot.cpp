// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/interval_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr int kLegendHeight = 22, kSample = 26, kGap = 7, kEntryGap = 18;
constexpr double kDot = 7;               // px across
constexpr double kMostBetween = 8;       // px between two kinds of interval
constexpr double kKindsShare = 0.6;      // of a row's height, for all kinds
constexpr double kMargin = 0.06;         // of the range, at both sides
constexpr double kMostNamesShare = 0.4;  // of the width

QPen penOf(const Tokens& tokens, int kind, bool bad) {
  static const QList<qreal> kDashes[] = {{}, {5, 2}, {2, 2}};
  const auto place = static_cast<std::size_t>(kind);
  QPen pen(bad ? tokens.error : tokens.series[place % tokens.series.size()], 2, Qt::SolidLine,
           Qt::FlatCap);
  if (const auto& dash = kDashes[place % std::size(kDashes)]; !dash.isEmpty())
    pen.setDashPattern(dash);
  return pen;
}

}  // namespace

IntervalPlot::IntervalPlot(QWidget* parent) : CustomPlot(parent) {}

void IntervalPlot::setRows(std::vector<IntervalRow> rows, QStringList kinds) {
  rows_ = std::move(rows);
  kinds_ = std::move(kinds);
  changed();
}

void IntervalPlot::setXName(const QString& name) {
  xName_ = name;
  changed();
}

void IntervalPlot::setReference(std::optional<double> x, const QString& name) {
  reference_ = x;
  referenceName_ = name;
  changed();
}

void IntervalPlot::setDecimals(int decimals) {
  decimals_ = decimals;
  changed();
}

void IntervalPlot::build() {
  legend_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintLegend(painter, rect); });
  addElement(legend_);
  auto* grid = new QCPLayoutGrid;
  grid->setColumnSpacing(6);
  addElement(grid);
  names_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintNames(painter, rect); });
  grid->addElement(0, 0, names_);
  QCPAxisRect* rect = makeAxisRect(GridLines::Vertical);
  grid->addElement(0, 1, rect);
  QCPAxis* y = rect->axis(QCPAxis::atLeft);
  y->setRangeReversed(true);
  y->setTicks(false);
  y->setTickLabels(false);
  rect->setRangeDrag(Qt::Horizontal);
  rect->setRangeZoom(Qt::Horizontal);
  auto* item = new PaintedItem(&canvas(), [this](QCPPainter& painter) { paint(painter); });
  item->setClipToAxisRect(true);
  item->setClipAxisRect(rect);
}

void IntervalPlot::update() {
  QCPAxis* x = axisRect()->axis(QCPAxis::atBottom);
  setAxisFigures(*x, AxisFigures::Number);
  x->setLabel(xName_);
}

void IntervalPlot::arrange() {
  const QFontMetrics metrics(plotFont());
  int width = 0;
  for (const IntervalRow& row : rows_)
    width = std::max(width, metrics.horizontalAdvance(row.name) + 6);
  width = std::min(width, static_cast<int>(drawingSize().width() * kMostNamesShare));
  names_->setMinimumSize(width, 10);
  names_->setMaximumSize(width, QWIDGETSIZE_MAX);
  const int height = kinds_.isEmpty() ? 0 : kLegendHeight;
  legend_->setMinimumSize(10, height);
  legend_->setMaximumSize(QWIDGETSIZE_MAX, height);
}

void IntervalPlot::fit() {
  double low = INFINITY, high = -INFINITY;
  const auto reach = [&](double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  };
  if (reference_) reach(*reference_);
  for (const IntervalRow& row : rows_) {
    if (row.value) reach(*row.value);
    for (const auto& interval : row.intervals) {
      if (!interval) continue;
      reach(interval->first);
      reach(interval->second);
    }
  }
  if (!(low <= high)) low = 0, high = 1;
  const double margin = high > low ? (high - low) * kMargin : std::max(std::abs(high) * 0.1, 1e-9);
  axisRect()->axis(QCPAxis::atBottom)->setRange(low - margin, high + margin);
  axisRect()
      ->axis(QCPAxis::atLeft)
      ->setRange(-0.6, std::max<double>(1, static_cast<double>(rows_.size())) - 0.4);
}

double IntervalPlot::rowHeight() const {
  const QCPAxis* y = axisRect()->axis(QCPAxis::atLeft);
  return y->coordToPixel(1) - y->coordToPixel(0);
}

void IntervalPlot::paint(QCPPainter& painter) const {
  if (reference_)
    paintMark(painter, *axisRect(), {.x = *reference_, .text = referenceName_}, false, tokens());
  for (std::size_t row = 0; row < rows_.size(); ++row) paintRow(painter, row);
}

void IntervalPlot::paintRow(QCPPainter& painter, std::size_t row) const {
  const IntervalRow& about = rows_[row];
  if (!about.value) return;
  const QCPAxis* x = axisRect()->axis(QCPAxis::atBottom);
  const double middle = axisRect()->axis(QCPAxis::atLeft)->coordToPixel(static_cast<double>(row));
  const auto kinds = static_cast<double>(about.intervals.size());
  const double between =
      kinds > 1 ? std::min(kMostBetween, rowHeight() * kKindsShare / (kinds - 1)) : 0;
  for (std::size_t kind = 0; kind < about.intervals.size(); ++kind) {
    if (!about.intervals[kind]) continue;
    const double y = middle + (static_cast<double>(kind) - (kinds - 1) / 2) * between;
    painter.setPen(penOf(tokens(), static_cast<int>(kind), about.bad));
    painter.drawLine(QLineF(x->coordToPixel(about.intervals[kind]->first), y,
                            x->coordToPixel(about.intervals[kind]->second), y));
  }
  painter.setPen(QPen(tokens().surface, 1.5));
  painter.setBrush(about.bad ? tokens().error : tokens().text);
  painter.drawEllipse(QPointF(x->coordToPixel(*about.value), middle), kDot / 2, kDot / 2);
}

void IntervalPlot::paintNames(QCPPainter& painter, const QRect& rect) const {
  if (!axisRect()) return;
  const QCPAxis* y = axisRect()->axis(QCPAxis::atLeft);
  painter.setFont(plotFont());
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    painter.setPen(rows_[row].bad ? tokens().error : tokens().text);
    painter.drawText(
        QRectF(rect.left(), y->coordToPixel(static_cast<double>(row)) - 9, rect.width(), 18),
        Qt::AlignRight | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(rows_[row].name, Qt::ElideRight, rect.width()));
  }
}

void IntervalPlot::paintLegend(QCPPainter& painter, const QRect& rect) const {
  painter.setFont(plotFont());
  double left = rect.left();
  for (int kind = 0; kind < kinds_.size(); ++kind) {
    const double middle = rect.center().y();
    painter.setPen(penOf(tokens(), kind, false));
    painter.drawLine(QLineF(left, middle, left + kSample, middle));
    left += kSample + kGap;
    const double width = painter.fontMetrics().horizontalAdvance(kinds_[kind]);
    painter.setPen(tokens().text);
    painter.drawText(QRectF(left, rect.top(), width + 4, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, kinds_[kind]);
    left += width + kEntryGap;
  }
}

QString IntervalPlot::figures(const std::pair<double, double>& interval) const {
  return tr("%1 to %2")
      .arg(formatNumber(interval.first, decimals_), formatNumber(interval.second, decimals_));
}

QString IntervalPlot::tipAt(QPointF position) const {
  const QCPAxisRect* rect = axisRect();
  if (!rect || !rect->rect().contains(position.toPoint())) return {};
  const double at = std::round(rect->axis(QCPAxis::atLeft)->pixelToCoord(position.y()));
  if (at < 0 || at >= static_cast<double>(rows_.size())) return {};
  const IntervalRow& row = rows_[static_cast<std::size_t>(at)];
  if (!row.value) return {};
  QString tip = QStringLiteral("%1: %2").arg(row.name, formatNumber(*row.value, decimals_));
  for (std::size_t kind = 0; kind < row.intervals.size(); ++kind)
    if (row.intervals[kind] && static_cast<qsizetype>(kind) < kinds_.size())
      tip += QStringLiteral("\n%1: %2")
                 .arg(kinds_[static_cast<qsizetype>(kind)], figures(*row.intervals[kind]));
  return tip;
}

QString IntervalPlot::exportName() const { return title().isEmpty() ? xName_ : title(); }

CsvMaker IntervalPlot::csv() const {
  return [rows = rows_, kinds = kinds_] {
    PlotCsv csv{"row", "value", "interval", "lower", "upper"};
    csv.endRow();
    for (const IntervalRow& row : rows)
      for (qsizetype kind = 0; kind < kinds.size(); ++kind) {
        const auto place = static_cast<std::size_t>(kind);
        const auto interval = place < row.intervals.size() ? row.intervals[place] : std::nullopt;
        csv.text(row.name).number(row.value).text(kinds[kind]);
        if (interval)
          csv.number(interval->first).number(interval->second);
        else
          csv.blank().blank();
        csv.endRow();
      }
    return csv.bytes();
  };
}

}  // namespace hankki
