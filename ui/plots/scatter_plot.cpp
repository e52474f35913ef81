// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"

namespace hankki {
namespace {

constexpr double kLarge = 11, kSmall = 7;  // px across
constexpr double kRing = 9;                // px, around what is looked at beside
constexpr double kReach = 9;               // px from the mouse
constexpr double kMargin = 0.08;           // of the range, at both sides
constexpr double kNameHeight = 16;

std::pair<double, double> widened(double low, double high) {
  if (!(low <= high)) return {0, 1};
  const double margin = high > low ? (high - low) * kMargin : std::max(std::abs(high) * 0.1, 1e-9);
  return {low - margin, high + margin};
}

/// In a file, for programs.
QString standingWord(ScatterPoint::Standing standing) {
  switch (standing) {
    case ScatterPoint::Standing::Baseline:
      return QStringLiteral("baseline");
    case ScatterPoint::Standing::Pinned:
      return QStringLiteral("pinned");
    case ScatterPoint::Standing::Plain:
      break;
  }
  return {};
}

}  // namespace

ScatterPlot::ScatterPlot(QWidget* parent) : CustomPlot(parent) {}

void ScatterPlot::setPoints(std::vector<ScatterPoint> points, std::vector<std::size_t> front) {
  points_ = std::move(points);
  front_ = std::move(front);
  changed();
}

void ScatterPlot::setAxisNames(const QString& x, const QString& y) {
  xName_ = x;
  yName_ = y;
  changed();
}

void ScatterPlot::setLogX(bool logarithmic) {
  logX_ = logarithmic;
  changed();
}

void ScatterPlot::build() {
  yText_ = addText(false);
  QCPAxisRect* rect = addAxisRect();
  auto* item = new PaintedItem(&canvas(), [this](QCPPainter& painter) { paint(painter); });
  item->setClipToAxisRect(true);
  item->setClipAxisRect(rect);
}

void ScatterPlot::update() {
  setText(yText_, yName_);
  QCPAxis* bottom = axisRect()->axis(QCPAxis::atBottom);
  setAxisFigures(*bottom, logX_ ? AxisFigures::Logarithmic : AxisFigures::Number);
  setAxisFigures(*axisRect()->axis(QCPAxis::atLeft), AxisFigures::Number);
  bottom->setLabel(logX_ ? tr("%1 (log)").arg(xName_) : xName_);
}

bool ScatterPlot::isShown(const ScatterPoint& point) const {
  return std::isfinite(point.x) && std::isfinite(point.y) && (!logX_ || point.x > 0);
}

void ScatterPlot::fit() {
  double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;
  for (const ScatterPoint& point : points_) {
    if (!isShown(point)) continue;
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    low = std::min(low, point.y);
    high = std::max(high, point.y);
  }
  QCPAxis* x = axisRect()->axis(QCPAxis::atBottom);
  if (logX_ && left <= right) {
    const double factor = std::max(1.3, std::pow(right / left, kMargin));
    x->setRange(left / factor, right * factor);
  } else {
    const auto [from, to] = widened(left, right);
    x->setRange(from, to);
  }
  const auto [from, to] = widened(low, high);
  axisRect()->axis(QCPAxis::atLeft)->setRange(from, to);
}

QPointF ScatterPlot::pixel(const ScatterPoint& point) const {
  return {axisRect()->axis(QCPAxis::atBottom)->coordToPixel(point.x),
          axisRect()->axis(QCPAxis::atLeft)->coordToPixel(point.y)};
}

const ScatterPoint* ScatterPlot::baseline() const {
  const auto found =
      std::ranges::find(points_, ScatterPoint::Standing::Baseline, &ScatterPoint::standing);
  return found == points_.end() || !isShown(*found) ? nullptr : &*found;
}

/// Lines that part what is more from what is less.
void ScatterPlot::paintBaseline(QCPPainter& painter) const {
  const ScatterPoint* base = baseline();
  if (!base) return;
  const QRectF rect = axisRect()->rect();
  const QPointF at = pixel(*base);
  painter.setPen(QPen(tokens().strongBorder, 1));
  painter.drawLine(QLineF(rect.left(), at.y(), rect.right(), at.y()));
  painter.drawLine(QLineF(at.x(), rect.top(), at.x(), rect.bottom()));
}

void ScatterPlot::paint(QCPPainter& painter) const {
  paintBaseline(painter);
  paintFront(painter);
  for (const bool small : {true, false})  // the small ones below
    for (const ScatterPoint& point : points_) {
      if (point.small != small || !isShown(point)) continue;
      QColor color = point.style.color(tokens());
      if (small) color.setAlphaF(0.5F);
      paintMarker(painter, pixel(point), small ? kSmall : kLarge, point.style.marker, color);
      if (point.standing == ScatterPoint::Standing::Plain) continue;
      const bool base = point.standing == ScatterPoint::Standing::Baseline;
      painter.setPen(QPen(base ? tokens().text : tokens().muted, base ? 2 : 1));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(pixel(point), kRing, kRing);
    }
  paintNames(painter);
}

void ScatterPlot::paintFront(QCPPainter& painter) const {
  QPolygonF line;
  for (const std::size_t at : front_)
    if (isShown(points_[at])) line << pixel(points_[at]);
  QPen pen(tokens().muted, 1.5);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(line);
}

/// At the right of the point, or at its left where there is no room; one that would lie on another
/// is left out, which its tip still tells.
void ScatterPlot::paintNames(QCPPainter& painter) const {
  painter.setFont(plotFont());
  painter.setPen(tokens().text);
  std::vector<QRectF> taken;
  for (const ScatterPoint& point : points_) {
    if (point.small || !isShown(point)) continue;
    const QPointF at = pixel(point);
    const double width = painter.fontMetrics().horizontalAdvance(point.name) + 2;
    QRectF place(at.x() + kLarge / 2 + 4, at.y() - kNameHeight / 2, width, kNameHeight);
    if (place.right() > axisRect()->right()) place.moveRight(at.x() - kLarge / 2 - 4);
    if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(place); }))
      continue;
    taken.push_back(place);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, point.name);
  }
}

