// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/barcode_plot.h"

#include <qcustomplot.h>

#include <algorithm>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kMarkerRoom = 14;    // px
constexpr double kWeak = 0.3;         // opacity of a choice without a reward
constexpr double kWeakHeight = 0.22;  // of the row, to each side of its middle
constexpr double kStrongHeight = 0.42;

}  // namespace

BarcodePlot::BarcodePlot(QWidget* parent) : CustomPlot(parent) {}

void BarcodePlot::setLanes(std::vector<BarcodeLane> lanes) {
  lanes_ = std::move(lanes);
  changed(kData | kRoom);
}

void BarcodePlot::setTicks(std::vector<BarcodeTick> ticks) {
  ticks_ = std::move(ticks);
  changed();
}

void BarcodePlot::setXName(const QString& name) {
  xName_ = name;
  changed();
}

void BarcodePlot::build() {
  auto* grid = new QCPLayoutGrid;
  grid->setColumnSpacing(6);
  addElement(grid);
  names_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintNames(painter, rect); });
  rect_ = makeAxisRect(GridLines::Horizontal);
  rect_->setMinimumMargins(QMargins(2, 2, 12, 8));
  QCPAxis* y = rect_->axis(QCPAxis::atLeft);
  y->setRangeReversed(true);
  y->setTicks(false);
  y->setTickLabels(false);
  grid->addElement(0, 0, names_);
  grid->addElement(0, 1, rect_);
  auto* ticks = new PaintedItem(&canvas(), [this](QCPPainter& painter) { paint(painter); });
  ticks->setClipToAxisRect(true);
  ticks->setClipAxisRect(rect_);
}

void BarcodePlot::update() {
  QCPAxis* x = rect_->axis(QCPAxis::atBottom);
  x->setLabel(xName_);
  setAxisFigures(*x, AxisFigures::Whole);
}

void BarcodePlot::arrange() {
  const QFontMetrics metrics(plotFont());
  int width = 0;
  for (const BarcodeLane& lane : lanes_)
    width = std::max(width, metrics.horizontalAdvance(lane.name));
  width += static_cast<int>(kMarkerRoom) + 4;
  names_->setMinimumSize(width, 10);
  names_->setMaximumSize(width, QWIDGETSIZE_MAX);
}

void BarcodePlot::fit() {
  const double first = ticks_.empty() ? 0 : ticks_.front().x;
  const double last = ticks_.empty() ? 1 : ticks_.back().x;
  rect_->axis(QCPAxis::atBottom)->setRange(first, last > first ? last : first + 1);
  rect_->axis(QCPAxis::atLeft)
      ->setRange(-0.5, std::max(1.0, static_cast<double>(lanes_.size())) - 0.5);
}

/// The strong ones last, so that nothing lies on them.
void BarcodePlot::paint(QCPPainter& painter) const {
  const QCPAxis* x = rect_->axis(QCPAxis::atBottom);
  const QCPAxis* y = rect_->axis(QCPAxis::atLeft);
  for (const bool strong : {false, true}) {
    std::vector<QVector<QLineF>> lines(lanes_.size());
    for (const BarcodeTick& tick : ticks_) {
      if (tick.strong != strong || tick.lane >= lanes_.size()) continue;
      const double at = x->coordToPixel(tick.x), half = strong ? kStrongHeight : kWeakHeight;
      const auto lane = static_cast<double>(tick.lane);
      lines[tick.lane].append(
          QLineF(at, y->coordToPixel(lane - half), at, y->coordToPixel(lane + half)));
    }
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
      const QColor& color = lanes_[lane].style.color(tokens());
      painter.setPen(QPen(strong ? color : faded(color, kWeak), strong ? 2 : 1));
      painter.drawLines(lines[lane]);
    }
  }
}

void BarcodePlot::paintNames(QCPPainter& painter, const QRect& rect) const {
  if (!rect_) return;
  painter.setFont(plotFont());
  painter.setPen(tokens().text);
  for (std::size_t i = 0; i < lanes_.size(); ++i) {
    const double y = rect_->axis(QCPAxis::atLeft)->coordToPixel(static_cast<double>(i));
    painter.drawText(QRectF(rect.left(), y - 9, rect.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, lanes_[i].name);
    const double left = rect.right() - painter.fontMetrics().horizontalAdvance(lanes_[i].name);
    paintMarker(painter, QPointF(left - kMarkerRoom / 2, y), 8, lanes_[i].style.marker,
                lanes_[i].style.color(tokens()));
  }
}

QString BarcodePlot::exportName() const { return title().isEmpty() ? xName_ : title(); }

CsvMaker BarcodePlot::csv() const {
  return [lanes = lanes_, ticks = ticks_, x = xName_] {
    PlotCsv csv;
    csv.text(x).text("arm").text("rewarded").endRow();
    for (const BarcodeTick& tick : ticks)
      csv.number(tick.x).text(lanes[tick.lane].name).count(tick.strong ? 1 : 0).endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
