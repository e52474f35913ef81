// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/tree_plot.h"

#include <qcustomplot.h>

#include <algorithm>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kBetween = 36, kGap = 10;  // px between levels, and between boxes of one
constexpr double kMostWidth = 260;          // px of a box
constexpr double kPadding = 8, kLine = 18, kBar = 6;

}  // namespace

TreePlot::TreePlot(QWidget* parent) : CustomPlot(parent) {}

void TreePlot::setNodes(std::vector<TreeNode> nodes) {
  nodes_ = std::move(nodes);
  most_ = 0;
  for (const TreeNode& node : nodes_)
    for (const TreeBar& bar : node.bars) most_ = std::max(most_, bar.value.value_or(0));
  place();
  changed();
}

void TreePlot::setValueName(const QString& name, int decimals) {
  valueName_ = name;
  decimals_ = decimals;
  changed();
}

/// A leaf takes the next row, a parent stands in the middle of its children.
void TreePlot::place() {
  places_.assign(nodes_.size(), {});
  depth_ = 1;
  int rows = 0;
  const auto put = [&](const auto& self, std::size_t node, int depth) -> void {
    depth_ = std::max(depth_, depth + 1);
    double sum = 0;
    int children = 0;
    for (std::size_t child = node + 1; child < nodes_.size(); ++child) {
      if (nodes_[child].parent != static_cast<int>(node)) continue;
      self(self, child, depth + 1);
      sum += places_[child].row;
      ++children;
    }
    places_[node] = {depth, children > 0 ? sum / children : rows++};
  };
  if (!nodes_.empty()) put(put, 0, 0);
  leaves_ = std::max(1, rows);
}

void TreePlot::build() {
  addElement(new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paint(painter, rect); }));
}

QRectF TreePlot::boxOf(std::size_t node, const QRectF& rect) const {
  const double width = std::min(kMostWidth, (rect.width() - kBetween * (depth_ - 1)) / depth_);
  const double row = rect.height() / leaves_;
  const double bars = static_cast<double>(nodes_[node].bars.size());
  const double height = std::min(row - kGap, 2 * kPadding + kLine * (2 + bars));
  const double middle = rect.top() + (places_[node].row + 0.5) * row;
  return {rect.left() + places_[node].depth * (width + kBetween), middle - height / 2, width,
          height};
}

void TreePlot::paint(QCPPainter& painter, const QRectF& rect) const {
  rect_ = rect.adjusted(1, 1, -1, -1);
  for (std::size_t node = 1; node < nodes_.size(); ++node) {
    const QRectF box = boxOf(node, rect_);
    const QRectF parent = boxOf(static_cast<std::size_t>(nodes_[node].parent), rect_);
    const QPointF from(parent.right(), parent.center().y()), to(box.left(), box.center().y());
    QPainterPath line(from);
    line.cubicTo({(from.x() + to.x()) / 2, from.y()}, {(from.x() + to.x()) / 2, to.y()}, to);
    painter.setPen(QPen(tokens().strongBorder, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
  }
  for (std::size_t node = 0; node < nodes_.size(); ++node)
    paintNode(painter, nodes_[node], boxOf(node, rect_));
}

/// As many lines as there is room for: what it is, how many, then the bars.
void TreePlot::paintNode(QCPPainter& painter, const TreeNode& node, const QRectF& box) const {
  painter.setPen(QPen(tokens().border, 1));
  painter.setBrush(tokens().surface);
  painter.drawRoundedRect(box, 6, 6);
  const QRectF inner = box.adjusted(kPadding, kPadding / 2, -kPadding, -kPadding / 2);
  double y = inner.top();
  const auto line = [&](bool strong, const QColor& color, const QString& text) {
    painter.setFont(plotFont(strong));
    painter.setPen(color);
    const QString shown =
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(inner.width()));
    painter.drawText(QRectF(inner.left(), y, inner.width(), kLine),
                     Qt::AlignLeft | Qt::AlignVCenter, shown);
    y += kLine;
  };
  line(true, tokens().text, node.title);
  if (y + kLine <= inner.bottom() + 1) line(false, tokens().muted, node.note);
  for (const TreeBar& bar : node.bars) {
    if (y + kLine > inner.bottom() + 1) return;
    painter.setFont(plotFont(bar.strong));
    const QString figure = bar.value ? formatNumber(*bar.value, decimals_) : noValue();
    const double room = painter.fontMetrics().horizontalAdvance(figure) + 6;
    painter.setPen(bar.strong ? tokens().text : tokens().muted);
    painter.drawText(QRectF(inner.left(), y, inner.width(), kLine),
                     Qt::AlignRight | Qt::AlignVCenter, figure);
    paintMarker(painter, {inner.left() + 5, y + kLine / 2}, 8, bar.style.marker,
                bar.style.color(tokens()));
    const double length = inner.width() - room - 16;
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.style.color(tokens()));
    if (bar.value && most_ > 0)
      painter.drawRoundedRect(QRectF(inner.left() + 14, y + (kLine - kBar) / 2,
                                     std::max(1.0, length * *bar.value / most_), kBar),
                              2, 2);
    y += kLine;
  }
}

QString TreePlot::tipAt(QPointF position) const {
  for (std::size_t node = 0; node < nodes_.size(); ++node) {
    if (!boxOf(node, rect_).contains(position)) continue;
    QString tip = nodes_[node].title + '\n' + nodes_[node].note;
    for (const TreeBar& bar : nodes_[node].bars)
      tip += QStringLiteral("\n%1: %2")
                 .arg(bar.name, bar.value ? formatNumber(*bar.value, decimals_) : noValue());
    return nodes_[node].tip.isEmpty() ? tip : tip + '\n' + nodes_[node].tip;
  }
  return {};
}

CsvMaker TreePlot::csv() const {
  return [nodes = nodes_] {
    PlotCsv csv{"node", "parent", "segment", "size"};
    if (!nodes.empty())
      for (const TreeBar& bar : nodes.front().bars) csv.text(bar.name);
    csv.endRow();
    for (std::size_t node = 0; node < nodes.size(); ++node) {
      const int parent = nodes[node].parent;
      csv.count(static_cast<std::int64_t>(node) + 1);
      parent < 0 ? csv.blank() : csv.count(parent + 1);
      csv.text(nodes[node].title).text(nodes[node].note);
      for (const TreeBar& bar : nodes[node].bars) csv.number(bar.value);
      csv.endRow();
    }
    return csv.bytes();
  };
}

}  // namespace hankki
