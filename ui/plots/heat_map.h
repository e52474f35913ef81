// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>
#include <vector>

#include "ui/plots/custom_plot.h"

class QCPPainter;

namespace hankki {

class PaintedElement;

/// Values of pairs as colours, on the sequential scale, of any number of cells; where a cell has
/// room its figure stands in it. A scale at the right tells what a colour means.
class HeatMap : public CustomPlot {
  Q_OBJECT
 public:
  explicit HeatMap(QWidget* parent = nullptr);

  /// Row by row, from the top; NaN: no value, no colour.
  void setCells(QStringList columns, QStringList rows, std::vector<double> values);
  void setAxisNames(const QString& x, const QString& y);
  void setValueName(const QString& name, int decimals);

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override {}  // what is painted is read while it is painted
  void restyle() override;
  void fit() override {}
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  QRectF field() const;
  double at(qsizetype row, qsizetype column) const {
    return values_[static_cast<std::size_t>(row * columns_.size() + column)];
  }
  double share(double value) const;
  QString figure(double value) const;
  void paint(QCPPainter& painter) const;
  void paintNames(QCPPainter& painter) const;
  void paintFigures(QCPPainter& painter) const;
  void paintScale(QCPPainter& painter) const;

  QStringList columns_, rows_;
  std::vector<double> values_;
  double low_ = 0, high_ = 0;
  QImage cells_;  // a pixel a cell
  QString xName_, yName_, valueName_;
  int decimals_ = 0;
  PaintedElement* element_ = nullptr;
};

}  // namespace hankki
