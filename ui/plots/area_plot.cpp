// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/area_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr double kLine = 1.5;       // px, of surface between the bands
constexpr int kLooks = 4;           // to each side of a name's middle
constexpr int kPlaces = 48;         // along the axis, where a name may stand
constexpr double kNameHeight = 24;  // px
}  // namespace

AreaPlot::AreaPlot(QWidget* parent) : CustomPlot(parent) {}

void AreaPlot::setBands(std::vector<AreaBand> bands) {
  bands_ = std::move(bands);
  tops_.assign(bands_.size(), {});
  changed();
}

void AreaPlot::append(double x, std::span<const double> shares) {
  double sum = 0;
  for (std::size_t band = 0; band < tops_.size(); ++band)
    tops_[band].append(x, sum += band < shares.size() ? shares[band] : 0);
  changed();
}

void AreaPlot::setAxisNames(const QString& x, const QString& y) {
  xName_ = x;
  yName_ = y;
  changed();
}

void AreaPlot::setEvents(std::vector<PlotMark> events) {
  events_ = std::move(events);
  changed();
}

void AreaPlot::setEnd(std::optional<double> x) {
  end_ = x;
  changed();
}

void AreaPlot::setCursor(std::optional<double> x) {
  cursor_ = x;
  changed();
}

void AreaPlot::build() {
  yText_ = addText(false);
  QCPAxisRect* rect = addAxisRect();
  setAxisFigures(*rect->axis(QCPAxis::atLeft), AxisFigures::Percent);
  setAxisFigures(*rect->axis(QCPAxis::atBottom), AxisFigures::Whole);
  rect->setRangeDrag(Qt::Horizontal);
  rect->setRangeZoom(Qt::Horizontal);
  auto* bands = new PaintedItem(&canvas(), [this](QCPPainter& painter) { paint(painter); });
  bands->setClipToAxisRect(true);
  bands->setClipAxisRect(rect);
  new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) {
    for (const PlotMark& event : events_) paintEventMark(painter, *rect, event, tokens());
  });
}

void AreaPlot::update() {
  setText(yText_, yName_);
  axisRect()->axis(QCPAxis::atBottom)->setLabel(xName_);
  axisRect()->setMinimumMargins(QMargins(48, events_.empty() ? 6 : kEventTagHeight + 4, 12, 8));
}

void AreaPlot::fit() {
  axisRect()->axis(QCPAxis::atLeft)->setRange(0, 1);
  const double first = empty() ? 0 : tops_.front().x(0);
  const double right = std::max(end_.value_or(first), empty() ? first : last());
  axisRect()->axis(QCPAxis::atBottom)->setRange(first, right > first ? right : first + 1);
}

void AreaPlot::sample() {
  const QCPRange range = axisRect()->axis(QCPAxis::atBottom)->range();
  lines_.clear();
  for (const PlotSeries& top : tops_)
    lines_.push_back(top.thinned(range.lower, range.upper, std::max(1, axisRect()->width())));
}

QPolygonF AreaPlot::pixels(const std::vector<QPointF>& line) const {
  QPolygonF points;
  for (const QPointF& point : line)
    points << QPointF(axisRect()->axis(QCPAxis::atBottom)->coordToPixel(point.x()),
                      axisRect()->axis(QCPAxis::atLeft)->coordToPixel(point.y()));
  return points;
}

