// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/bandit/log_evaluation.h"
#include "ui/bandit/judge/judge_view.h"

class QLabel;

namespace hankki {

class DataTable;
class FactsRow;
class FigureRows;
class IntervalPlot;
class ParameterFields;

/// What another policy would have got, from a log of what one did: every estimator with its
/// intervals, what they rest on, and in red what makes a number worthless.
class OffPolicyView final : public JudgeView {
  Q_OBJECT
 public:
  OffPolicyView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  const LogEvaluation* evaluation() const { return evaluation_.get(); }  ///< null: none yet

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;

 private:
  void updateOffered();
  LogQuestion question() const;
  void showFacts();
  void showDoubts();
  void showPlot();
  void showTable();

  ParameterFields* fields_;
  FactsRow* facts_;
  QLabel* doubts_;
  IntervalPlot* plot_;
  FigureRows* rows_;
  DataTable* table_;
  LogQuestion asked_;  // of evaluation_
  std::shared_ptr<const LogEvaluation> evaluation_;
};

}  // namespace hankki
