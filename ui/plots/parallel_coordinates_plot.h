// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/plots/selection.h"
#include "ui/theme/model_style.h"

class QCPPainter;
class QKeyEvent;
class QMouseEvent;

namespace hankki {

class PaintedElement;

/// One upright axis, low at its foot.
struct ParallelAxis {
  enum class Scale { Linear, Logarithmic, Categories };

  QString id;    ///< unique in its plot: a brush stays with it
  QString name;  ///< "Learning rate"
  Scale scale = Scale::Linear;
  QStringList categories;                          ///< of Categories: what 0, 1, ... stand for
  std::optional<std::pair<double, double>> range;  ///< unset: that of the values
  std::optional<int> decimals;                     ///< of a value's text; unset: as few as tell it
};

/// One line: a value on each axis.
struct ParallelLine {
  qint64 id = 0;               ///< unique in its plot
  QString name;                ///< "#7 BPR"
  std::vector<double> values;  ///< NaN, or none: the line has a gap there
  bool complete = true;        ///< false: thin and dashed
  ModelStyle style;            ///< for Colour::ByStyle
};

/// Many values of many things at once. A line under the mouse is raised and says its values.
/// Dragging along an axis selects the lines that pass there; several such brushes must all hold. A
/// click on an axis clears its brush, one on a line selects it alone, one beside both clears all.
/// By keys: left and right choose an axis, up and down go through the lines in its order, Enter
/// selects the one that is raised; shift with up and down moves the brush's lower end, with ctrl
/// its upper end; Delete clears the axis's brush, Escape all.
class ParallelCoordinatesPlot : public CustomPlot {
  Q_OBJECT
 public:
  /// Lines take the colour of their value on the last axis, or of their style.
  enum class Colour { ByLastAxis, ByStyle };

  explicit ParallelCoordinatesPlot(QWidget* parent = nullptr);

  /// Brushes stay on the axes that are still there.
  void setLines(std::vector<ParallelAxis> axes, std::vector<ParallelLine> lines, Colour colour);

  /// What is selected and raised, by the lines' ids, shared with who shows the same things; it must
  /// outlive the plot. What is selected elsewhere takes the brushes away.
  void setSelection(Selection& selection);
  const Selection& selection() const { return *selection_; }

  /// Where a value stands, in pixels of the canvas; empty where the axis does not show it.
  std::optional<QPointF> positionOf(const QString& axis, double value) const;

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void fit() override {}  // the axes are ours, not the canvas's
  QString tipAt(QPointF position) const override;
  void hover(std::optional<QPointF> position) override;
  QString exportName() const override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  using Range = std::pair<double, double>;
  struct Drag {
    std::size_t axis = 0;
    double from = 0;  // y
    bool moved = false;
  };

  QRectF field() const;  // between the first axis's foot and the last one's head
  double xOf(std::size_t axis) const;
  std::optional<double> yOf(std::size_t axis, double value) const;
  double valueAt(std::size_t axis, double y) const;
  Range rangeOf(std::size_t axis) const;
  std::optional<std::size_t> axisAt(QPointF position) const;
  const ParallelLine* lineAt(QPointF position) const;
  const ParallelLine* raised() const;                             // null: none
  std::vector<QPointF> pointsOf(const ParallelLine& line) const;  // NaN y: a gap
  double roomOfFirst() const;
  static QString textOf(const ParallelAxis& axis, double value);
  QString tipOf(const ParallelLine& line) const;
  QColor colourOf(const ParallelLine& line) const;
  bool isFaded(const ParallelLine& line) const;

  void press(QPointF position);
  void drag(QPointF position);
  void release();
  bool pressKey(const QKeyEvent& key);
  void step(int lines);
  void moveBrush(bool lower, double share);
  void setBrush(std::size_t axis, std::optional<Range> range);
  void applyBrushes();
  void select(Selection::Ids ids);
  void selectedElsewhere();
  void redraw();

  void paint(QCPPainter& painter) const;
  void paintAxis(QCPPainter& painter, std::size_t axis) const;
  void paintTicks(QCPPainter& painter, std::size_t axis) const;
  void paintBrush(QCPPainter& painter, std::size_t axis) const;
  void paintLine(QCPPainter& painter, const ParallelLine& line) const;

  std::vector<ParallelAxis> axes_;
  std::vector<ParallelLine> lines_;  // the highest on the last axis come last: they lie on top
  std::vector<Range> ranges_;        // of axes_
  double left_ = 0;                  // px: room for the first axis's texts
  Colour colour_ = Colour::ByLastAxis;
  std::map<QString, Range> brushes_;  // by axis
  Selection* selection_ = nullptr;
  bool selecting_ = false;  // by select(): the brushes stay
  std::optional<Drag> drag_;
  std::size_t current_ = 0;  // the axis that keys act on
  PaintedElement* element_ = nullptr;
};

}  // namespace hankki
