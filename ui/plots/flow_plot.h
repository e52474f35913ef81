// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/plots/custom_plot.h"

class QCPPainter;

namespace hankki {

/// A thing in a FlowPlot.
struct FlowNode {
  int column = 0;       ///< from the left
  QString title, note;  ///< two lines; the whole of them is the tip
  bool strong = false;  ///< what the picture is about
};

/// That one came of another; both are places in the list of nodes.
struct FlowEdge {
  std::size_t from = 0, to = 0;
  QString note;  ///< above the line; may be empty
};

/// What came of what, from left to right: a box a thing, those of a column below each other.
class FlowPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit FlowPlot(QWidget* parent = nullptr);

  void setFlow(std::vector<FlowNode> nodes, std::vector<FlowEdge> edges);
  CsvMaker csv() const override;

  /// Where a node is painted, on the plot's surface: for tests.
  QRectF boxOf(std::size_t node) const;

 signals:
  void nodeTapped(std::size_t node);

 protected:
  void build() override;
  void update() override {}
  void fit() override {}
  void tapped(QPointF position) override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  void paint(QCPPainter& painter, const QRectF& rect) const;
  void paintEdge(QCPPainter& painter, const FlowEdge& edge) const;
  void paintNode(QCPPainter& painter, const FlowNode& node, const QRectF& box) const;
  int nodeAt(QPointF position) const;  // -1: none

  std::vector<FlowNode> nodes_;
  std::vector<FlowEdge> edges_;
  std::vector<int> rows_;   // of each node, within its column
  std::vector<int> sizes_;  // of each column
  mutable QRectF rect_;     // where it was painted last
};

}  // namespace hankki
