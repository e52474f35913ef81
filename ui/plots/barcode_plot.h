// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

class PaintedElement;

/// What has a row of its own.
struct BarcodeLane {
  QString name;
  ModelStyle style;
};

/// One choice.
struct BarcodeTick {
  double x = 0;
  std::size_t lane = 0;
  bool strong = false;  ///< it was rewarded
};

/// Each choice as a thin line in the row of what was chosen; those that were rewarded are tall and
/// strong. For the last some thousand choices.
class BarcodePlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit BarcodePlot(QWidget* parent = nullptr);

  void setLanes(std::vector<BarcodeLane> lanes);
  void setTicks(std::vector<BarcodeTick> ticks);  ///< x ascending
  void setXName(const QString& name);

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void arrange() override;
  void fit() override;
  QString exportName() const override;

 private:
  void paint(QCPPainter& painter) const;
  void paintNames(QCPPainter& painter, const QRect& rect) const;

  std::vector<BarcodeLane> lanes_;
  std::vector<BarcodeTick> ticks_;
  QString xName_;
  QCPAxisRect* rect_ = nullptr;
  PaintedElement* names_ = nullptr;
};

}  // namespace hankki
