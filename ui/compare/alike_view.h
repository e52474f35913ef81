// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/workbench/similarity.h"
#include "ui/compare/judged_view.h"

class QDoubleSpinBox;
class QLabel;
class QStandardItemModel;

namespace hankki {

class ChoiceBox;
class DataTable;
class HistogramPlot;

/// How the checked runs stand where a recipe that is nearly the same dish as a held-out one counts:
/// those metrics beside the exact ones, each without what chance gives, and how large the classes
/// of alike recipes are. Judged when it is asked for.
class AlikeView : public JudgedView {
  Q_OBJECT
 public:
  AlikeView(AppState& state, JobRunner& jobs, const RunTableModel& model,
            QWidget* parent = nullptr);

  void refresh() override;
  void retranslate() override;

 private:
  void build();
  void forget() override { judged_.reset(); }
  void readVectors();
  void judge() override;
  void fillTable();
  void fillSizes();
  void addMetric(const std::string& name);
  void show() override;

  ChoiceBox* vectors_;
  QLabel* thresholdLabel_;
  QDoubleSpinBox* threshold_;
  QLabel* summary_;
  QStandardItemModel* items_;
  DataTable* table_;
  HistogramPlot* sizes_;
  std::optional<SimilarityJudgement> judged_;
  std::vector<std::int32_t> ks_;  // that were judged
  JobId reading_ = 0;
};

}  // namespace hankki
