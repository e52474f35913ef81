// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/workbench/bandit_value.h"
#include "ui/bandit/judge/runs_judge_view.h"

namespace hankki {

class DataTable;
class FactsRow;
class FigureRows;
class IntervalPlot;
class ParameterFields;
class Segment;
class TreePlot;

/// Does it pay: the policy's lift against what is held back, what each model adds to the others,
/// and which users another model suits better.
class PayView final : public RunsJudgeView {
  Q_OBJECT
 public:
  PayView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  const BanditValue* value() const { return value_.get(); }  ///< null: none yet

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;
  void forget() override;

 private:
  void showLift();
  void showGains();
  void showSegments();
  void showTree();

  ParameterFields* fields_;
  FactsRow* facts_;
  IntervalPlot* plot_;
  TreePlot* tree_;
  Segment* tabs_;
  FigureRows* rows_;
  DataTable* table_;
  std::shared_ptr<const BanditValue> value_;
};

}  // namespace hankki
