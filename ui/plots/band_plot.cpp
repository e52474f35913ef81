// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/band_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kSample = 28;  // px, of a line in the legend
constexpr double kGap = 7;
constexpr double kEntryGap = 16;
constexpr double kLegendHeight = 20;  // of a row
constexpr double kHeadRoom = 0.06;    // of the height, above the highest value

bool hasBand(const BandPoint& point) {
  return std::isfinite(point.low) && std::isfinite(point.high);
}

const BandPoint& nearest(const std::vector<BandPoint>& points, double x) {
  const auto after = std::ranges::lower_bound(points, x, {}, &BandPoint::x);
  if (after == points.begin()) return *after;
  if (after == points.end()) return points.back();
  return after->x - x < x - std::prev(after)->x ? *after : *std::prev(after);
}

}  // namespace

BandPlot::BandPlot(QWidget* parent) : CustomPlot(parent) {}

void BandPlot::setCurves(std::vector<BandCurve> curves) {
  curves_ = std::move(curves);
  changed(kData | kRoom);
}

void BandPlot::setAxisNames(const QString& x, const QString& y, Figures figures) {
  xName_ = x;
  yName_ = y;
  figures_ = figures;
  changed();
}

void BandPlot::setBandName(const QString& name) {
  bandName_ = name;
  changed();
}

void BandPlot::setEvents(std::vector<PlotMark> events) {
  events_ = std::move(events);
  changed();
}

void BandPlot::setEnd(std::optional<double> x) {
  end_ = x;
  changed();
}

void BandPlot::setCursor(std::optional<double> x) {
  cursor_ = x;
  changed();
}

void BandPlot::setFromZero(bool zero) {
  fromZero_ = zero;
  changed();
}

void BandPlot::build() {
  yText_ = addText(false);
  legend_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintLegend(painter, rect); });
  addElement(legend_);
  QCPAxisRect* rect = addAxisRect();
  rect->setMinimumMargins(QMargins(44, 8, 12, 8));
  rect->setRangeDrag(Qt::Horizontal);
  rect->setRangeZoom(Qt::Horizontal);
  auto* curves = new PaintedItem(&canvas(), [this](QCPPainter& painter) { paint(painter); });
  curves->setClipToAxisRect(true);
  curves->setClipAxisRect(rect);
  new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) {
    const double middle = rect->axis(QCPAxis::atBottom)->range().center();
    for (const PlotMark& event : events_)
      paintMark(painter, *rect, event, event.x > middle, tokens());
  });
}

void BandPlot::update() {
  setText(yText_, yName_);
  axisRect()->axis(QCPAxis::atBottom)->setLabel(xName_);
  setAxisFigures(*axisRect()->axis(QCPAxis::atBottom), AxisFigures::Whole);
  setAxisFigures(*axisRect()->axis(QCPAxis::atLeft),
                 figures_ == Figures::Percent ? AxisFigures::Percent : AxisFigures::Number);
}

void BandPlot::arrange() {
  const std::vector<QRectF> places = legendPlaces(drawingSize().width());
  const int height = places.empty() ? 0 : static_cast<int>(places.back().bottom()) + 2;
  legend_->setMinimumSize(0, height);
  legend_->setMaximumSize(QWIDGETSIZE_MAX, height);
}

void BandPlot::fit() {
  double left = INFINITY, right = -INFINITY, low = fromZero_ ? 0 : INFINITY, high = -INFINITY;
  for (const BandCurve& curve : curves_) {
    if (curve.points.empty()) continue;
    left = std::min(left, curve.points.front().x);
    right = std::max(right, curve.points.back().x);
    if (isHidden(curve)) continue;
    for (const BandPoint& point : curve.points) {
      for (const double y : {point.y, point.low, point.high}) {
        if (!std::isfinite(y)) continue;
        low = std::min(low, y);
        high = std::max(high, y);
      }
    }
  }
  if (end_) right = std::max(right, *end_);
  if (!(left <= right)) left = right = 0;
  axisRect()->axis(QCPAxis::atBottom)->setRange(left, right > left ? right : left + 1);
  if (!(low < high)) {
    if (!std::isfinite(low)) low = 0;
    high = low + (figures_ == Figures::Percent ? 0.01 : 1);
  }
  const double room = (high - low) * kHeadRoom;
  axisRect()->axis(QCPAxis::atLeft)->setRange(low < 0 || !fromZero_ ? low - room : 0, high + room);
}

QPointF BandPlot::pixel(double x, double y) const {
  return {axisRect()->axis(QCPAxis::atBottom)->coordToPixel(x),
          axisRect()->axis(QCPAxis::atLeft)->coordToPixel(y)};
}

