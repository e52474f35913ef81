// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <vector>

#include "ui/explore/explore_view.h"

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace hankki {

class HistogramPlot;

/// Histograms of what is known of the recipes. Where some are selected, all bars are grey and the
/// share of the selection has the colour; a click on a bar selects its recipes, with ctrl beside
/// those that are. The plots are made when they are seen for the first time.
class FiguresView : public QWidget {
  Q_OBJECT
 public:
  explicit FiguresView(ExploreView& view, QWidget* parent = nullptr);

  void retranslate();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void fill();
  void showSelection();
  void select(std::size_t figure, std::size_t bin);
  void arrange();

  ExploreView& view_;
  QScrollArea* scroll_;
  QGridLayout* grid_;
  QLabel* hint_;
  std::vector<HistogramPlot*> plots_;  // one a figure
  int columns_ = 0;
  bool due_ = true;  // the recipes are other ones
};

}  // namespace hankki
