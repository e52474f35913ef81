// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/explore/explore_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace hankki {

class ClustersModel;
class RecipeRows;

/// Finds recipes by their words, by minutes, tag and selection, and lists them, the best match
/// first. One row is the recipe that all cards look at; several are a selection.
class SearchCard : public Card {
  Q_OBJECT
 public:
  SearchCard(ExploreView& view, ClustersModel& clusters, JobRunner& jobs,
             QWidget* parent = nullptr);

  const std::vector<ItemIndex>& found() const;
  RecipeRows& rows() { return *rows_; }
  void retranslate();

 signals:
  void foundChanged();

 private:
  void build();
  void fillMinutes();
  void fillTags();
  void search();
  void take(std::vector<ItemIndex>&& found);
  void showCount();
  void showRecipe();
  void takeFromList();
  void followSelection();
  void followClusters();
  RecipeSearchQuery query() const;

  ExploreView& view_;
  ClustersModel& clusters_;
  JobRunner& jobs_;
  RecipeRows* rows_;
  QLineEdit* text_;
  QToolButton* minutes_;
  QToolButton* tag_;
  QToolButton* selected_;
  QMenu* minutesMenu_;
  QMenu* tagMenu_;
  QLabel* count_;
  QListView* list_;
  QStackedWidget* stack_;
  QLabel* nothing_;
  std::shared_ptr<const Dataset> dataset_;  // that the tag is of
  std::int32_t mostMinutes_ = 0;
  std::optional<std::uint32_t> wantedTag_;
  QTimer delay_{this};
  JobId searching_ = 0;
  bool showing_ = false;  // what is selected in the list is not the user's doing
  bool taking_ = false;   // the selection changes by the list
};

}  // namespace hankki
