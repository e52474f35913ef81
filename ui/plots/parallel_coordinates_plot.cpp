// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/parallel_coordinates_plot.h"

#include <qcustomplot.h>

#include <QScopedValueRollback>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/plots/plot_csv.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kAxisReach = 12;       // px beside an axis that count as on it
constexpr double kLineReach = 7;        // px
constexpr double kLeastDrag = 3;        // px; less is a click
constexpr double kBrushStep = 1. / 20;  // of the axis, a key

double distance(QPointF from, QPointF to, QPointF point) {
  const QPointF way = to - from;
  const double along = QPointF::dotProduct(point - from, way) / QPointF::dotProduct(way, way);
  const QPointF gap = from + std::clamp(along, 0.0, 1.0) * way - point;
  return std::hypot(gap.x(), gap.y());
}

/// To the nearest of its pieces; infinite where it has none. Points with NaN are gaps.
double distanceToLine(const std::vector<QPointF>& points, QPointF point) {
  double least = INFINITY;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (!std::isnan(points[i - 1].y()) && !std::isnan(points[i].y()))
      least = std::min(least, distance(points[i - 1], points[i], point));
  return least;
}

}  // namespace

ParallelCoordinatesPlot::ParallelCoordinatesPlot(QWidget* parent) : CustomPlot(parent) {
  setSelection(*new Selection(this));
  canvas().setInteractions({});
  canvas().setFocusPolicy(Qt::StrongFocus);
  setFocusProxy(&canvas());
}

void ParallelCoordinatesPlot::setLines(std::vector<ParallelAxis> axes,
                                       std::vector<ParallelLine> lines, Colour colour) {
  axes_ = std::move(axes);
  lines_ = std::move(lines);
  colour_ = colour;
  for (ParallelLine& line : lines_) line.values.resize(axes_.size(), std::nan(""));
  ranges_.clear();
  for (std::size_t axis = 0; axis < axes_.size(); ++axis) ranges_.push_back(rangeOf(axis));
  left_ = roomOfFirst();
  if (!axes_.empty())
    std::ranges::stable_sort(lines_, {}, [](const ParallelLine& line) {
      return std::isnan(line.values.back()) ? -INFINITY : line.values.back();
    });
  current_ = std::min(current_, axes_.empty() ? 0 : axes_.size() - 1);
  std::erase_if(brushes_, [this](const auto& brush) {
    return std::ranges::find(axes_, brush.first, &ParallelAxis::id) == axes_.end();
  });
  if (!brushes_.empty()) applyBrushes();
  changed();
}

ParallelCoordinatesPlot::Range ParallelCoordinatesPlot::rangeOf(std::size_t axis) const {
  const ParallelAxis& about = axes_[axis];
  if (about.scale == ParallelAxis::Scale::Categories)
    return {-0.5, std::max(0.5, static_cast<double>(about.categories.size()) - 0.5)};
  Range range = about.range.value_or(Range(INFINITY, -INFINITY));
  for (const ParallelLine& line : lines_) {
    const double value = line.values[axis];
    if (!std::isfinite(value)) continue;
    if (about.scale == ParallelAxis::Scale::Logarithmic && value <= 0) continue;
    range = {std::min(range.first, value), std::max(range.second, value)};
  }
  if (range.first > range.second) range = {1, 2};
  if (range.first < range.second) return range;
  const double room = range.first == 0 ? 1 : std::abs(range.first) * 0.1;
  return {range.first - room, range.second + room};
}

void ParallelCoordinatesPlot::setSelection(Selection& selection) {
  if (selection_) selection_->disconnect(this);
  selection_ = &selection;
  connect(selection_, &Selection::changed, this, &ParallelCoordinatesPlot::selectedElsewhere);
  connect(selection_, &Selection::hoverChanged, this, &ParallelCoordinatesPlot::redraw);
}

void ParallelCoordinatesPlot::selectedElsewhere() {
  if (!selecting_) brushes_.clear();
  redraw();
}

void ParallelCoordinatesPlot::select(Selection::Ids ids) {
  const QScopedValueRollback own(selecting_, true);
  selection_->set(std::move(ids));
  redraw();
}

