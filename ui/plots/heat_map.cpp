// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kLine = 15;   // px, of text
constexpr double kScale = 10;  // width of the scale
constexpr double kGap = 8;
constexpr double kMostNames = 0.35;  // of the width, for the rows' names
constexpr int kGreyOfText = 128;     // lighter cells have dark text

}  // namespace

HeatMap::HeatMap(QWidget* parent) : CustomPlot(parent) { canvas().setInteractions({}); }

void HeatMap::setCells(QStringList columns, QStringList rows, std::vector<double> values) {
  cells_ = QImage();  // made anew before it is painted
  columns_ = std::move(columns);
  rows_ = std::move(rows);
  values_ = std::move(values);
  values_.resize(static_cast<std::size_t>(columns_.size() * rows_.size()), std::nan(""));
  low_ = INFINITY;
  high_ = -INFINITY;
  for (double value : values_) {
    if (!std::isfinite(value)) continue;
    low_ = std::min(low_, value);
    high_ = std::max(high_, value);
  }
  changed();
}

void HeatMap::setAxisNames(const QString& x, const QString& y) {
  xName_ = x;
  yName_ = y;
  changed();
}

void HeatMap::setValueName(const QString& name, int decimals) {
  valueName_ = name;
  decimals_ = decimals;
  changed();
}

void HeatMap::build() {
  element_ =
      new PaintedElement(&canvas(), [this](QCPPainter& painter, const QRect&) { paint(painter); });
  addElement(element_);
}

double HeatMap::share(double value) const {
  return high_ > low_ ? (value - low_) / (high_ - low_) : 1;
}

QString HeatMap::figure(double value) const { return formatNumber(value, decimals_); }

void HeatMap::restyle() {
  cells_ = QImage();
  if (values_.empty()) return;
  cells_ = QImage(static_cast<int>(columns_.size()), static_cast<int>(rows_.size()),
                  QImage::Format_ARGB32_Premultiplied);
  for (int row = 0; row < cells_.height(); ++row)
    for (int column = 0; column < cells_.width(); ++column) {
      const double value = at(row, column);
      cells_.setPixel(column, row,
                      std::isfinite(value) ? sequentialColor(tokens(), share(value)).rgba() : 0);
    }
}

/// Of the cells, in pixels of the canvas.
QRectF HeatMap::field() const {
  if (!element_ || values_.empty()) return {};
  const QFontMetrics metrics(plotFont());
  double names = 0, scale = 0;
  for (const QString& row : rows_) names = std::max<double>(names, metrics.horizontalAdvance(row));
  for (double value : {low_, high_})
    scale = std::max<double>(scale, metrics.horizontalAdvance(figure(value)));
  const QRectF all = element_->rect();
  names = std::min(names, all.width() * kMostNames);
  return all.adjusted(names + kGap, kLine + 4, -(kGap * 2 + kScale + scale), -(2 * kLine + kGap));
}

void HeatMap::paint(QCPPainter& painter) const {
  if (cells_.isNull()) return;
  const QRectF area = field();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.drawImage(area, cells_);
  painter.setPen(QPen(tokens().surface, 1));
  const double width = area.width() / cells_.width(), height = area.height() / cells_.height();
  if (width > 6 && height > 6) {
    for (int i = 1; i < cells_.width(); ++i)
      painter.drawLine(
          QLineF(area.left() + i * width, area.top(), area.left() + i * width, area.bottom()));
    for (int i = 1; i < cells_.height(); ++i)
      painter.drawLine(
          QLineF(area.left(), area.top() + i * height, area.right(), area.top() + i * height));
  }
  painter.setRenderHint(QPainter::Antialiasing);
  paintNames(painter);
  paintFigures(painter);
  paintScale(painter);
}

