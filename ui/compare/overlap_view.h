// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"

class QLabel;
class QStackedWidget;

namespace hankki {

class EmptyState;
class HeatMap;

/// How much the checked runs recommend the same: the rank-biased overlap of their test lists, of
/// each pair. Worked out in a job as soon as it is seen.
class OverlapView : public QWidget {
  Q_OBJECT
 public:
  OverlapView(AppState& state, JobRunner& jobs, const RunTableModel& model,
              QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void take(const std::vector<RunInfo>& runs, const std::vector<std::vector<double>>& overlaps);
  void sayWhy();

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  HeatMap* map_;
  QLabel* about_;
  JobId working_ = 0;
  bool due_ = true;
};

}  // namespace hankki
