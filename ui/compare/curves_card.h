// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/learning_curves.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/card.h"

class QAction;
class QComboBox;
class QMenu;
class QPointF;
class QStackedLayout;
class QToolButton;

namespace hankki {

class CurveNotes;
class CurveNotesMenu;
class EmptyState;
class LinePlot;
class Removals;
class Segment;

struct NotableRun;

/// Learning curves of the checked runs, read from the workspace in a quiet job: each run's or, of
/// runs that differ by their seeds alone, their mean in a band; as they are or less the baseline's,
/// with what people wrote at their epochs.
class CurvesCard : public Card {
  Q_OBJECT
 public:
  CurvesCard(AppState& state, JobRunner& jobs, Removals& removals, const RunTableModel& model,
             QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 private:
  void build();
  void take(std::vector<LearningCurves::Curve> curves);
  void fillQuantities();
  void show();
  void showNotes();
  LearningCurves::X chosenX() const;
  QStringList leftOut() const;
  void offerNotes(QPointF position);
  std::vector<NotableRun> notable() const;
  void saveVisible();

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  JobId reading_ = 0;
  LearningCurves curves_;
  QStackedLayout* stack_;
  EmptyState* empty_;
  LinePlot* plot_;
  QComboBox* quantity_;
  Segment* axis_;
  QToolButton* view_;
  QAction *logX_, *logY_, *seeds_, *against_, *save_;  // of its menu
  CurveNotes* notes_;
  CurveNotesMenu* notesMenu_ = nullptr;
};

}  // namespace hankki
