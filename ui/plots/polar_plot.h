// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "ui/plots/chart_plot.h"
#include "ui/theme/model_style.h"

class QCategoryAxis;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QValueAxis;

namespace hankki {

/// One closed line around the centre.
struct PolarShape {
  QString name;
  ModelStyle style;
  std::vector<double> shares;  ///< on each spoke, in [0, 1]; NaN: at the centre
  QStringList texts;           ///< of each spoke's value, for the tip
};

/// Several qualities of several things at once, as a radar: each spoke is one quality, its end the
/// best there is.
class PolarPlot : public ChartPlot {
  Q_OBJECT
 public:
  explicit PolarPlot(QWidget* parent = nullptr);

  /// Three spokes and more; the first at the top, the others clockwise.
  void setShapes(QStringList spokes, std::vector<PolarShape> shapes);

  CsvMaker csv() const override;

 protected:
  void update() override;
  void restyle() override;
  void refresh(unsigned due) override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  void placeLegend();
  /// Beside the ends of the spokes: Qt measures those of a category axis where they do not stand.
  void placeLabels();

  QStringList spokes_;
  std::vector<PolarShape> shapes_;
  std::vector<QLineSeries*> lines_;               // of shapes_, once updated
  std::vector<QGraphicsSimpleTextItem*> labels_;  // of spokes_, likewise
  QCategoryAxis* around_;
  QValueAxis* outwards_;
};

}  // namespace hankki