void ParallelCoordinatesPlot::applyBrushes() {
  Selection::Ids within;
  for (const ParallelLine& line : lines_) {
    const bool inside = std::ranges::all_of(brushes_, [&](const auto& brush) {
      const auto axis = std::ranges::find(axes_, brush.first, &ParallelAxis::id) - axes_.begin();
      const double value = line.values[static_cast<std::size_t>(axis)];
      return value >= brush.second.first && value <= brush.second.second;
    });
    if (inside && !brushes_.empty()) within.push_back(line.id);
  }
  select(std::move(within));
}

void ParallelCoordinatesPlot::setBrush(std::size_t axis, std::optional<Range> range) {
  const bool categories = axes_[axis].scale == ParallelAxis::Scale::Categories;
  if (range && categories)  // a category is inside or not
    range = {std::round(range->first) - 0.5, std::round(range->second) + 0.5};
  if (range)
    brushes_[axes_[axis].id] = *range;
  else
    brushes_.erase(axes_[axis].id);
  applyBrushes();
}

const ParallelLine* ParallelCoordinatesPlot::raised() const {
  const auto id = selection_->hovered();
  const auto found = id ? std::ranges::find(lines_, *id, &ParallelLine::id) : lines_.end();
  return found == lines_.end() ? nullptr : &*found;
}

bool ParallelCoordinatesPlot::isFaded(const ParallelLine& line) const {
  return (!brushes_.empty() || !selection_->empty()) && !selection_->contains(line.id);
}

std::optional<std::size_t> ParallelCoordinatesPlot::axisAt(QPointF position) const {
  const QRectF reach = field().adjusted(-kAxisReach, -kAxisReach, kAxisReach, kAxisReach);
  if (!reach.contains(position)) return std::nullopt;
  for (std::size_t axis = 0; axis < axes_.size(); ++axis)
    if (std::abs(position.x() - xOf(axis)) <= kAxisReach) return axis;
  return std::nullopt;
}

/// Of several as near, the one on top.
const ParallelLine* ParallelCoordinatesPlot::lineAt(QPointF position) const {
  const ParallelLine* nearest = nullptr;
  double least = kLineReach;
  for (const ParallelLine& line : lines_) {
    if (isFaded(line)) continue;
    const double far = distanceToLine(pointsOf(line), position);
    if (far > least) continue;
    least = far;
    nearest = &line;
  }
  return nearest;
}

void ParallelCoordinatesPlot::press(QPointF position) {
  if (const auto axis = axisAt(position)) {
    current_ = *axis;
    drag_ = Drag{*axis, position.y()};
    return redraw();
  }
  brushes_.clear();
  const ParallelLine* line = lineAt(position);
  select(line ? Selection::Ids{line->id} : Selection::Ids());
}

void ParallelCoordinatesPlot::drag(QPointF position) {
  if (!drag_->moved && std::abs(position.y() - drag_->from) < kLeastDrag) return;
  drag_->moved = true;
  const double one = valueAt(drag_->axis, drag_->from), other = valueAt(drag_->axis, position.y());
  setBrush(drag_->axis, Range(std::min(one, other), std::max(one, other)));
}

void ParallelCoordinatesPlot::release() {
  if (!drag_->moved) setBrush(drag_->axis, std::nullopt);
  drag_.reset();
}

void ParallelCoordinatesPlot::hover(std::optional<QPointF> position) {
  const bool overAxis = position && axisAt(*position);
  canvas().setCursor(overAxis ? Qt::SizeVerCursor : Qt::ArrowCursor);
  const ParallelLine* line = position ? lineAt(*position) : nullptr;
  selection_->setHovered(line ? std::optional(line->id) : std::nullopt);
  CustomPlot::hover(position);
}

QString ParallelCoordinatesPlot::tipAt(QPointF position) const {
  const ParallelLine* line = lineAt(position);
  return line ? tipOf(*line) : QString();
}

QString ParallelCoordinatesPlot::tipOf(const ParallelLine& line) const {
  QStringList rows{line.name};
  for (std::size_t axis = 0; axis < axes_.size(); ++axis)
    if (!std::isnan(line.values[axis]))
      rows << QStringLiteral("%1: %2").arg(axes_[axis].name,
                                           textOf(axes_[axis], line.values[axis]));
  return rows.join('\n');
}