void AreaPlot::paint(QCPPainter& painter) const {
  if (lines_.size() != bands_.size()) return;
  paintPlanned(painter);
  QPolygonF below;
  for (std::size_t band = 0; band < bands_.size(); ++band) {
    const QPolygonF top = pixels(lines_[band]);
    if (top.size() < 2) return;
    if (band == 0) {
      const double foot = axisRect()->axis(QCPAxis::atLeft)->coordToPixel(0);
      below << QPointF(top.front().x(), foot) << QPointF(top.back().x(), foot);
    }
    QPolygonF area = top;
    for (auto point = below.crbegin(); point != below.crend(); ++point) area << *point;
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(bands_[band].style.color(tokens()), kAreaOpacity));
    painter.drawPolygon(area);
    below = top;
  }
  painter.setPen(QPen(tokens().surface, kLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  for (std::size_t band = 0; band + 1 < bands_.size(); ++band)
    painter.drawPolyline(pixels(lines_[band]));
  for (std::size_t band = 0; band < bands_.size(); ++band) paintName(painter, band);
  paintCursor(painter);
}

/// What is not there yet, with a line where it begins.
void AreaPlot::paintPlanned(QCPPainter& painter) const {
  if (empty() || !end_ || *end_ <= last()) return;
  const QCPAxisRect& rect = *axisRect();
  const double now = rect.axis(QCPAxis::atBottom)->coordToPixel(last());
  painter.fillRect(QRectF(QPointF(now, rect.top()), QPointF(rect.right() + 1, rect.bottom())),
                   tokens().sunken);
  painter.setPen(QPen(tokens().accent, 2));
  painter.drawLine(QLineF(now, rect.top(), now, rect.bottom()));
}

/// What came after the place that is looked at is pale.
void AreaPlot::paintCursor(QCPPainter& painter) const {
  if (!cursor_ || empty() || *cursor_ >= last()) return;
  const QCPAxisRect& rect = *axisRect();
  const QCPAxis* x = rect.axis(QCPAxis::atBottom);
  const double at = x->coordToPixel(*cursor_);
  painter.fillRect(
      QRectF(QPointF(at, rect.top()), QPointF(x->coordToPixel(last()), rect.bottom() + 1)),
      faded(tokens().surface, 0.6));
  painter.setPen(QPen(tokens().accent, 2));
  painter.drawLine(QLineF(at, rect.top(), at, rect.bottom()));
}

/// Where its band is widest, of the places that are in view; nowhere where it is too narrow.
void AreaPlot::paintName(QCPPainter& painter, std::size_t band) const {
  const QCPAxisRect& rect = *axisRect();
  const QCPAxis* x = rect.axis(QCPAxis::atBottom);
  const QCPAxis* y = rect.axis(QCPAxis::atLeft);
  painter.setFont(plotFont(true));
  const double width = painter.fontMetrics().horizontalAdvance(bands_[band].name) + 20;
  // The room that the band leaves to a pill around `pixel`, from its top to its foot.
  const auto roomAt = [&](double pixel) {
    std::pair<double, double> room(-INFINITY, INFINITY);
    for (int i = -kLooks; i <= kLooks; ++i) {
      const std::size_t row =
          tops_[band].nearest(x->pixelToCoord(pixel + i * width / (2 * kLooks)));
      room.first = std::max(room.first, y->coordToPixel(top(band, row)));
      room.second = std::min(room.second, y->coordToPixel(bottom(band, row)));
    }
    return room;
  };
  double best = kNameHeight;
  std::optional<QPointF> place;
  const double right = std::min<double>(rect.right(), x->coordToPixel(last()));
  for (int i = 0; i < kPlaces; ++i) {
    const double pixel =
        rect.left() + width / 2 + 8 + (right - rect.left() - width - 16) * i / (kPlaces - 1.0);
    const auto [head, foot] = roomAt(pixel);
    if (foot - head <= best || pixel - width / 2 < rect.left() || pixel + width / 2 > right)
      continue;
    best = foot - head;
    place = QPointF(pixel, (head + foot) / 2);
  }
  if (!place) return;
  QRectF pill(0, 0, width, kNameHeight - 4);
  pill.moveCenter(*place);
  paintTextOnPill(painter, pill, bands_[band].name, tokens());
}

QString AreaPlot::tipAt(QPointF position) const {
  if (empty() || !axisRect() || !axisRect()->rect().contains(position.toPoint())) return {};
  const double x = axisRect()->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
  if (x > last()) return {};
  const std::size_t row = tops_.front().nearest(x);
  QString tip = QStringLiteral("%1 %2").arg(xName_, tickText(tops_.front().x(row), 1));
  for (std::size_t band = bands_.size(); band-- > 0;)
    tip += QStringLiteral("\n%1: %2")
               .arg(bands_[band].name, formatPercent(top(band, row) - bottom(band, row), 1));
  return tip;
}

QString AreaPlot::exportName() const { return title().isEmpty() ? yName_ : title(); }

CsvMaker AreaPlot::csv() const {
  return [bands = bands_, tops = tops_, x = xName_] {
    PlotCsv csv;
    csv.text(x);
    for (const AreaBand& band : bands) csv.text(band.name);
    csv.endRow();
    for (std::size_t row = 0; !tops.empty() && row < tops.front().size(); ++row) {
      csv.number(tops.front().x(row));
      for (std::size_t band = 0; band < tops.size(); ++band)
        csv.number(tops[band].y(row) - (band == 0 ? 0 : tops[band - 1].y(row)));
      csv.endRow();
    }
    return csv.bytes();
  };
}

}  // namespace hankki
