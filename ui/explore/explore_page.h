// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/page.h"
#include "ui/session/session.h"

class QPushButton;
class QStackedWidget;
class QUndoStack;

namespace hankki {

class Card;
class ChoiceBox;
class ClusterEditor;
class ClustersCard;
class ClustersModel;
class DuplicatesView;
class EmptyState;
class ExploreView;
class FiguresView;
class MapCard;
class LikenessView;
class NamedSelections;
class NearCard;
class PageHeader;
class RecipeCard;
class RecipeMapView;
class SearchCard;
class SecondMap;
class SelectionMenu;
class SelectionUndo;
class TermsCard;

/// The recipes by their words: found, read, compared; what marks them.
class ExplorePage final : public Page {
  Q_OBJECT
 public:
  explicit ExplorePage(Session& session);
  static PageKind pageKind();

 protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// The places of stack_.
  enum Shown { Empty, Loading, Content };

  void layOut();
  QWidget* makeContent();
  void connectView();
  void connectMapViews();
  void takeDataset();
  void showContent();
  void updateEmpty();
  void openSettings();
  void showFound();
  void offerTerm(const QString& term);
  void fillVectors();
  void useAsThemes();
  void updateThemes();
  void showFailure(const JobError& error);

  AppState& state_;
  JobRunner& jobs_;
  ExploreView* view_;
  RecipeMapView* maps_;
  ClusterEditor* editor_;
  SecondMap* secondMap_;
  ClustersModel* clusters_;
  NamedSelections* named_;
  QUndoStack* undo_;  // the window's Edit menu finds it
  SelectionUndo* selectionUndo_;
  PageHeader* header_;
  ChoiceBox* vectors_;
  QPushButton* selectionButton_;
  SelectionMenu* selectionMenu_;
  QPushButton* settings_;
  QPushButton* themes_;
  QStackedWidget* stack_;
  QWidget* columns_ = nullptr;  // of the content
  EmptyState* empty_;
  Card* loadingCard_;
  EmptyState* loading_;
  SearchCard* search_;
  ClustersCard* clustersCard_;
  MapCard* map_;
  FiguresView* figures_;
  LikenessView* likeness_;
  DuplicatesView* duplicates_;
  RecipeCard* recipe_;
  NearCard* near_;
  TermsCard* terms_;
  bool failed_ = false;  // the texts could not be counted
};

}  // namespace hankki
