// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/tables/run_references.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace hankki {

class AlertStrips;
class EmptyState;
class EncoderLossesView;
class FormCard;
class LiveCurvesCard;
class ModelListCard;
class PageHeader;
class PaneSplitter;
class QueueCard;
class RecommendationsView;
class SplitChoice;

/// Choose models and their parameters, train them on a split, watch them learn.
class TrainPage final : public Page {
  Q_OBJECT
 public:
  explicit TrainPage(Session& session);
  static PageKind pageKind();

  void activated() override;
  /// Takes the values into the form; brings up a run's row and curve, or how encoders learned.
  void visit(const Visit& visit) override;

 protected:
  void retranslate() override;

 private:
  /// The places of PageKind::actions.
  enum Action : std::size_t { Start, Hold, Cancel };

  void buildHeader();
  void buildBody();
  void connectQueue();
  void bringUp(RunId run);
  void start();
  void updateSplits();
  void updateFamily();
  std::vector<SplitId> trainedSplits() const;
  void splitChosen();
  void followReferences();
  void updateStart();
  void updateHeld();
  void showNewSplit();
  void runsChanged();
  void showFirstCurves(SplitId split);
  void toggleCurve(RunId run, bool shown);
  void progressed(RunId run);
  void loadCurve(RunId run);

  AppState& state_;
  JobRunner& jobs_;
  TrainingQueue& queue_;
  PageHeader* header_;
  QLabel* splitLabel_;
  SplitChoice* splits_;
  QToolButton* splitWarning_;
  QCheckBox* family_;  // all folds, or all splits that differ by their seeds
  QPushButton* hold_;
  QPushButton* start_;
  AlertStrips* alerts_;
  // What stands in another widget is made in it: each change of parents styles all within again.
  QStackedWidget* stack_;
  PaneSplitter* work_;
  PaneSplitter* columns_;
  PaneSplitter* choice_;
  ModelListCard* models_;
  FormCard* forms_;
  RecommendationsView* recommendations_;
  EncoderLossesView* encoders_;
  LiveCurvesCard* curves_;
  QueueCard* runs_;
  RunReferences references_;  // as the Compare page keeps them
  EmptyState* empty_;
  SplitId shownSplit_ = 0;  // whose first curves were chosen
  std::set<RunId> hidden_;  // by the user, so that resuming does not bring them back
};

}  // namespace hankki