QString ParallelCoordinatesPlot::textOf(const ParallelAxis& about, double value) {
  if (about.scale == ParallelAxis::Scale::Categories)
    return about.categories.value(std::lround(value), noValue());
  if (about.decimals) return formatNumber(value, *about.decimals);
  return QString::number(value, 'g', 4).replace('-', value < 0 ? QChar(0x2212) : QChar('-'));
}

/// To the line that stands `lines` places higher on the current axis.
void ParallelCoordinatesPlot::step(int lines) {
  std::vector<const ParallelLine*> order;
  for (const ParallelLine& line : lines_)
    if (!std::isnan(line.values[current_]) && !isFaded(line)) order.push_back(&line);
  if (order.empty()) return;
  std::ranges::stable_sort(order, {},
                           [this](const ParallelLine* line) { return line->values[current_]; });
  const auto now = std::ranges::find(order, raised()) - order.begin();
  const auto last = std::ssize(order) - 1;
  const auto next = now > last ? (lines > 0 ? 0 : last) : std::clamp(now + lines, 0L, last);
  const ParallelLine& line = *order[static_cast<std::size_t>(next)];
  selection_->setHovered(line.id);
  if (const auto y = yOf(current_, line.values[current_]))
    QToolTip::showText(canvas().mapToGlobal(QPointF(xOf(current_), *y).toPoint()), tipOf(line),
                       &canvas());
}

void ParallelCoordinatesPlot::moveBrush(bool lower, double share) {
  const QRectF area = field();
  const auto known = brushes_.find(axes_[current_].id);
  Range range = known == brushes_.end() ? ranges_[current_] : known->second;
  double& end = lower ? range.first : range.second;
  const double y = std::clamp(yOf(current_, end).value_or(area.bottom()) - share * area.height(),
                              area.top(), area.bottom());
  end = valueAt(current_, y);
  if (range.first <= range.second) setBrush(current_, range);
}

bool ParallelCoordinatesPlot::pressKey(const QKeyEvent& key) {
  if (axes_.empty()) return false;
  const int sign = key.key() == Qt::Key_Up ? 1 : -1;
  switch (key.key()) {
    case Qt::Key_Left:
      current_ -= current_ > 0 ? 1 : 0;
      break;
    case Qt::Key_Right:
      current_ += current_ + 1 < axes_.size() ? 1 : 0;
      break;
    case Qt::Key_Up:
    case Qt::Key_Down:
      if (key.modifiers() & Qt::ShiftModifier)
        moveBrush(!(key.modifiers() & Qt::ControlModifier), sign * kBrushStep);
      else
        step(sign);
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!raised()) return false;
      brushes_.clear();
      select({raised()->id});
      break;
    case Qt::Key_Delete:
      setBrush(current_, std::nullopt);
      break;
    case Qt::Key_Escape:
      brushes_.clear();
      select({});
      break;
    default:
      return false;
  }
  redraw();
  return true;
}

bool ParallelCoordinatesPlot::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &canvas()) return CustomPlot::eventFilter(watched, event);
  switch (event->type()) {
    case QEvent::MouseButtonPress: {
      const auto* mouse = static_cast<QMouseEvent*>(event);
      if (mouse->button() == Qt::LeftButton) press(mouse->position());
      return false;
    }
    case QEvent::MouseMove:
      if (!drag_) break;
      drag(static_cast<QMouseEvent*>(event)->position());
      return true;
    case QEvent::MouseButtonRelease:
      if (drag_) release();
      return false;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
      redraw();
      break;
    case QEvent::KeyPress:
      if (pressKey(*static_cast<QKeyEvent*>(event))) return true;
      break;
    default:
      break;
  }
  return CustomPlot::eventFilter(watched, event);
}

QString ParallelCoordinatesPlot::exportName() const {
  return title().isEmpty() ? tr("Parallel coordinates") : title();
}

CsvMaker ParallelCoordinatesPlot::csv() const {
  return [axes = axes_, lines = lines_] {
    PlotCsv csv{"line"};
    for (const ParallelAxis& axis : axes) csv.text(axis.name);
    csv.endRow();
    for (const ParallelLine& line : lines) {
      csv.text(line.name);
      for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        const double value = line.values[axis];
        if (axes[axis].scale == ParallelAxis::Scale::Categories && !std::isnan(value))
          csv.text(textOf(axes[axis], value));
        else
          csv.number(value);
      }
      csv.endRow();
    }
    return csv.bytes();
  };
}

}  // namespace hankki
