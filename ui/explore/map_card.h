// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

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
class VectorsView;
class EmptyState;
struct MapGuest;
class MapPane;
class SecondMap;
class Segment;

/// The middle of the page: the map of the recipes, beside which another one can stand, and behind
/// tabs the text of the recipe that is looked at, which vectors are any good, and whatever views
/// the page adds.
class MapCard : public Card {
  Q_OBJECT
 public:
  MapCard(AppState& state, ExploreView& view, RecipeMapView& maps, SecondMap& second,
          ClustersModel& clusters, JobRunner& jobs, QWidget* parent = nullptr);

  /// Behind a tab of its own, whose name follows with setViewName().
  void addView(const QString& id, QWidget* view);
  void setViewName(const QString& id, const QString& name);

  void showTerm(const QString& term, const std::vector<ItemIndex>& recipes);
  /// Lines go from the recipe that is looked at to these.
  void setNear(const std::vector<ItemIndex>& recipes);
  /// Where a recipe would lie that is not in the data, until there is another map.
  void setGuest(const std::optional<MapGuest>& guest);
  /// All recipes but these (ascending) turn grey; none: nothing is filtered.
  void setFound(const std::optional<std::vector<ItemIndex>>& found);
  void openSettings();
  void openPlace();
  void retranslate();

 signals:
  void curveRequested();  ///< how the encoder learns that is trained

 private:
  void build();
  QWidget* makeMapPage();
  void connectMap();
  void connectSecond();
  void show();
  void showMap();
  void showStep(const MapStep& step);
  void showEpoch(const EncoderEpoch& epoch);
  void setPoints(const std::vector<ItemIndex>& recipes, const MapPointsPtr& points);
  void colour();
  void fillTags();
  void followClusters();
  void showLabels();
  void showSecond();
  void fillChoices();
  void updateLegend();
  QString meaningOf(const QString& by) const;

  ExploreView& view_;
  RecipeMapView& maps_;
  JobRunner& jobs_;
  SecondMap& second_;
  ClustersModel& clusters_;
  Segment* tabs_;
  QStackedWidget* stack_;
  ContextView* context_;
  VectorsView* vectors_;
  EmptyState* empty_;
  QWidget* emptyPage_ = nullptr;
  QWidget* mapPage_ = nullptr;
  MapPane* main_ = nullptr;
  MapPane* other_ = nullptr;
  Segment* colour_;
  ChoiceBox* tag_;
  QToolButton* lasso_;
  QPushButton* beside_;
  QPushButton* again_;
  QPushButton* place_;
  QPushButton* choose_;
  QPushButton* cancel_;
  QLabel* legend_;
  QString meaning_;  // of the colours; empty: names on the map tell it
  using View = std::pair<QString, QWidget*>;
  std::vector<View> views_;
  bool wasClustered_ = false;
};

}  // namespace hankki
