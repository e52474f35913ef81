// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/workbench/seed_groups.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"

class QLabel;
class QStackedWidget;

namespace hankki {

class ChoiceBox;
class EmptyState;
class SeedsTable;
class VerdictChoice;

/// The checked runs grouped by what they differ in beside their seeds: the mean of each group with
/// a band of both the users' and the seeds' variance, and its difference from another group. Over
/// all folds (or a random split by several seeds) with the runs like them on the other splits, and
/// the variance of these. Worked out in a job as soon as it is seen.
class SeedsView : public QWidget {
  Q_OBJECT
 public:
  SeedsView(AppState& state, JobRunner& jobs, const RunTableModel& model,
            QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  std::vector<RunInfo> tested() const;
  bool overFamily() const;
  void fillReach();
  void fillChoices();
  void group();
  void take(std::optional<SeedGroups> groups);
  void fillTable();
  void say();

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  ChoiceBox* metric_;
  ChoiceBox* reach_;  // the open split, or its family
  ChoiceBox* baseline_;
  VerdictChoice* verdicts_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  SeedsTable* table_;
  QLabel* about_;
  std::optional<SeedGroups> groups_;
  bool due_ = true;
  JobId grouping_ = 0;
};

}  // namespace hankki