/// As many as have room.
void HeatMap::paintNames(QCPPainter& painter) const {
  const QRectF area = field();
  const double width = area.width() / cells_.width(), height = area.height() / cells_.height();
  painter.setFont(plotFont());
  painter.setPen(tokens().muted);
  painter.drawText(QRectF(0, area.top() - kLine - 4, area.right(), kLine),
                   Qt::AlignLeft | Qt::AlignVCenter, yName_);
  painter.drawText(QRectF(area.left(), area.bottom() + kLine + 6, area.width(), kLine),
                   Qt::AlignCenter, xName_);
  const int everyRow = std::max(1, qCeil(kLine / height));
  for (int row = 0; row < cells_.height(); row += everyRow)
    painter.drawText(
        QRectF(0, area.top() + (row + 0.5) * height - kLine / 2, area.left() - kGap, kLine),
        Qt::AlignRight | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(rows_[row], Qt::ElideRight,
                                         static_cast<int>(area.left() - kGap)));
  double widest = 1;
  for (const QString& column : columns_)
    widest = std::max<double>(widest, painter.fontMetrics().horizontalAdvance(column) + 6);
  const int every = std::max(1, qCeil(widest / width));
  for (int column = 0; column < cells_.width(); column += every)
    painter.drawText(
        QRectF(area.left() + (column + 0.5) * width - widest / 2, area.bottom() + 3, widest, kLine),
        Qt::AlignCenter, columns_[column]);
}

void HeatMap::paintFigures(QCPPainter& painter) const {
  const QRectF area = field();
  const double width = area.width() / cells_.width(), height = area.height() / cells_.height();
  double widest = 0;
  for (double value : {low_, high_})
    widest = std::max<double>(widest, painter.fontMetrics().horizontalAdvance(figure(value)));
  if (width < widest + 6 || height < kLine) return;
  for (int row = 0; row < cells_.height(); ++row)
    for (int column = 0; column < cells_.width(); ++column) {
      const double value = at(row, column);
      if (!std::isfinite(value)) continue;
      const bool light = qGray(cells_.pixel(column, row)) > kGreyOfText;
      painter.setPen(light != tokens().dark ? tokens().text : tokens().surface);
      painter.drawText(
          QRectF(area.left() + column * width, area.top() + row * height, width, height),
          Qt::AlignCenter, figure(value));
    }
}

void HeatMap::paintScale(QCPPainter& painter) const {
  const QRectF area = field();
  const QRectF bar(area.right() + kGap, area.top(), kScale, area.height());
  QLinearGradient scale(bar.bottomLeft(), bar.topLeft());
  for (int step = 0; step < kSequentialCount; ++step)
    scale.setColorAt(step / (kSequentialCount - 1.0),
                     tokens().sequential[static_cast<std::size_t>(step)]);
  painter.fillRect(bar, scale);
  painter.setPen(tokens().muted);
  painter.drawText(QRectF(bar.right() + 4, bar.top() - 2, 200, kLine), Qt::AlignLeft,
                   figure(high_));
  painter.drawText(QRectF(bar.right() + 4, bar.bottom() - kLine + 2, 200, kLine), Qt::AlignLeft,
                   figure(low_));
  painter.drawText(QRectF(0, bar.top() - kLine - 4, element_->rect().right(), kLine),
                   Qt::AlignRight | Qt::AlignVCenter, valueName_);
}

QString HeatMap::tipAt(QPointF position) const {
  const QRectF area = field();
  if (cells_.isNull() || !area.contains(position)) return {};
  const auto column = static_cast<qsizetype>((position.x() - area.left()) / area.width() *
                                             static_cast<double>(columns_.size()));
  const auto row = static_cast<qsizetype>((position.y() - area.top()) / area.height() *
                                          static_cast<double>(rows_.size()));
  if (column >= columns_.size() || row >= rows_.size()) return {};
  return QStringLiteral("%1, %2: %3").arg(rows_[row], columns_[column], figure(at(row, column)));
}

QString HeatMap::exportName() const { return title().isEmpty() ? valueName_ : title(); }

CsvMaker HeatMap::csv() const {
  return [columns = columns_, rows = rows_, values = values_] {
    PlotCsv csv{"row", "column", "value"};
    csv.endRow();
    for (qsizetype row = 0; row < rows.size(); ++row)
      for (qsizetype column = 0; column < columns.size(); ++column)
        csv.text(rows[row])
            .text(columns[column])
            .number(values[static_cast<std::size_t>(row * columns.size() + column)])
            .endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
