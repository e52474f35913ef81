// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/workbench/retraining.h"
#include "ui/bandit/judge/runs_judge_view.h"

namespace hankki {

class DataTable;
class FigureRows;
class LinePlot;
class ParameterFields;

/// After ten retrainings: what becomes of the catalogue where models learn from the clicks on their
/// own lists, round by round. The popularity trap, on the user's own models.
class RoundsView final : public RunsJudgeView {
  Q_OBJECT
 public:
  RoundsView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  const std::vector<RetrainRound>& rounds() const { return rounds_; }  ///< empty: none yet

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;
  void forget() override;

 private:
  void showPlot();
  void showTable();

  ParameterFields* fields_;
  LinePlot* plot_;
  FigureRows* rows_;
  DataTable* table_;
  std::vector<RunInfo> asked_;  // whose rounds_ these are
  std::vector<RetrainRound> rounds_;
};

}  // namespace hankki
