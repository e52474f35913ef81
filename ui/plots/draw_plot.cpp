// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/draw_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kBar = 12;  // px, height of a bar
constexpr double kDot = 9;
constexpr double kMarkerRoom = 14;
constexpr int kTickRoom = 64;  // px, for the text of one
constexpr int kMostTicks = 4;
constexpr double kMargin = 0.06;  // of the range, at both ends

}  // namespace

DrawPlot::DrawPlot(QWidget* parent) : CustomPlot(parent) {}

void DrawPlot::setRows(std::vector<DrawRow> rows) {
  rows_ = std::move(rows);
  changed(kData | kRoom);
}

void DrawPlot::setAxisNames(const QString& x, const QString& note, bool percent) {
  xName_ = x;
  noteName_ = note;
  percent_ = percent;
  changed(kData | kRoom);
}

void DrawPlot::build() {
  auto* grid = new QCPLayoutGrid;
  grid->setColumnSpacing(6);
  addElement(grid);
  names_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintNames(painter, rect); });
  notes_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintNotes(painter, rect); });
  rect_ = makeAxisRect(GridLines::Vertical);
  rect_->setMinimumMargins(QMargins(4, 20, 4, 8));
  QCPAxis* y = rect_->axis(QCPAxis::atLeft);
  y->setRangeReversed(true);
  y->setTicks(false);
  y->setTickLabels(false);
  grid->addElement(0, 0, names_);
  grid->addElement(0, 1, rect_);
  grid->addElement(0, 2, notes_);
  auto* bars = new PaintedItem(&canvas(), [this](QCPPainter& painter) { paint(painter); });
  bars->setClipToAxisRect(true);
  bars->setClipAxisRect(rect_);
}

void DrawPlot::update() {
  QCPAxis* x = rect_->axis(QCPAxis::atBottom);
  x->setLabel(xName_);
  setAxisFigures(*x, percent_ ? AxisFigures::Percent : AxisFigures::Number);
}

void DrawPlot::arrange() {
  const QFontMetrics strong(plotFont(true));
  int names = 0, notes = strong.horizontalAdvance(noteName_);
  for (const DrawRow& row : rows_) {
    names = std::max(names, strong.horizontalAdvance(row.name));
    notes = std::max(notes, strong.horizontalAdvance(row.note));
  }
  const auto fix = [](PaintedElement* element, int width) {
    element->setMinimumSize(width, 10);
    element->setMaximumSize(width, QWIDGETSIZE_MAX);
  };
  fix(names_, names + static_cast<int>(kMarkerRoom) + 4);
  fix(notes_, notes + 4);
  const int room = drawingSize().width() - names - notes;
  rect_->axis(QCPAxis::atBottom)
      ->ticker()
      ->setTickCount(std::clamp(room / kTickRoom, 1, kMostTicks));
}

void DrawPlot::fit() {
  double low = INFINITY, high = -INFINITY;
  const auto take = [&](double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  };
  for (const DrawRow& row : rows_) {
    if (row.interval) take(row.interval->first), take(row.interval->second);
    if (row.draw) take(*row.draw);
  }
  if (!(low < high)) {
    low = std::isfinite(low) ? low - 0.01 : 0;
    high = std::isfinite(high) ? high + 0.01 : 1;
  }
  const double room = (high - low) * kMargin;
  rect_->axis(QCPAxis::atBottom)
      ->setRange(low >= 0 ? std::max(0.0, low - room) : low - room, high + room);
  rect_->axis(QCPAxis::atLeft)
      ->setRange(-0.6, std::max(1.0, static_cast<double>(rows_.size())) - 0.4);
}

void DrawPlot::paint(QCPPainter& painter) const {
  const QCPAxis* y = rect_->axis(QCPAxis::atLeft);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double middle = y->coordToPixel(static_cast<double>(i));
    const double half = (y->coordToPixel(1) - y->coordToPixel(0)) / 2;
    if (rows_[i].chosen)
      painter.fillRect(QRectF(rect_->left(), middle - half, rect_->width(), 2 * half),
                       tokens().accentSoft);
    paintRow(painter, rows_[i], middle);
  }
}

