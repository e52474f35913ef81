// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "core/workbench/run_comparison.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace hankki {

class ChoiceBox;
class EmptyState;
class Segment;
class TestedMetrics;
class TestsTable;
class VerdictChoice;
using RunsComparedPtr = std::shared_ptr<const RunsCompared>;

/// The checked runs against one of them, the baseline: differences paired by user with intervals,
/// a test, the size of the effect, and what that comes to. Tested in a job as soon as it is seen
/// and whenever what is tested changes.
class TestsView : public QWidget {
  Q_OBJECT
 public:
  TestsView(AppState& state, JobRunner& jobs, const RunTableModel& model,
            QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();
  /// Whether somebody else looks at what is compared, so that it is compared unseen too.
  void setFollowed(bool followed);

 signals:
  /// Null: what was compared is of the past.
  void compared(const hankki::RunsComparedPtr& comparison);
  void busyChanged(bool busy);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void fillChoices();
  void fillBaselines();
  std::vector<RunInfo> testable() const;
  RunComparisonRequest request() const;
  void test();
  void take(RunsComparedPtr comparison);
  void fillTable();
  void say();
  void fitRemarks();

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  ChoiceBox* baseline_;
  ChoiceBox* metric_;
  TestedMetrics* metrics_;
  Segment* test_;
  VerdictChoice* verdicts_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  TestsTable* table_;
  QLabel* remarks_;
  QScrollArea* foot_;
  RunsComparedPtr comparison_;
  Message fault_;  // of the last comparison; empty: none
  bool due_ = true, followed_ = false;
  JobId testing_ = 0;
};

}  // namespace hankki
