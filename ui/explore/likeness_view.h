// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "core/vectors/cosine_histogram.h"
#include "core/workbench/near_recipes.h"
#include "core/workbench/neighbour_overlap.h"
#include "ui/explore/recipe_map_view.h"

class QAbstractItemModel;
class QLabel;
class QListView;
class QScrollArea;
class QStackedWidget;

namespace hankki {

class DensityPlot;
class EmptyState;
class NearRows;
class OverlapRows;

/// How alike nearest recipes are beside any two, and where vectors and TF-IDF disagree: a list of
/// the recipes whose nearest differ most, and both lists of the one that is chosen. Computed when
/// it is looked at.
class LikenessView : public QWidget {
  Q_OBJECT
 public:
  LikenessView(ExploreView& view, RecipeMapView& maps, JobRunner& jobs, QWidget* parent = nullptr);

  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Found {
    CosineHistogram histogram;
    std::vector<NeighbourOverlap> overlaps;
  };
  struct Near {
    std::vector<NearRecipe> byVectors, byTerms;
  };
  void build();
  QWidget* makeLists();
  QListView* makeList(QAbstractItemModel* model, const char* name);
  void forget();
  void find();
  void take(Found&& found);
  void showHistogram();
  void choose(const QModelIndex& row);
  void showNear();
  void fillNear(Near&& near);
  void updateTexts();

  ExploreView& view_;
  RecipeMapView& maps_;
  JobRunner& jobs_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  DensityPlot* plot_;
  QLabel* summary_;
  QLabel* listTitle_;
  QLabel* vectorsTitle_;
  QLabel* termsTitle_;
  OverlapRows* rows_;
  NearRows* byVectors_;
  NearRows* byTerms_;
  QListView* list_ = nullptr;
  RecipeMapPtr map_;       // that was compared
  ExploreTextsPtr texts_;  // likewise
  std::optional<Found> found_;
  JobId finding_ = 0, nearing_ = 0;
};

}  // namespace hankki
