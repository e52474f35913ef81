// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/heat_map.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/rank_curve_plot.h"
#include "ui/tables/data_view.h"
#include "ui/widgets/card.h"

class QStackedLayout;

namespace hankki {

/// Ratings, activity, popularity and cooking time as four plots; where the recipes have no time,
/// the ratings by month in its place.
class DistributionCard : public Card {
  Q_OBJECT
 public:
  explicit DistributionCard(QWidget* parent = nullptr);

  void setView(DataViewPtr view);

 signals:
  void rangeChosen(const hankki::ValueRange& range);  ///< a bar was clicked

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void makeClickable(HistogramPlot& plot, ValueRange::Of of);
  void showRatings();
  void showActivity();
  void showPopularity();
  void showCookingTime();
  void showMonths();

  DataViewPtr view_;
  HistogramPlot* ratings_;
  HistogramPlot* activity_;
  RankCurvePlot* popularity_;
  HistogramPlot* cookingTime_;
  HeatMap* months_;
  QStackedLayout* last_;  // cooking time, or months
};

}  // namespace hankki
