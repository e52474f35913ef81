// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explore/recipe_map_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QListView;
class QStackedWidget;

namespace hankki {

struct NearRecipe;
class NearRows;
class Segment;

/// The recipes that are most like the one that is looked at, by the map's vectors or by their
/// terms, and what they have in common.
class NearCard : public Card {
  Q_OBJECT
 public:
  NearCard(ExploreView& view, RecipeMapView& maps, JobRunner& jobs, QWidget* parent = nullptr);

  void retranslate();

 signals:
  void nearChanged(const std::vector<hankki::ItemIndex>& recipes);

 private:
  void build();
  void followMap();
  void find();
  void take(ExploreTextsPtr texts, std::vector<NearRecipe> near);
  void choose(const QModelIndex& row);

  ExploreView& view_;
  RecipeMapView& maps_;
  JobRunner& jobs_;
  Segment* by_;
  NearRows* rows_;
  QListView* list_;
  QLabel* nothing_;
  QStackedWidget* stack_;
  JobId finding_ = 0;
};

}  // namespace hankki
