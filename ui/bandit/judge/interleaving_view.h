// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/bandit/list_interleaving.h"
#include "ui/bandit/judge/runs_judge_view.h"

namespace hankki {

class DataTable;
class FactsRow;
class FigureRows;
class IntervalPlot;
class ParameterFields;
class Segment;

/// Trained models against each other in one list: whose items were clicked, the sign test, and how
/// many times the visits an A/B test would take.
class InterleavingView final : public RunsJudgeView {
  Q_OBJECT
 public:
  InterleavingView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  struct Answer {
    std::vector<RunInfo> runs;
    ListInterleaving made;
    std::uint64_t seed = 0;
  };
  const Answer* found() const { return found_.get(); }  ///< null: nothing yet

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;
  void forget() override;

 private:
  void showPairs();
  void showModels();

  ParameterFields* fields_;
  FactsRow* facts_;
  IntervalPlot* plot_;
  Segment* tabs_;
  FigureRows* rows_;
  DataTable* table_;
  std::shared_ptr<const Answer> found_;
};

}  // namespace hankki
