// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/workbench/serving_choice.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QStandardItemModel;

namespace hankki {

class BusyBar;
class ChoiceBox;
class DataTable;
class MessageStrip;
class Segment;

/// Which N to serve: the best runs of the chosen split by a metric and whether the next one is
/// worse, or those that are selected; and where a blend of them begins. Serves them as one batch.
class ServeDialog : public QDialog {
  Q_OBJECT
 public:
  /// `selected`: in the table of runs, of the split; `others` were selected of other splits. Two or
  /// more are what is meant at first.
  ServeDialog(AppState& state, JobRunner& jobs, std::vector<RunId> selected, qsizetype others,
              QWidget* parent = nullptr);

  void reject() override;  ///< while a batch is stored, that is cancelled first

 signals:
  void served(const QString& batch);  ///< the batch's name

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void readMetrics();
  void fillMetrics(const std::set<std::string>& names);
  void choose();
  void fail(const JobError& error);
  void take(ServingChoice&& choice);
  void fillTable();
  void serve();
  bool ofSelected() const;
  void updateControls();
  void retranslate();

  AppState& state_;
  JobRunner& jobs_;
  const SplitId split_;
  const std::vector<RunId> selected_;
  const qsizetype others_;
  Segment* which_;
  QLabel* metricLabel_;
  ChoiceBox* metric_;
  QLabel* topLabel_;
  QSpinBox* top_;
  BusyBar* busy_;
  MessageStrip* strip_;
  QStandardItemModel* items_;
  DataTable* table_;
  QLabel* note_;
  QPushButton* cancel_;
  QPushButton* serve_;
  std::optional<ServingChoice> choice_;
  bool named_ = false;                // the metrics are known
  JobId choosing_ = 0, serving_ = 0;  // 0: none goes on
};

}  // namespace hankki
