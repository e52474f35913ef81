// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

class PaintedElement;

/// What one of several had when one of them was chosen.
struct DrawRow {
  QString name;
  ModelStyle style;
  std::optional<std::pair<double, double>> interval;  ///< a bar: what was believed of it
  std::optional<double> middle;                       ///< a line on the bar: the mean
  std::optional<double> draw;                         ///< a dot: the draw, or the score
  QString note;                                       ///< at the right: "64 %"
  bool chosen = false;
  bool eligible = true;  ///< else the row is faint
};

/// Why one was chosen: what is believed of each as a bar, what was drawn as a dot; the highest dot
/// wins, and its row stands on a soft ground.
class DrawPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit DrawPlot(QWidget* parent = nullptr);

  void setRows(std::vector<DrawRow> rows);
  void setAxisNames(const QString& x, const QString& note, bool percent);

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void arrange() override;
  void fit() override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  QString figure(double value) const;
  void paint(QCPPainter& painter) const;
  void paintRow(QCPPainter& painter, const DrawRow& row, double y) const;
  void paintNames(QCPPainter& painter, const QRect& rect) const;
  void paintNotes(QCPPainter& painter, const QRect& rect) const;

  std::vector<DrawRow> rows_;
  QString xName_, noteName_;
  bool percent_ = true;
  QCPAxisRect* rect_ = nullptr;
  PaintedElement* names_ = nullptr;
  PaintedElement* notes_ = nullptr;
};

}  // namespace hankki
