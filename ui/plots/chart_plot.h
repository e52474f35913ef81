// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

class QAbstractAxis;
class QChart;
class QChartView;
class QGraphicsSimpleTextItem;

namespace hankki {

/// A plot that Qt Charts has and QCustomPlot has not: with our colours, export and tips. There is
/// nothing to zoom.
class ChartPlot : public Plot {
  Q_OBJECT
 protected:
  /// Takes the chart.
  ChartPlot(QChart* chart, QWidget* parent);

  QChart& chart() const { return *chart_; }

  /// Level above the chart, at its left: what the values are, with their unit.
  void setYName(const QString& name);

  /// Values or texts changed.
  virtual void update() = 0;
  /// Colours changed, or there is something new to colour. Axes have theirs already.
  virtual void restyle() = 0;

  void refresh(unsigned due) override;
  void present() override;
  QPicture record() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

  const QString& yName() const { return yName_; }

 private:
  void placeTexts();

  QString yName_;
  QChart* chart_;
  QChartView* view_;
  QGraphicsSimpleTextItem* titleText_;
  QGraphicsSimpleTextItem* yText_;
};

}  // namespace hankki
