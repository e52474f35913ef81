// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/plots/custom_plot.h"

class QCPGraph;
class QCPPainter;

namespace hankki {

/// The long tail: count by rank, both logarithmic, the area below filled, the head (ranks up to the
/// mark) stronger than the tail.
class RankCurvePlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit RankCurvePlot(QWidget* parent = nullptr);

  /// Counts in any order; zeros are left out.
  void setCounts(std::vector<std::uint32_t> counts);
  void setAxisNames(const QString& x, const QString& y);

  /// Marks the head that holds this share of the ranks ("top 20 % hold 47 % of ratings").
  void setHead(std::optional<double> share, const QString& text = {});

  /// The share of all counts that the first `share` of the ranks holds.
  double headShare(double share) const;

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void restyle() override;
  void fit() override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  double headEnd() const;  // rank
  void paintHead(QCPPainter& painter) const;

  std::vector<std::uint32_t> counts_;  // descending
  QString xName_, yName_;
  std::optional<double> head_;
  QString headText_;
  QCPTextElement* yText_ = nullptr;
  QCPGraph* headCurve_ = nullptr;
  QCPGraph* tailCurve_ = nullptr;
};

}  // namespace hankki
