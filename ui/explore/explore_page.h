// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/page.h"
#include "ui/session/session.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace hankki {

class Card;
class ChoiceBox;
class ClustersCard;
class ClustersModel;
class EmptyState;
class ExploreView;
class MapCard;
class NearCard;
class PageHeader;
class RecipeCard;
class RecipeMapView;
class SearchCard;
class TermsCard;

/// The recipes by their words: found, read, compared; what marks them.
class ExplorePage final : public Page {
  Q_OBJECT
 public:
  explicit ExplorePage(Session& session);
  static PageKind pageKind();

 protected:
  void retranslate() override;

 private:
  /// The places of stack_.
  enum Shown { Empty, Loading, Content };

  void layOut();
  QWidget* makeContent();
  void connectView();
  void takeDataset();
  void showContent();
  void updateEmpty();
  void openSettings();
  void fillSelectionMenu();
  void fillVectors();
  void showFailure(const JobError& error);

  AppState& state_;
  JobRunner& jobs_;
  ExploreView* view_;
  RecipeMapView* maps_;
  ClustersModel* clusters_;
  PageHeader* header_;
  ChoiceBox* vectors_;
  QPushButton* selectionButton_;
  QMenu* selectionMenu_;
  QPushButton* settings_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  Card* loadingCard_;
  EmptyState* loading_;
  SearchCard* search_;
  ClustersCard* clustersCard_;
  MapCard* map_;
  RecipeCard* recipe_;
  NearCard* near_;
  TermsCard* terms_;
  bool failed_ = false;  // the texts could not be counted
};

}  // namespace hankki
