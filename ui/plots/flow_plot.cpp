// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/flow_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <utility>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kBetweenColumns = 72, kBetweenRows = 12;  // px
constexpr double kShareBetween = 0.35;                     // of a column's room, where it is narrow
constexpr double kMostBoxWidth = 200, kBoxHeight = 52;
constexpr double kInside = 10, kTextLine = 18;
constexpr double kArrow = 6;
constexpr double kAtTheSide = 6;  // beside the first and the last boxes

}  // namespace

FlowPlot::FlowPlot(QWidget* parent) : CustomPlot(parent) {}

void FlowPlot::setFlow(std::vector<FlowNode> nodes, std::vector<FlowEdge> edges) {
  nodes_ = std::move(nodes);
  edges_ = std::move(edges);
  rows_.clear();
  sizes_.clear();
  for (const FlowNode& node : nodes_) {
    const auto column = static_cast<std::size_t>(node.column);
    if (sizes_.size() <= column) sizes_.resize(column + 1, 0);
    rows_.push_back(sizes_[column]++);
  }
  changed();
}

void FlowPlot::build() {
  addElement(new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paint(painter, rect); }));
}

/// Columns share the width; rows of a column stand around the middle, closer where there are many.
QRectF FlowPlot::boxOf(std::size_t node) const {
  const auto columns = static_cast<double>(sizes_.size());
  const double between = std::min(kBetweenColumns, kShareBetween * rect_.width() / columns);
  const double width = std::min(kMostBoxWidth, (rect_.width() - between * (columns - 1)) / columns);
  const double whole = columns * width + (columns - 1) * between;
  const double left = rect_.left() + (rect_.width() - whole) / 2;
  const auto size = static_cast<double>(sizes_[static_cast<std::size_t>(nodes_[node].column)]);
  const double step = std::min(kBoxHeight + kBetweenRows, rect_.height() / size);
  const double height = std::min(kBoxHeight, step - 4);
  const double middle = rect_.center().y() + (rows_[node] - (size - 1) / 2) * step;
  return {left + nodes_[node].column * (width + between), middle - height / 2, width, height};
}

void FlowPlot::paint(QCPPainter& painter, const QRectF& rect) const {
  rect_ = rect.adjusted(kAtTheSide, 2, -kAtTheSide, -2);
  for (const FlowEdge& edge : edges_) paintEdge(painter, edge);
  for (std::size_t node = 0; node < nodes_.size(); ++node)
    paintNode(painter, nodes_[node], boxOf(node));
}

void FlowPlot::paintEdge(QCPPainter& painter, const FlowEdge& edge) const {
  const QRectF one = boxOf(edge.from), other = boxOf(edge.to);
  const QPointF from(one.right(), one.center().y()), to(other.left() - 2, other.center().y());
  const double middle = (from.x() + to.x()) / 2;
  QPainterPath line(from);
  line.cubicTo({middle, from.y()}, {middle, to.y()}, to - QPointF(kArrow, 0));
  painter.setPen(QPen(tokens().strongBorder, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(line);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().strongBorder);
  painter.drawPolygon(
      QPolygonF{to, to + QPointF(-kArrow, -kArrow / 2 - 1), to + QPointF(-kArrow, kArrow / 2 + 1)});
  if (edge.note.isEmpty()) return;
  painter.setFont(plotFont(false));
  painter.setPen(tokens().muted);
  // Over the boxes' upper edge, where it may be wider than the gap.
  const QRectF room(middle - kMostBoxWidth / 2, std::min(one.top(), other.top()) - kTextLine - 2,
                    kMostBoxWidth, kTextLine);
  painter.drawText(room, Qt::AlignCenter, edge.note);
}

void FlowPlot::paintNode(QCPPainter& painter, const FlowNode& node, const QRectF& box) const {
  painter.setPen(node.strong ? QPen(tokens().accent, 2) : QPen(tokens().border, 1));
  painter.setBrush(node.strong ? tokens().accentSoft : tokens().surface);
  painter.drawRoundedRect(box, 6, 6);
  const QRectF inner = box.adjusted(kInside, 0, -kInside, 0);
  const auto line = [&](double top, bool strong, const QColor& color, const QString& text) {
    painter.setFont(plotFont(strong));
    painter.setPen(color);
    painter.drawText(
        QRectF(inner.left(), top, inner.width(), kTextLine), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(inner.width())));
  };
  const bool two = box.height() >= 2 * kTextLine + 2 && !node.note.isEmpty();
  const double top = box.center().y() - (two ? kTextLine : kTextLine / 2);
  line(top, true, tokens().text, node.title);
  if (two) line(top + kTextLine, false, tokens().muted, node.note);
}

int FlowPlot::nodeAt(QPointF position) const {
  for (std::size_t node = 0; node < nodes_.size(); ++node)
    if (boxOf(node).contains(position)) return static_cast<int>(node);
  return -1;
}

void FlowPlot::tapped(QPointF position) {
  if (const int node = nodeAt(position); node >= 0) emit nodeTapped(static_cast<std::size_t>(node));
}

QString FlowPlot::tipAt(QPointF position) const {
  const int node = nodeAt(position);
  if (node < 0) return {};
  const FlowNode& about = nodes_[static_cast<std::size_t>(node)];
  return about.note.isEmpty() ? about.title : about.title + '\n' + about.note;
}

QString FlowPlot::exportName() const { return QStringLiteral("lineage"); }

CsvMaker FlowPlot::csv() const {
  return [nodes = nodes_, edges = edges_] {
    PlotCsv csv{"from", "from_note", "to", "to_note", "how"};
    csv.endRow();
    for (const FlowEdge& edge : edges)
      csv.text(nodes[edge.from].title)
          .text(nodes[edge.from].note)
          .text(nodes[edge.to].title)
          .text(nodes[edge.to].note)
          .text(edge.note)
          .endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
