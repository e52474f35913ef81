#pragma once

#include "ui/plots/plot.h"

class QAbstractAxis;
class QChart;
class QChartView;

namespace hankki {

/// A plot that Qt Charts has and QCustomPlot has not: with our colours, export and tips. There is
/// nothing to zoom.
class ChartPlot : public Plot {
  Q_OBJECT
 protected:
  /// Takes the chart.
  ChartPlot(QChart* chart, QWidget* parent);

  QChart& chart() const { return *chart_; }

  /// Values or texts changed.
  virtual void update() = 0;
  /// Colours changed, or there is something new to colour. Axes have theirs already.
  virtual void restyle() = 0;

  void refresh(unsigned due) override;
  void present() override;
  QPicture record() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QChart* chart_;
  QChartView* view_;
};

}  // namespace hankki
