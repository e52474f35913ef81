// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>

#include "core/workbench/run_checks.h"
#include "core/workbench/suites.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/session/removals.h"
#include "ui/tables/run_table_model.h"

class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace hankki {

class ChoiceBox;
class DataTable;
class EmptyState;
class PillDelegate;

/// Which of the checked runs pass a saved suite of slice checks: a row a check, a column a run.
/// Judged when it is asked for; what was judged stays while suite and split do.
class ChecksView : public QWidget {
  Q_OBJECT
 public:
  ChecksView(AppState& state, JobRunner& jobs, Removals& removals, const RunTableModel& model,
             QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 private:
  void build();
  void readSuites(const QString& chosen = {});
  void takeSuites(std::vector<Suite> suites, const QString& chosen);
  void makeSuite();
  void save(const QString& name, const std::vector<SliceCheck>& checks);
  void removeSuite();
  const Suite* suite() const;
  std::vector<RunInfo> judgeable() const;
  std::vector<RunId> missing() const;
  void forget();
  void judge();
  void fillTable();
  void show();

  AppState& state_;
  JobRunner& jobs_;
  Removals& removals_;
  const RunTableModel& model_;
  ChoiceBox* suite_;
  QPushButton* judge_;
  QPushButton* new_;
  QPushButton* remove_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QStandardItemModel* items_;
  DataTable* table_;
  PillDelegate* pills_;
  std::vector<Suite> suites_;
  std::map<RunId, CheckedRun> judged_;  // by the chosen suite
  QString wanted_;                      // a suite that is to be chosen once it is read
  JobId reading_ = 0, judging_ = 0;
};

}  // namespace hankki
