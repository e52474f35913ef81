// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "ui/plots/chart_plot.h"
#include "ui/theme/model_style.h"

class QBarCategoryAxis;
class QBoxPlotSeries;
class QScatterSeries;
class QValueAxis;

namespace hankki {

/// Values that are shown as one box.
struct BoxGroup {
  QString name;
  ModelStyle style;
  std::vector<double> values;  ///< in any order; those that are not finite do not count
};

/// What a box shows: quartiles; whiskers to the last value within 1.5 times their distance; the
/// values beyond these.
struct BoxNumbers {
  double low = 0, lower = 0, median = 0, upper = 0, high = 0;
  std::vector<double> outliers;  ///< ascending
};
/// Empty where no value is finite. Quartiles between two values are interpolated.
std::optional<BoxNumbers> boxNumbers(std::vector<double> values);

/// Distributions side by side, as boxes with whiskers.
class BoxPlot : public ChartPlot {
  Q_OBJECT
 public:
  explicit BoxPlot(QWidget* parent = nullptr);

  void setGroups(std::vector<BoxGroup> groups);
  using ChartPlot::setYName;
  void setDecimals(int decimals);  ///< of the values in the tip; 4 at first

  CsvMaker csv() const override;

 protected:
  void update() override;
  void restyle() override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  std::vector<BoxGroup> groups_;
  std::vector<std::optional<BoxNumbers>> numbers_;  // of groups_
  int decimals_ = 4;
  QBoxPlotSeries* boxes_;
  QScatterSeries* outliers_;
  QBarCategoryAxis* names_;
  QValueAxis* values_;
};

}  // namespace hankki
