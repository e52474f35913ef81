// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/plots/plot_series.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

/// One of the parts that are stacked, from below.
struct AreaBand {
  QString name;
  ModelStyle style;
};

/// Shares that add up to one, over time: of any length, as they come. Names stand where their bands
/// are widest; events are dashed rules with tags; what is planned and not there yet is grey.
class AreaPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit AreaPlot(QWidget* parent = nullptr);

  void setBands(std::vector<AreaBand> bands);  ///< takes all rows away
  /// A share of each band; `x` not below the one before.
  void append(double x, std::span<const double> shares);

  void setAxisNames(const QString& x, const QString& y);
  void setEvents(std::vector<PlotMark> events);
  void setEnd(std::optional<double> x);     ///< where the axis will end; none: with the last row
  void setCursor(std::optional<double> x);  ///< the place that is looked at; none: the last row

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void fit() override;
  void sample() override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  bool empty() const { return tops_.empty() || tops_.front().empty(); }
  double last() const { return tops_.front().x(tops_.front().size() - 1); }
  double top(std::size_t band, std::size_t row) const { return tops_[band].y(row); }
  double bottom(std::size_t band, std::size_t row) const {
    return band == 0 ? 0 : tops_[band - 1].y(row);
  }
  QPolygonF pixels(const std::vector<QPointF>& line) const;
  void paint(QCPPainter& painter) const;
  void paintPlanned(QCPPainter& painter) const;
  void paintCursor(QCPPainter& painter) const;
  void paintName(QCPPainter& painter, std::size_t band) const;

  std::vector<AreaBand> bands_;
  std::vector<PlotSeries> tops_;             // of each band: the sum of the shares up to it
  std::vector<std::vector<QPointF>> lines_;  // of tops_, as the pixels can show them
  QString xName_, yName_;
  std::vector<PlotMark> events_;
  std::optional<double> end_, cursor_;
  QCPTextElement* yText_ = nullptr;
};

}  // namespace hankki
