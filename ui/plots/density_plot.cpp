// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/density_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr double kIntervalOpacity = 0.14;  // on top of the band's
constexpr double kTop = 1.04;              // of the highest peak, for its line
constexpr int kNameHeight = 16;
constexpr int kNameGap = 3;   // px, from a peak
constexpr double kNear = 60;  // px between peaks: a name would lie on the other's curve

const QPointF& peakOf(const DensityCurve& curve) {
  return *std::ranges::max_element(curve.points, {}, &QPointF::y);
}

}  // namespace

void spreadApart(std::vector<QRectF>& boxes, double left, double right, double near) {
  struct Row {  // of boxes that touch
    std::size_t first;
    double middle, width, top;
    std::size_t count = 1;
  };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    rows.push_back({i, boxes[i].center().x(), boxes[i].width(), boxes[i].top()});
    const auto meet = [near](const Row& one, const Row& next) {
      return one.middle + one.width / 2 > next.middle - next.width / 2 &&
             std::abs(one.top - next.top) <= near;
    };
    while (rows.size() > 1 && meet(rows[rows.size() - 2], rows.back())) {
      const Row last = rows.back();
      rows.pop_back();
      Row& row = rows.back();
      const double wide = row.width + last.width;
      row.middle = (row.middle * row.width + last.middle * last.width) / wide;
      row.width = wide;
      row.count += last.count;
    }
  }
  for (const Row& row : rows) {
    double at = std::max(left, std::min(row.middle - row.width / 2, right - row.width));
    for (std::size_t i = row.first; i < row.first + row.count; ++i) {
      boxes[i].moveLeft(at);
      at += boxes[i].width();
    }
  }
}

double densityAt(const DensityCurve& curve, double value) {
  const auto& points = curve.points;
  const auto after = std::ranges::lower_bound(points, value, {}, &QPointF::x);
  if (after == points.end()) return 0;
  if (after == points.begin()) return after->x() == value ? after->y() : 0;
  const QPointF from = *std::prev(after), to = *after;
  const double share = (value - from.x()) / (to.x() - from.x());
  return from.y() + share * (to.y() - from.y());
}

DensityPlot::DensityPlot(QWidget* parent) : CustomPlot(parent) {}

void DensityPlot::setCurves(std::vector<DensityCurve> curves) {
  std::erase_if(curves, [](const DensityCurve& curve) { return curve.points.empty(); });
  curves_ = std::move(curves);
  changed();
}

void DensityPlot::setXName(const QString& name, bool percent) {
  xName_ = name;
  percent_ = percent;
  changed();
}

void DensityPlot::setYName(const QString& name) {
  yName_ = name;
  changed();
}

void DensityPlot::build() {
  yText_ = addText(false);
  QCPAxisRect* rect = addAxisRect();
  rect->axis(QCPAxis::atLeft)->setTicks(false);
  rect->axis(QCPAxis::atLeft)->setTickLabels(false);
  rect->setRangeDrag(Qt::Horizontal);
  rect->setRangeZoom(Qt::Horizontal);
  QMargins margins = rect->minimumMargins();
  margins.setTop(kNameHeight + kNameGap);
  rect->setMinimumMargins(margins);
  auto* curves = new PaintedItem(&canvas(), [this](QCPPainter& painter) {
    for (const DensityCurve& curve : curves_) paintCurve(painter, curve);
  });
  curves->setClipToAxisRect(true);
  curves->setClipAxisRect(rect);
  new PaintedItem(&canvas(), [this](QCPPainter& painter) { paintNames(painter); });
}

void DensityPlot::update() {
  setText(yText_, yName_);
  QCPAxis* x = axisRect()->axis(QCPAxis::atBottom);
  x->setLabel(xName_);
  setAxisFigures(*x, percent_ ? AxisFigures::Percent : AxisFigures::Number);
}

void DensityPlot::restyle() {
  axisRect()->axis(QCPAxis::atLeft)->grid()->setVisible(false);  // there are no figures to read
}

void DensityPlot::fit() {
  double left = INFINITY, right = -INFINITY, high = 0;
  for (const DensityCurve& curve : curves_) {
    left = std::min(left, curve.points.front().x());
    right = std::max(right, curve.points.back().x());
    high = std::max(high, peakOf(curve).y());
  }
  if (!(left < right)) {
    left = 0;
    right = 1;
  }
  axisRect()->axis(QCPAxis::atBottom)->setRange(left, right);
  axisRect()->axis(QCPAxis::atLeft)->setRange(0, high > 0 ? high * kTop : 1);
}

