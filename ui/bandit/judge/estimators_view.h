// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/bandit/estimator_trial.h"
#include "ui/bandit/judge/judge_view.h"

namespace hankki {

class DataTable;
class FigureRows;
class IntervalPlot;
class ParameterFields;

/// The estimators of off-policy evaluation on trial: many logs of a world whose right answers are
/// known, and how far off each of them is.
class EstimatorsView final : public JudgeView {
  Q_OBJECT
 public:
  EstimatorsView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  /// Empty: none yet.
  const std::vector<EstimatorRecord>& records() const { return records_; }

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;

 private:
  ParameterFields* fields_;
  IntervalPlot* plot_;
  FigureRows* rows_;
  DataTable* table_;
  TrialSetup asked_;  // of records_
  std::vector<EstimatorRecord> records_;
};

}  // namespace hankki
