// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/plots/selection.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/card.h"

class QComboBox;
class QModelIndex;

namespace hankki {

class AppState;
class ColumnKeeper;
class DataTable;
class RunTableTools;
class Session;
class SortedRows;
struct LaidOutRuns;

/// The table of runs, with what it is looked at by: filter, scope, epoch, groups, views, baseline.
class RunsCard : public Card {
  Q_OBJECT
 public:
  explicit RunsCard(Session& session, QWidget* parent = nullptr);

  RunTableModel& model() const { return *model_; }
  Selection& selection() { return selection_; }  ///< of runs, by id
  DataTable& table() const { return *table_; }
  RunTableTools& tools() const { return *tools_; }
  const RunInfo* runAt(const QModelIndex& row) const;  ///< null: there is none

  /// Shows the runs that the workspace has now; told by shown(), of thousands later.
  void takeRuns();
  /// Checks and selects the run, as soon as it is there.
  void mark(RunId run);
  void retranslate();

 signals:
  void shown();

 private:
  void buildTable(Session& session);
  void show(LaidOutRuns made);
  void makeWords();
  void updateArchived();
  void updateNote();
  void tellSplits();
  void fillBaselines();
  void updateColumns();
  void bringIntoView(RunId run);
  void showFailure(const JobError& error);

  AppState& state_;
  JobRunner& jobs_;
  Selection selection_;
  RunTableModel* model_;
  SortedRows* sorted_;
  DataTable* table_;
  ColumnKeeper* columns_ = nullptr;
  QComboBox* baseline_;
  RunTableTools* tools_ = nullptr;
  JobId laying_ = 0, searching_ = 0;
  bool toldSplits_ = false;  // the strip says that runs of several splits are checked
  bool withDeltas_ = false;  // the columns have room for them
  RunId awaited_ = 0;        // to be marked when the list of runs has it
};

}  // namespace hankki
