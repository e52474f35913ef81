// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/runs.h"
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

struct LineSeries;
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
  struct Curve {
    RunInfo run;
    std::vector<EpochRow> rows;
    std::vector<std::int64_t> steps;  // steps_so_far()
  };
  void build();
  void take(std::vector<Curve> curves);
  void fillQuantities();
  void show();
  void showNotes();
  bool anySteps() const;
  void takeAxis();
  bool isAgainst() const;                   // less the baseline
  bool isBeside(const Curve& curve) const;  // of the baseline's split, where it is less that one
  bool isShown(const Curve& curve) const;   // and has what the horizontal axis is to show
  QString noteOfAxis() const;
  QString noteOfSplits() const;
  double xOf(const Curve& curve, std::size_t at) const;  // of its row
  double valueAt(const EpochRow& row, const QString& quantity) const;
  LineSeries lineOf(const Curve& curve, const QString& quantity) const;
  LineSeries meanOf(const std::vector<std::size_t>& group, const QString& quantity) const;
  void offerNotes(QPointF position);
  std::vector<NotableRun> notable() const;
  void saveVisible();
  const Curve* baseline() const;  ///< null: there is none among the curves

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  JobId reading_ = 0;
  std::vector<Curve> curves_;
  QStackedLayout* stack_;
  EmptyState* empty_;
  LinePlot* plot_;
  QComboBox* quantity_;
  Segment* axis_;
  QToolButton* view_;
  enum class X { Epochs, Steps, Seconds } x_ = X::Epochs;  // that is shown
  QAction *logX_, *logY_, *seeds_, *against_, *save_;      // of its menu
  CurveNotes* notes_;
  CurveNotesMenu* notesMenu_ = nullptr;
};

}  // namespace hankki