QPointF DensityPlot::pixel(QPointF point) const {
  return {axisRect()->axis(QCPAxis::atBottom)->coordToPixel(point.x()),
          axisRect()->axis(QCPAxis::atLeft)->coordToPixel(point.y())};
}

/// The curve between two values, closed at the axis.
QPolygonF DensityPlot::outline(const DensityCurve& curve, double from, double to) const {
  QPolygonF shape{pixel({from, 0}), pixel({from, densityAt(curve, from)})};
  for (const QPointF& point : curve.points)
    if (point.x() > from && point.x() < to) shape << pixel(point);
  shape << pixel({to, densityAt(curve, to)}) << pixel({to, 0});
  return shape;
}

void DensityPlot::paintCurve(QCPPainter& painter, const DensityCurve& curve) const {
  const QColor& color = curve.style.color(tokens());
  painter.setPen(Qt::NoPen);
  painter.setBrush(faded(color, kBandOpacity));
  painter.drawPolygon(outline(curve, curve.points.front().x(), curve.points.back().x()));
  if (curve.interval) {
    painter.setBrush(faded(color, kIntervalOpacity));
    painter.drawPolygon(outline(curve, curve.interval->first, curve.interval->second));
  }
  painter.setBrush(Qt::NoBrush);
  if (curve.middle) {
    QPen dotted(color, 1.5);
    dotted.setDashPattern({1, 2});
    painter.setPen(dotted);
    painter.drawLine(pixel({*curve.middle, 0}),
                     pixel({*curve.middle, densityAt(curve, *curve.middle)}));
  }
  painter.setPen(linePen(curve.style, tokens()));
  QPolygonF line;
  for (const QPointF& point : curve.points) line << pixel(point);
  painter.drawPolyline(line);
}

/// Above the peaks, or beside the other names where peaks are near each other.
void DensityPlot::paintNames(QCPPainter& painter) const {
  painter.setFont(plotFont(true));
  std::vector<std::pair<QRectF, QString>> names;
  for (const DensityCurve& curve : curves_) {
    const QPointF peak = pixel(peakOf(curve));
    const double width = painter.fontMetrics().horizontalAdvance(curve.name) + 8;
    names.emplace_back(
        QRectF(peak.x() - width / 2, peak.y() - kNameHeight - kNameGap, width, kNameHeight),
        curve.name);
  }
  std::ranges::sort(names, {}, [](const auto& name) { return name.first.center().x(); });
  std::vector<QRectF> boxes;
  for (const auto& [box, text] : names) boxes.push_back(box);
  const QRectF inside = axisRect()->rect();
  spreadApart(boxes, inside.left(), inside.right(), kNear);
  for (std::size_t i = 0; i < names.size(); ++i) {
    boxes[i].moveTop(std::max(boxes[i].top(), inside.top() - kNameHeight - kNameGap));
    paintTextOnPill(painter, boxes[i], names[i].second, tokens());
  }
}

QString DensityPlot::figure(double value) const {
  return percent_ ? formatPercent(value, 2) : formatNumber(value, 4);
}

QString DensityPlot::tipAt(QPointF position) const {
  if (!axisRect() || !axisRect()->rect().contains(position.toPoint())) return {};
  QStringList lines;
  for (const DensityCurve& curve : curves_) {
    QString line = curve.name;
    if (curve.middle) line += QStringLiteral(": ") + figure(*curve.middle);
    if (curve.interval)
      line += tr(" (%1 to %2)").arg(figure(curve.interval->first), figure(curve.interval->second));
    lines << line;
  }
  return lines.join('\n');
}

QString DensityPlot::exportName() const { return title().isEmpty() ? xName_ : title(); }

CsvMaker DensityPlot::csv() const {
  return [curves = curves_] {
    PlotCsv csv{"curve", "value", "density"};
    csv.endRow();
    for (const DensityCurve& curve : curves)
      for (const QPointF& point : curve.points)
        csv.text(curve.name).number(point.x()).number(point.y()).endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
