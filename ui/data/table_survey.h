// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "core/data/import_plan.h"
#include "ui/jobs/job_runner.h"

class QLabel;

namespace hankki {

/// What an import of a table would report, found out in the background: lines and rows, from when
/// to when the dates run, and what was guessed of the file, so that a wrong guess is seen before.
class TableSurvey : public QWidget {
  Q_OBJECT
 public:
  explicit TableSurvey(JobRunner& jobs, QWidget* parent = nullptr);

  /// Looks at the table again; nothing is shown while the plan is none of a table or lacks columns.
  void setPlan(const ImportPlan& plan);

 signals:
  void surveyed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void run();
  void retranslate();

  JobRunner& jobs_;
  QLabel* text_;
  ImportPlan plan_;
  std::optional<ImportReport> report_;
  std::optional<Message> fault_;
  QTimer timer_{this};
  JobId job_ = 0;
};

}  // namespace hankki
