// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explore/recipe_map_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace hankki {

class ChoiceBox;
class ClustersModel;
class ContextView;
class EmptyState;
class MapPlot;
class QualityStrip;
class Segment;

/// The middle of the page: the map of the recipes, and behind a tab the text of the one that is
/// looked at.
class MapCard : public Card {
  Q_OBJECT
 public:
  MapCard(ExploreView& view, RecipeMapView& maps, ClustersModel& clusters, JobRunner& jobs,
          QWidget* parent = nullptr);

  void showTerm(const QString& term, const std::vector<ItemIndex>& recipes);
  /// Lines go from the recipe that is looked at to these.
  void setNear(const std::vector<ItemIndex>& recipes);
  void openSettings();
  void retranslate();

 private:
  void build();
  QWidget* makeMapPage();
  void connectMap();
  void show();
  void showMap();
  void showStep(const MapStep& step);
  void setPoints(const std::vector<ItemIndex>& recipes, const MapPointsPtr& points);
  void colour();
  void fillTags();
  void followClusters();
  void showLabels();
  void showFocus();
  void takeSelection();
  void showSelection();
  void updateLegend();

  ExploreView& view_;
  RecipeMapView& maps_;
  ClustersModel& clusters_;
  Segment* tabs_;
  QStackedWidget* stack_;
  ContextView* context_;
  EmptyState* empty_;
  QWidget* mapPage_ = nullptr;
  MapPlot* plot_;
  Segment* colour_;
  ChoiceBox* tag_;
  QToolButton* lasso_;
  QPushButton* again_;
  QPushButton* cancel_;
  QLabel* legend_;
  QString meaning_;  // of the colours; empty: names on the map tell it
  QualityStrip* quality_;
  Selection points_;                // of the plot, by point
  std::vector<ItemIndex> recipes_;  // of the points that the plot shows
  std::vector<ItemIndex> near_;
  bool wasClustered_ = false;
  bool bridging_ = false;  // one selection follows the other
};

}  // namespace hankki
