// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

/// One distribution, as a curve.
struct DensityCurve {
  QString name;
  ModelStyle style;
  std::vector<QPointF> points;                        ///< density over the value, ascending
  std::optional<double> middle;                       ///< a dotted line: the mean, or the mode
  std::optional<std::pair<double, double>> interval;  ///< filled stronger: 95 % credible
};

/// Several distributions over one axis, filled, each with its interval and its name at the peak.
class DensityPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit DensityPlot(QWidget* parent = nullptr);

  void setCurves(std::vector<DensityCurve> curves);
  void setXName(const QString& name, bool percent);
  void setYName(const QString& name);  ///< the axis itself has no figures

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void restyle() override;
  void fit() override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  QPolygonF outline(const DensityCurve& curve, double from, double to) const;
  QPointF pixel(QPointF point) const;
  QString figure(double value) const;
  void paintCurve(QCPPainter& painter, const DensityCurve& curve) const;
  void paintNames(QCPPainter& painter) const;

  std::vector<DensityCurve> curves_;
  QString xName_, yName_;
  bool percent_ = false;
  QCPTextElement* yText_ = nullptr;
};

/// The density at a value, between the points; 0 outside them.
/// Boxes that stand in a row, from left to right, pushed apart where they overlap, each as near to
/// its place as that allows, and into `left` to `right`. Those whose tops are further apart than
/// `near` do not meet.
void spreadApart(std::vector<QRectF>& boxes, double left, double right, double near);

double densityAt(const DensityCurve& curve, double value);

}  // namespace hankki
