// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/store/studies.h"
#include "ui/plots/selection.h"
#include "ui/search/study_view.h"
#include "ui/session/page.h"
#include "ui/session/session.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hankki {

class BestCard;
class CoordinatesCard;
class EmptyState;
class MessageStrip;
class PageHeader;
class PaneSplitter;
class SearchForm;
class SplitChoice;
class StudyBar;
class TrialsCard;

/// Search the hyper-parameters of models on a split's validation part, and watch the trials.
class SearchPage final : public Page {
  Q_OBJECT
 public:
  explicit SearchPage(Session& session);
  static PageKind pageKind();

  bool canExport() const override { return !view_.trials().empty(); }
  void exportData() override;

 protected:
  void retranslate() override;

 private:
  void buildHeader();
  void buildBody();
  void connectParts();
  void start();
  void askToRemove();
  void splitChanged();
  void updateStudies();
  void updateStart();
  void updateStudy();
  void updateTrials();
  void train(qint64 trial);
  void use(qint64 trial);
  std::optional<StudyInfo> find(StudyId id) const;
  MessageStrip& strip();

  AppState& state_;
  JobRunner& jobs_;
  TrainingQueue& training_;
  StudyQueue& queue_;
  StudyView view_;
  Selection selection_;  // of trials, by number
  PageHeader* header_;
  QLabel* splitLabel_;
  SplitChoice* splits_;
  StudyBar* bar_;
  QPushButton* start_;
  // What stands in another widget is made in it: each change of parents styles all within again.
  QStackedWidget* pages_;  // no split, or the work
  PaneSplitter* work_;
  SearchForm* form_;
  QStackedWidget* results_;  // no study, no trial yet, or the plots
  PaneSplitter* shown_;
  PaneSplitter* plots_;
  BestCard* best_;
  CoordinatesCard* coordinates_;
  TrialsCard* trials_;
  EmptyState* noSplit_;
  EmptyState* noStudy_;
  EmptyState* noTrial_;
  SplitId shownSplit_ = 0;
};

}  // namespace hankki
