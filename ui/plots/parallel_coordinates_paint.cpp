// SPDX-License-Identifier: GPL-3.0-or-later
// Where things of the parallel coordinates stand, and how they look.
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/parallel_coordinates_plot.h"
#include "ui/plots/plot_ticks.h"

namespace hankki {
namespace {

constexpr double kSide = 48;   // px: room for the outer axes' figures
constexpr double kNames = 30;  // two lines of an axis's name
constexpr double kHead = 8;    // between name and axis
constexpr double kFoot = 8;
constexpr double kLine = 14;
constexpr double kScale = 6;  // width of the axis that is a scale of colours
constexpr double kBrush = 12;
constexpr double kFaded = 0.12;
constexpr double kIncomplete = 0.75;

bool isLog(const ParallelAxis& axis) { return axis.scale == ParallelAxis::Scale::Logarithmic; }

/// Where the value stands between the ends: 0 at the foot, 1 at the head.
double shareOf(const ParallelAxis& axis, std::pair<double, double> range, double value) {
  if (isLog(axis)) return std::log(value / range.first) / std::log(range.second / range.first);
  return (value - range.first) / (range.second - range.first);
}

void drawPieces(QCPPainter& painter, const std::vector<QPointF>& points) {
  QPolygonF piece;
  const auto draw = [&] {
    if (piece.size() > 1) painter.drawPolyline(piece);
    piece.clear();
  };
  for (const QPointF& point : points) {
    if (std::isnan(point.y()))
      draw();
    else
      piece << point;
  }
  draw();
}

}  // namespace

void ParallelCoordinatesPlot::build() {
  element_ =
      new PaintedElement(&canvas(), [this](QCPPainter& painter, const QRect&) { paint(painter); });
  addElement(element_);
}

void ParallelCoordinatesPlot::update() {}  // what is painted is read while it is painted

void ParallelCoordinatesPlot::redraw() { canvas().replot(QCustomPlot::rpQueuedReplot); }

double ParallelCoordinatesPlot::roomOfFirst() const {
  constexpr double kBeside = 12;  // tick, padding
  const QFontMetrics metrics(plotFont());
  double room = kSide;
  if (!axes_.empty())
    for (const QString& category : axes_.front().categories)
      room = std::max(room, metrics.horizontalAdvance(category) + kBeside);
  return room;
}

QRectF ParallelCoordinatesPlot::field() const {
  if (!element_) return {};
  return QRectF(element_->rect()).adjusted(left_, kNames + kHead, -kSide, -kFoot);
}

double ParallelCoordinatesPlot::xOf(std::size_t axis) const {
  const QRectF area = field();
  if (axes_.size() < 2) return area.center().x();
  return area.left() +
         area.width() * static_cast<double>(axis) / static_cast<double>(axes_.size() - 1);
}

std::optional<double> ParallelCoordinatesPlot::yOf(std::size_t axis, double value) const {
  if (std::isnan(value) || (isLog(axes_[axis]) && value <= 0)) return std::nullopt;
  const QRectF area = field();
  return area.bottom() - shareOf(axes_[axis], ranges_[axis], value) * area.height();
}

double ParallelCoordinatesPlot::valueAt(std::size_t axis, double y) const {
  const QRectF area = field();
  const auto [low, high] = ranges_[axis];
  const double share = std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0);
  if (isLog(axes_[axis])) return low * std::pow(high / low, share);
  // A hair inside, so that categories round to one that there is.
  const double edge = axes_[axis].scale == ParallelAxis::Scale::Categories ? 1e-9 : 0;
  return std::clamp(low + share * (high - low), low + edge, high - edge);
}

std::optional<QPointF> ParallelCoordinatesPlot::positionOf(const QString& axis,
                                                           double value) const {
  const auto found = std::ranges::find(axes_, axis, &ParallelAxis::id);
  if (found == axes_.end()) return std::nullopt;
  const auto at = static_cast<std::size_t>(found - axes_.begin());
  const auto y = yOf(at, value);
  return y ? std::optional(QPointF(xOf(at), *y)) : std::nullopt;
}

std::vector<QPointF> ParallelCoordinatesPlot::pointsOf(const ParallelLine& line) const {
  std::vector<QPointF> points;
  for (std::size_t axis = 0; axis < axes_.size(); ++axis)
    points.emplace_back(xOf(axis), yOf(axis, line.values[axis]).value_or(std::nan("")));
  return points;
}

QColor ParallelCoordinatesPlot::colourOf(const ParallelLine& line) const {
  if (colour_ == Colour::ByStyle) return line.style.color(tokens());
  const double value = line.values.back();
  if (std::isnan(value)) return tokens().faint;
  return sequentialColor(tokens(), shareOf(axes_.back(), ranges_.back(), value));
}

