// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

class PaintedElement;

/// A value and the band that it may lie in; without a band low and high are NaN.
struct BandPoint {
  double x = 0, y = 0;
  double low = 0, high = 0;
};

/// One curve; `id` is unique in its plot.
struct BandCurve {
  QString id;
  QString name;
  ModelStyle style;
  std::vector<BandPoint> points;  ///< x ascending
  bool plain = false;             ///< a thin line in text colour: what others are compared with
};

/// Curves that are known with uncertainty, each in its band: a regret over replications, a rate
/// with its credible interval. A legend above toggles; events are dashed rules; the place that is
/// looked at has a rule of its own. For some thousand points a curve.
class BandPlot : public CustomPlot {
  Q_OBJECT
 public:
  enum class Figures { Number, Percent };

  explicit BandPlot(QWidget* parent = nullptr);

  void setCurves(std::vector<BandCurve> curves);
  void setAxisNames(const QString& x, const QString& y, Figures figures = Figures::Number);
  void setBandName(const QString& name);  ///< what a band is, for the tip: "95 % credible"
  void setEvents(std::vector<PlotMark> events);
  void setEnd(std::optional<double> x);     ///< where the axis will end; none: with the last point
  void setCursor(std::optional<double> x);  ///< the place that is looked at
  void setFromZero(bool zero);              ///< the y axis begins at 0, or below; at first it does

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void arrange() override;
  void fit() override;
  QString tipAt(QPointF position) const override;
  void clicked(QPointF position) override;
  QString exportName() const override;

 private:
  bool isHidden(const BandCurve& curve) const { return hidden_.contains(curve.id); }
  QPointF pixel(double x, double y) const;
  QString figure(double value) const;
  void paint(QCPPainter& painter) const;
  void paintCurve(QCPPainter& painter, const BandCurve& curve) const;
  std::vector<QRectF> legendPlaces(double width) const;
  void paintLegend(QCPPainter& painter, const QRect& rect);

  std::vector<BandCurve> curves_;
  QStringList hidden_;
  QString xName_, yName_, bandName_;
  Figures figures_ = Figures::Number;
  std::vector<PlotMark> events_;
  std::optional<double> end_, cursor_;
  bool fromZero_ = true;
  std::vector<std::pair<QRectF, QString>> legendEntries_;  // where they were painted
  PaintedElement* legend_ = nullptr;
  QCPTextElement* yText_ = nullptr;
};

}  // namespace hankki
