// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/workbench/similarity.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_table_model.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace hankki {

class ChoiceBox;
class DataTable;
class EmptyState;
class HistogramPlot;

/// How the checked runs stand where a recipe that is nearly the same dish as a held-out one counts:
/// those metrics beside the exact ones, each without what chance gives, and how large the classes
/// of alike recipes are. Judged when it is asked for.
class AlikeView : public QWidget {
  Q_OBJECT
 public:
  AlikeView(AppState& state, JobRunner& jobs, const RunTableModel& model,
            QWidget* parent = nullptr);

  void refresh();  ///< checked runs changed
  void retranslate();

 signals:
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);

 private:
  void build();
  void forget();
  void readVectors();
  void judge();
  void end();
  std::vector<RunId> judgeable() const;
  void fillTable();
  void fillSizes();
  void addMetric(const std::string& name);
  void show();

  AppState& state_;
  JobRunner& jobs_;
  const RunTableModel& model_;
  ChoiceBox* vectors_;
  QLabel* thresholdLabel_;
  QDoubleSpinBox* threshold_;
  QPushButton* judge_;
  QPushButton* cancel_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QLabel* summary_;
  QStandardItemModel* items_;
  DataTable* table_;
  HistogramPlot* sizes_;
  std::optional<SimilarityJudgement> judged_;
  std::vector<std::int32_t> ks_;  // that were judged
  SplitId split_ = 0;             // that it is of
  JobId reading_ = 0, judging_ = 0;
};

}  // namespace hankki
