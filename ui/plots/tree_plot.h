// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

/// A value of one of several, as a bar in a node.
struct TreeBar {
  QString name;
  ModelStyle style;
  std::optional<double> value;
  bool strong = false;  ///< the best
};

struct TreeNode {
  int parent = -1;  ///< of those before it; -1: the root
  QString title;    ///< how it was parted from its parent
  QString note;     ///< "1,204 users"
  std::vector<TreeBar> bars;
  QString tip;
};

/// A tree from its root at the left to its leaves, a box a node with a bar a value; the bars of all
/// nodes have one scale.
class TreePlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit TreePlot(QWidget* parent = nullptr);

  void setNodes(std::vector<TreeNode> nodes);
  void setValueName(const QString& name, int decimals);  ///< of the bars

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override {}
  void fit() override {}
  QString tipAt(QPointF position) const override;
  QString exportName() const override { return valueName_; }

 private:
  struct Place {
    int depth = 0;
    double row = 0;  // of leaves, counted from the top
  };
  void place();
  QRectF boxOf(std::size_t node, const QRectF& rect) const;
  void paint(QCPPainter& painter, const QRectF& rect) const;
  void paintNode(QCPPainter& painter, const TreeNode& node, const QRectF& box) const;

  std::vector<TreeNode> nodes_;
  std::vector<Place> places_;
  int depth_ = 1, leaves_ = 1;  // of the tree
  double most_ = 0;             // of all values
  QString valueName_;
  int decimals_ = 4;
  mutable QRectF rect_;  // where it was painted last: for tips
};

}  // namespace hankki
