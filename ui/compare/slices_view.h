// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>
#include <utility>

#include "core/workbench/sliced_runs.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"

class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace hankki {

class ChoiceBox;
class DataTable;
class EmptyState;
class Segment;

/// The checked runs' test metrics apart by the length of users' histories, by the age of recipes,
/// and for new users by how much of them is shown. Judged when it is asked for; what was judged
/// stays while the split does.
class SlicesView : public QWidget {
  Q_OBJECT
 public:
  SlicesView(AppState& state, JobRunner& jobs, const RunTableModel& model,
             QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 private:
  void build();
  void forget();
  void judge();
  void end();
  SliceBy by() const;
  std::vector<RunInfo> judgeable() const;
  std::vector<RunId> missing() const;
  void fillMetrics();
  void fillTable();
  void show();

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  Segment* by_;
  ChoiceBox* metric_;
  QPushButton* judge_;
  QPushButton* cancel_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QStandardItemModel* items_;
  DataTable* table_;
  std::map<std::pair<SliceBy, RunId>, SlicedRun> judged_;
  SplitId split_ = 0;  // that they are of
  JobId judging_ = 0;
};

}  // namespace hankki