QString ScatterPlot::tipAt(QPointF position) const {
  if (!axisRect() || !axisRect()->rect().contains(position.toPoint())) return {};
  const ScatterPoint* nearest = nullptr;
  double least = kReach;
  for (const ScatterPoint& point : points_) {
    if (!isShown(point)) continue;
    const double away = QLineF(pixel(point), position).length();
    if (away > least) continue;
    least = away;
    nearest = &point;
  }
  if (!nearest) return {};
  const ScatterPoint* base = baseline();
  const auto line = [&](const QString& name, double ScatterPoint::*figure) {
    const double value = nearest->*figure;
    const QString text = QStringLiteral("%1: %2").arg(name, QString::number(value, 'g', 4));
    if (!base || base == nearest) return text;
    const double difference = value - base->*figure;
    return tr("%1 (%2 from the baseline)")
        .arg(text, withSign(difference, QString::number(std::abs(difference), 'g', 3)));
  };
  QString name = nearest->name;
  if (nearest->standing == ScatterPoint::Standing::Baseline)
    name = tr("%1, the baseline").arg(name);
  if (nearest->standing == ScatterPoint::Standing::Pinned) name = tr("%1, pinned").arg(name);
  return QStringLiteral("%1\n%2\n%3")
      .arg(name, line(xName_, &ScatterPoint::x), line(yName_, &ScatterPoint::y));
}

QString ScatterPlot::exportName() const {
  return title().isEmpty() ? tr("%1 against %2").arg(yName_, xName_) : title();
}

CsvMaker ScatterPlot::csv() const {
  return [points = points_, front = front_, x = xName_, y = yName_] {
    PlotCsv csv{"name"};
    csv.text(x).text(y).text(QStringLiteral("front")).text(QStringLiteral("standing")).endRow();
    for (std::size_t at = 0; at < points.size(); ++at)
      csv.text(points[at].name)
          .number(points[at].x)
          .number(points[at].y)
          .count(std::ranges::find(front, at) != front.end() ? 1 : 0)
          .text(standingWord(points[at].standing))
          .endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
