// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

/// A thing with two figures.
struct ScatterPoint {
  enum class Standing { Plain, Pinned, Baseline };
  QString name;  ///< beside it, and in its tip
  ModelStyle style;
  double x = 0, y = 0;
  bool small = false;  ///< one of several that a larger point stands for; without a name beside it
  Standing standing = Standing::Plain;
};

/// Points by two figures, and a stepped line through those that no other one beats. The baseline
/// and the pins have a ring; lines through the baseline part what is better in each, and tips tell
/// how far a point is from it.
class ScatterPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit ScatterPlot(QWidget* parent = nullptr);

  /// `front`: positions in `points`, by rising x.
  void setPoints(std::vector<ScatterPoint> points, std::vector<std::size_t> front);
  void setAxisNames(const QString& x, const QString& y);
  void setLogX(bool logarithmic);  ///< what is not above 0 is not shown

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void fit() override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  bool isShown(const ScatterPoint& point) const;
  QPointF pixel(const ScatterPoint& point) const;
  void paint(QCPPainter& painter) const;
  void paintBaseline(QCPPainter& painter) const;
  void paintFront(QCPPainter& painter) const;
  const ScatterPoint* baseline() const;  ///< null: none is shown
  void paintNames(QCPPainter& painter) const;

  std::vector<ScatterPoint> points_;
  std::vector<std::size_t> front_;
  QString xName_, yName_;
  bool logX_ = false;
  QCPTextElement* yText_ = nullptr;
};

}  // namespace hankki
