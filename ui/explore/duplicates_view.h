// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "core/workbench/duplicates.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/session/session.h"

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;
class QSlider;
class QStackedWidget;

namespace hankki {

class ChoiceBox;
class DuplicateRows;
class EmptyState;
class MessageStrip;

/// Recipes that are nearly the same by the vectors: how many there are at any threshold, their
/// groups with the one of each that stays, a warning where the chosen split has copies in train and
/// test, and a button that makes a data set without the others.
class DuplicatesView : public QWidget {
  Q_OBJECT
 public:
  DuplicatesView(ExploreView& view, RecipeMapView& maps, AppState& state, JobRunner& jobs,
                 QWidget* parent = nullptr);

  void find();  ///< compares all pairs
  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 private:
  struct Groups {
    std::vector<DuplicateGroup> groups;
    std::optional<CopiesAcross> copies;
  };
  void build();
  void forget();
  void take(std::shared_ptr<const NearDuplicates>&& found);
  void showThreshold();
  void findGroups();
  void fill(Groups&& groups);
  void choose(const QModelIndex& row);
  void clean();
  void updateTexts();
  float threshold() const;
  KeepRule rule() const;

  ExploreView& view_;
  RecipeMapView& maps_;
  AppState& state_;
  JobRunner& jobs_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QLabel* thresholdLabel_;
  QSlider* slider_;
  QLabel* counts_;
  QLabel* keepLabel_;
  ChoiceBox* keep_;
  QCheckBox* move_;
  MessageStrip* strip_;
  DuplicateRows* rows_;
  QListView* list_;
  QPushButton* clean_;
  QTimer delay_{this};  // after the slider, before groups are made
  RecipeMapPtr map_;
  std::shared_ptr<const NearDuplicates> found_;
  JobId finding_ = 0, grouping_ = 0, cleaning_ = 0;
};

}  // namespace hankki
