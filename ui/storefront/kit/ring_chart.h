// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>
#include <QString>
#include <vector>

class QPieSeries;

namespace hankki {

struct RingSlice {
  QString name;
  double value = 0;  ///< its part of the sum of all; not negative
  int series = 0;    ///< into Tokens::series
  QString text;      ///< of the value, for the tip
};

/// Parts of a whole as a ring in the shop's colours, clockwise from the top, with a figure in its
/// middle. The tip of a part says what it is.
class RingChart : public QChartView {
  Q_OBJECT
 public:
  explicit RingChart(QWidget* parent = nullptr);

  /// `unit` stands below the figure. Without a slice that has a value the ring is empty, and grey.
  void setSlices(std::vector<RingSlice> slices, const QString& figure, const QString& unit);
  const std::vector<RingSlice>& slices() const { return slices_; }

 protected:
  void drawForeground(QPainter* painter, const QRectF& rect) override;

 private:
  void restyle();

  std::vector<RingSlice> slices_;
  QString figure_, unit_;
  QPieSeries* pie_;  // the chart's
};

}  // namespace hankki
