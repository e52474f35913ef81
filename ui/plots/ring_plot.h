// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/plots/chart_plot.h"

class QPieSeries;

namespace hankki {

struct RingSlice {
  QString name;
  double value = 0;  ///< its part of the sum of all; not negative
  int series = 0;    ///< into Tokens::series
  QString text;      ///< of the value, for the tip
};

/// Parts of a whole as a ring, clockwise from the top, with a figure in its middle.
class RingPlot : public ChartPlot {
  Q_OBJECT
 public:
  explicit RingPlot(QWidget* parent = nullptr);

  /// `unit` stands below the figure. Without a slice that has a value the ring is empty, and grey.
  void setSlices(std::vector<RingSlice> slices, const QString& figure, const QString& unit);
  const std::vector<RingSlice>& slices() const { return slices_; }

  CsvMaker csv() const override;

 protected:
  void update() override;
  void restyle() override;
  void refresh(unsigned due) override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  double sum() const;
  void placeMiddle();

  std::vector<RingSlice> slices_;
  QString figure_, unit_;
  QPieSeries* pie_;  // the chart's
  QGraphicsSimpleTextItem* figureText_;
  QGraphicsSimpleTextItem* unitText_;
};

}  // namespace hankki
