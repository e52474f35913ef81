// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/runs.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/card.h"

class QComboBox;
class QStackedLayout;

namespace hankki {

class EmptyState;
class LinePlot;
class Segment;

/// Learning curves of the checked runs, read from the workspace in a quiet job.
class CurvesCard : public Card {
  Q_OBJECT
 public:
  CurvesCard(AppState& state, JobRunner& jobs, const RunTableModel& model,
             QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 private:
  struct Curve {
    RunInfo run;
    std::vector<EpochRow> rows;
  };
  void take(std::vector<Curve> curves);
  void fillQuantities();
  void show();

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
};

}  // namespace hankki