void DrawPlot::paintRow(QCPPainter& painter, const DrawRow& row, double y) const {
  const QCPAxis* x = rect_->axis(QCPAxis::atBottom);
  const QColor& color = row.style.color(tokens());
  painter.setOpacity(row.eligible ? 1 : 0.35);
  painter.setPen(Qt::NoPen);
  if (row.interval) {
    const double left = x->coordToPixel(row.interval->first);
    const double right = x->coordToPixel(row.interval->second);
    painter.setBrush(faded(color, 0.4));
    painter.drawRoundedRect(QRectF(left, y - kBar / 2, std::max(2.0, right - left), kBar), 3, 3);
  }
  if (row.middle) {
    const double at = x->coordToPixel(*row.middle);
    painter.setPen(QPen(color, 2));
    painter.drawLine(QLineF(at, y - kBar / 2, at, y + kBar / 2));
  }
  if (row.draw) {
    painter.setPen(QPen(tokens().surface, 1.5));
    painter.setBrush(row.chosen ? tokens().text : color);
    painter.drawEllipse(QPointF(x->coordToPixel(*row.draw), y), kDot / 2, kDot / 2);
  }
  painter.setOpacity(1);
}

void DrawPlot::paintNames(QCPPainter& painter, const QRect& rect) const {
  if (!rect_) return;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double y = rect_->axis(QCPAxis::atLeft)->coordToPixel(static_cast<double>(i));
    painter.setFont(plotFont(rows_[i].chosen));
    painter.setPen(rows_[i].eligible ? tokens().text : tokens().muted);
    painter.drawText(QRectF(rect.left(), y - 9, rect.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, rows_[i].name);
    const double left = rect.right() - painter.fontMetrics().horizontalAdvance(rows_[i].name);
    paintMarker(painter, QPointF(left - kMarkerRoom / 2, y), 8, rows_[i].style.marker,
                rows_[i].style.color(tokens()));
  }
}

void DrawPlot::paintNotes(QCPPainter& painter, const QRect& rect) const {
  if (!rect_) return;
  painter.setFont(plotFont());
  painter.setPen(tokens().muted);
  painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), 18),
                   Qt::AlignRight | Qt::AlignVCenter, noteName_);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double y = rect_->axis(QCPAxis::atLeft)->coordToPixel(static_cast<double>(i));
    painter.setFont(plotFont(rows_[i].chosen));
    painter.setPen(rows_[i].eligible ? tokens().text : tokens().muted);
    painter.drawText(QRectF(rect.left(), y - 9, rect.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, rows_[i].note);
  }
}

QString DrawPlot::figure(double value) const {
  return percent_ ? formatPercent(value, 2) : formatNumber(value, 3);
}

QString DrawPlot::tipAt(QPointF position) const {
  if (!rect_ || !rect_->rect().contains(position.toPoint())) return {};
  const double at = std::round(rect_->axis(QCPAxis::atLeft)->pixelToCoord(position.y()));
  if (at < 0 || at >= static_cast<double>(rows_.size())) return {};
  const DrawRow& row = rows_[static_cast<std::size_t>(at)];
  QStringList lines{row.name};
  if (row.draw) lines << tr("drawn: %1").arg(figure(*row.draw));
  if (row.middle) lines << tr("mean: %1").arg(figure(*row.middle));
  if (row.interval)
    lines << tr("95 % credible: %1 to %2")
                 .arg(figure(row.interval->first), figure(row.interval->second));
  return lines.join('\n');
}

QString DrawPlot::exportName() const { return title().isEmpty() ? xName_ : title(); }

CsvMaker DrawPlot::csv() const {
  return [rows = rows_] {
    PlotCsv csv{"arm", "eligible", "chosen", "low", "mean", "high", "draw", "propensity"};
    csv.endRow();
    for (const DrawRow& row : rows) {
      std::optional<double> low, high;
      if (row.interval) low = row.interval->first, high = row.interval->second;
      csv.text(row.name).count(row.eligible).count(row.chosen);
      csv.number(low).number(row.middle).number(high).number(row.draw).text(row.note).endRow();
    }
    return csv.bytes();
  };
}

}  // namespace hankki
