// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/custom_plot.h"

class QCPPainter;

namespace hankki {

class PaintedElement;

/// A row: a value with the intervals that several ways give it.
struct IntervalRow {
  QString name;
  std::optional<double> value;                                      ///< none: the row stays empty
  std::vector<std::optional<std::pair<double, double>>> intervals;  ///< by kind
  bool bad = false;  ///< in the colour of errors and dotted: not to be trusted
};

/// Dots with their intervals below each other over one axis, beside a rule at a value of note. The
/// kinds of interval lie a little apart and have a colour and a dash each.
class IntervalPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit IntervalPlot(QWidget* parent = nullptr);

  void setRows(std::vector<IntervalRow> rows, QStringList kinds);
  void setXName(const QString& name);
  void setReference(std::optional<double> x, const QString& name);
  void setDecimals(int decimals);  ///< of the values in the tip; 4 at first

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void arrange() override;
  void fit() override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  double rowHeight() const;
  void paint(QCPPainter& painter) const;
  void paintRow(QCPPainter& painter, std::size_t row) const;
  void paintNames(QCPPainter& painter, const QRect& rect) const;
  void paintLegend(QCPPainter& painter, const QRect& rect) const;
  QString figures(const std::pair<double, double>& interval) const;

  std::vector<IntervalRow> rows_;
  QStringList kinds_;
  QString xName_, referenceName_;
  std::optional<double> reference_;
  int decimals_ = 4;
  PaintedElement* names_ = nullptr;
  PaintedElement* legend_ = nullptr;
};

}  // namespace hankki