void ParallelCoordinatesPlot::paint(QCPPainter& painter) const {
  if (axes_.empty()) return;
  const ParallelLine* top = forFile() ? nullptr : raised();
  for (std::size_t axis = 0; axis < axes_.size(); ++axis) paintAxis(painter, axis);
  for (const bool faded : {true, false})
    for (const ParallelLine& line : lines_)
      if (isFaded(line) == faded && &line != top) paintLine(painter, line);
  for (std::size_t axis = 0; axis < axes_.size(); ++axis) paintBrush(painter, axis);
  for (std::size_t axis = 0; axis < axes_.size(); ++axis) paintTicks(painter, axis);
  if (top) paintLine(painter, *top);
}

void ParallelCoordinatesPlot::paintAxis(QCPPainter& painter, std::size_t axis) const {
  const QRectF area = field();
  const double x = xOf(axis);
  const bool last = axis + 1 == axes_.size();
  painter.setPen(QPen(tokens().plotAxis, 1));
  if (last && colour_ == Colour::ByLastAxis) {
    QLinearGradient scale(0, area.bottom(), 0, area.top());
    for (int step = 0; step < kSequentialCount; ++step)
      scale.setColorAt(step / (kSequentialCount - 1.0),
                       tokens().sequential[static_cast<std::size_t>(step)]);
    painter.fillRect(QRectF(x, area.top(), kScale, area.height()), scale);
  } else {
    painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
  }

  const double spacing = axes_.size() < 2 ? 2 * kSide : xOf(1) - xOf(0);
  const double room = spacing - 8;
  QRectF name(x - room / 2, area.top() - kHead - kNames, room, kNames);
  int side = Qt::AlignHCenter;
  // The outer names may use the margin, and begin or end with it.
  if (axis == 0 && !last) {
    name.setLeft(area.left() - left_ + 4);
    side = Qt::AlignLeft;
  } else if (last && axis > 0) {
    name.setRight(area.right() + kSide - 4);
    side = Qt::AlignRight;
  }
  const QString text = isLog(axes_[axis]) ? tr("%1 (log)").arg(axes_[axis].name) : axes_[axis].name;
  painter.setFont(plotFont());
  painter.setPen(tokens().text);
  painter.drawText(
      name, side | Qt::AlignBottom | Qt::TextWordWrap,
      painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(name.width() * 1.7)));
  if (axis == current_ && canvas().hasFocus() && !forFile()) {
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(x - 10, area.top() - 4, 20, area.height() + 8), 4, 4);
  }
}

void ParallelCoordinatesPlot::paintTicks(QCPPainter& painter, std::size_t axis) const {
  const auto [low, high] = ranges_[axis];
  std::vector<AxisTick> ticks;
  if (axes_[axis].scale == ParallelAxis::Scale::Categories)
    for (const QString& category : axes_[axis].categories)
      ticks.push_back({static_cast<double>(ticks.size()), category});
  else
    ticks =
        axisTicks(low, high, isLog(axes_[axis]) ? AxisFigures::Logarithmic : AxisFigures::Number);

  const double x = xOf(axis);
  const bool right = axis > 0 && axis + 1 == axes_.size();
  painter.setFont(plotFont());
  for (const AxisTick& tick : ticks) {
    const auto y = yOf(axis, tick.value);
    if (!y) continue;
    painter.setPen(QPen(tokens().plotAxis, 1));
    if (!right) painter.drawLine(QLineF(x - 3, *y, x, *y));
    const double width = painter.fontMetrics().horizontalAdvance(tick.text) + 6;
    const double left = right ? x + kScale + 2 : x - 4 - width;
    paintTextOnPill(painter, QRectF(left, *y - kLine / 2, width, kLine), tick.text, tokens());
  }
}

void ParallelCoordinatesPlot::paintBrush(QCPPainter& painter, std::size_t axis) const {
  const auto brush = brushes_.find(axes_[axis].id);
  if (brush == brushes_.end()) return;
  const QRectF area = field();
  const double top = std::max(area.top(), yOf(axis, brush->second.second).value_or(area.top()));
  const double bottom =
      std::min(area.bottom(), yOf(axis, brush->second.first).value_or(area.bottom()));
  painter.setPen(QPen(tokens().accent, 1.5));
  painter.setBrush(faded(tokens().accent, 0.25));
  painter.drawRoundedRect(QRectF(xOf(axis) - kBrush / 2, top, kBrush, bottom - top), 3, 3);
}

void ParallelCoordinatesPlot::paintLine(QCPPainter& painter, const ParallelLine& line) const {
  const std::vector<QPointF> points = pointsOf(line);
  const bool raised = !forFile() && line.id == selection_->hovered();
  QColor colour = colourOf(line);
  painter.setBrush(Qt::NoBrush);
  if (raised) {
    painter.setPen(QPen(tokens().surface, 6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    drawPieces(painter, points);
  } else if (isFaded(line)) {
    colour = faded(colour, kFaded);
  } else if (!line.complete) {
    colour = faded(colour, kIncomplete);
  }
  QPen pen(colour, raised ? 3 : line.complete ? 1.8 : 1, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (!line.complete) pen.setDashPattern({4, 3});
  painter.setPen(pen);
  drawPieces(painter, points);
  if (!raised) return;
  for (const QPointF& point : points)
    if (!std::isnan(point.y())) paintMarker(painter, point, 8, Marker::Disc, colour);
}

}  // namespace hankki
