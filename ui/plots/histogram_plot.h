// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "ui/plots/custom_plot.h"

class QCPPainter;

namespace hankki {

/// One bar: the half-open range [lower, upper) and how much lies in it.
struct HistogramBin {
  double lower = 0, upper = 0;
  double count = 0;
  QString label;       ///< of a category; empty: the axis shows numbers
  bool muted = false;  ///< grey: not like the others ("none")
};

/// Vertical bars over numbers, linear or logarithmic, or over categories (bins with labels).
class HistogramPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit HistogramPlot(QWidget* parent = nullptr);

  /// A logarithmic axis shows only bins above 0.
  void setBins(std::vector<HistogramBin> bins, bool logX = false);
  /// How much of each bin is meant, in colour before its grey bar; empty: all of all.
  void setParts(std::vector<double> parts);
  void setAxisNames(const QString& x, const QString& y);
  void setMark(std::optional<PlotMark> mark);
  void setCountsVisible(bool visible);  ///< the count above each bar
  /// Ticks of a logarithmic axis with texts of their own (1 h, 1 d); empty: decades.
  void setTicks(std::vector<std::pair<double, QString>> ticks);

  /// Bars can be clicked: the mouse shows it, and binClicked() tells.
  void setClickable(bool clickable) { clickable_ = clickable; }

  const std::vector<HistogramBin>& bins() const { return bins_; }
  CsvMaker csv() const override;

 signals:
  void binClicked(std::size_t bin);  ///< of those that setBins() was given and kept

 protected:
  void build() override;
  void update() override;
  void arrange() override { updateTicks(); }  // as many names as there is room for
  void fit() override;
  QString tipAt(QPointF position) const override;
  void hover(std::optional<QPointF> position) override;
  void tapped(QPointF position) override;
  QString exportName() const override;

 private:
  bool hasCategories() const;
  std::size_t labelStep() const;
  void updateTicks();
  void paintBars(QCPPainter& painter) const;
  void paintBar(QCPPainter& painter, std::size_t bin, double count, const QColor& colour) const;
  void paintCounts(QCPPainter& painter) const;
  std::optional<std::size_t> binAt(QPointF position) const;
  std::pair<double, double> edges(std::size_t bin) const;  // on the axis

  std::vector<HistogramBin> bins_;
  std::vector<double> parts_;
  std::vector<std::pair<double, QString>> ticks_;
  QString xName_, yName_;
  std::optional<PlotMark> mark_;
  bool logX_ = false;
  bool counts_ = false;
  bool clickable_ = false;
  QCPTextElement* yText_ = nullptr;
};

}  // namespace hankki
