// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/term_statistics.h"
#include "ui/explore/explore_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QStackedWidget;

namespace hankki {

class BarPlot;
class ChoiceBox;
class DataTable;
class MarksModel;
class NamedSelections;
class Segment;

/// Terms that mark a recipe (bars of TF-IDF), or the recipes of a tag or of the selection against
/// all others or a named selection (a table).
class TermsCard : public Card {
  Q_OBJECT
 public:
  TermsCard(ExploreView& view, NamedSelections& named, JobRunner& jobs, QWidget* parent = nullptr);

  void retranslate();

 signals:
  /// By the user, to be seen in its context: where it stands in those recipes.
  void termChosen(const QString& term, const std::vector<hankki::ItemIndex>& recipes);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void fillTags();
  void fillAgainst();
  void followSelection();
  void show();
  void showRecipe();
  void showMarks();
  void compare(std::vector<ItemIndex> recipes);
  void showSummary(std::int64_t recipes, std::int64_t sure, bool all);
  void fitTerms();
  void choose(const QModelIndex& row);
  void setNothing(const QString& sentence);

  ExploreView& view_;
  NamedSelections& named_;
  JobRunner& jobs_;
  Segment* of_;
  ChoiceBox* tag_;
  ChoiceBox* against_;
  QStackedWidget* stack_;
  BarPlot* bars_;
  MarksModel* marks_;
  DataTable* table_;
  QLabel* nothing_;
  QLabel* summary_;
  std::vector<ItemIndex> compared_;  // recipes whose marks are shown
  JobId comparing_ = 0;
};

}  // namespace hankki