/// All bands lie below all lines.
void BandPlot::paint(QCPPainter& painter) const {
  for (const BandCurve& curve : curves_) {
    if (isHidden(curve)) continue;
    QPolygonF band, foot;
    for (const BandPoint& point : curve.points) {
      if (!hasBand(point)) continue;
      band << pixel(point.x, point.high);
      foot.prepend(pixel(point.x, point.low));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(curve.style.color(tokens()), kBandOpacity));
    painter.drawPolygon(band + foot);
  }
  painter.setBrush(Qt::NoBrush);
  for (const BandCurve& curve : curves_)
    if (!isHidden(curve)) paintCurve(painter, curve);
  if (!cursor_) return;
  const QCPAxisRect& rect = *axisRect();
  const double at = rect.axis(QCPAxis::atBottom)->coordToPixel(*cursor_);
  painter.setPen(QPen(tokens().accent, 2));
  painter.drawLine(QLineF(at, rect.top(), at, rect.bottom()));
}

void BandPlot::paintCurve(QCPPainter& painter, const BandCurve& curve) const {
  QPen pen = linePen(curve.style, tokens());
  if (curve.plain) {
    pen = QPen(tokens().muted, 1.5);
    pen.setDashPattern({1, 3});
  }
  painter.setPen(pen);
  QPolygonF line;
  for (const BandPoint& point : curve.points) {
    if (std::isfinite(point.y)) {
      line << pixel(point.x, point.y);
      continue;
    }
    painter.drawPolyline(line);  // a gap
    line.clear();
  }
  painter.drawPolyline(line);
}

std::vector<QRectF> BandPlot::legendPlaces(double width) const {
  std::vector<QRectF> places;
  const QFontMetrics metrics(plotFont(true));
  QPointF corner;
  for (const BandCurve& curve : curves_) {
    const double entry = kSample + kGap + metrics.horizontalAdvance(curve.name);
    if (corner.x() > 0 && corner.x() + entry > width)
      corner = QPointF(0, corner.y() + kLegendHeight);
    places.emplace_back(corner, QSizeF(entry, kLegendHeight));
    corner.rx() += entry + kEntryGap;
  }
  return places;
}

void BandPlot::paintLegend(QCPPainter& painter, const QRect& rect) {
  legendEntries_.clear();
  const std::vector<QRectF> places = legendPlaces(rect.width());
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    const QRectF entry = places[i].translated(rect.topLeft());
    if (isHidden(curves_[i])) painter.setOpacity(0.45);
    QPen pen = linePen(curves_[i].style, tokens());
    if (curves_[i].plain) {
      pen = QPen(tokens().muted, 1.5);
      pen.setDashPattern({1, 3});
    }
    painter.setPen(pen);
    const double y = entry.center().y();
    painter.drawLine(QLineF(entry.left(), y, entry.left() + kSample, y));
    painter.setPen(tokens().text);
    painter.setFont(plotFont());
    painter.drawText(entry.adjusted(kSample + kGap, 0, 8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     curves_[i].name);
    painter.setOpacity(1);
    legendEntries_.emplace_back(entry, curves_[i].id);
  }
}

void BandPlot::clicked(QPointF position) {
  for (const auto& [place, id] : legendEntries_) {
    if (!place.contains(position)) continue;
    if (!hidden_.removeOne(id)) hidden_ << id;
    return changed();
  }
}

QString BandPlot::figure(double value) const {
  return figures_ == Figures::Percent ? formatPercent(value, 2) : formatNumber(value, 1);
}

QString BandPlot::tipAt(QPointF position) const {
  if (!axisRect() || !axisRect()->rect().contains(position.toPoint())) return {};
  const double x = axisRect()->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
  QStringList lines;
  for (const BandCurve& curve : curves_) {
    if (isHidden(curve) || curve.points.empty()) continue;
    const BandPoint& point = nearest(curve.points, x);
    if (lines.isEmpty())
      lines << QStringLiteral("%1 %2").arg(xName_, formatCount(std::llround(point.x)));
    QString line = QStringLiteral("%1: %2").arg(curve.name, figure(point.y));
    if (hasBand(point)) line += tr(" (%1 to %2)").arg(figure(point.low), figure(point.high));
    lines << line;
  }
  if (!lines.isEmpty() && !bandName_.isEmpty()) lines << tr("in brackets: %1").arg(bandName_);
  return lines.join('\n');
}

QString BandPlot::exportName() const { return title().isEmpty() ? yName_ : title(); }

CsvMaker BandPlot::csv() const {
  return [curves = curves_, x = xName_] {
    PlotCsv csv{"curve"};
    csv.text(x).text("value").text("low").text("high").endRow();
    for (const BandCurve& curve : curves)
      for (const BandPoint& point : curve.points)
        csv.text(curve.name)
            .number(point.x)
            .number(point.y)
            .number(point.low)
            .number(point.high)
            .endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
