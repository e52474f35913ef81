// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/bandit/comparison.h"
#include "ui/bandit/judge/runs_judge_view.h"

namespace hankki {

class BandPlot;
class DataTable;
class FigureRows;
class ParameterFields;
class ParameterForm;
class PolicyChooser;
class Segment;

/// Policies side by side on the same visitors and the same click coins, of arms with known rates or
/// of the lists of trained models: regret over time with its
/// bands, what each saved against an A/B test, and the paired differences.
class CompareView final : public RunsJudgeView {
  Q_OBJECT
 public:
  CompareView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  /// Null until there is one.
  const Comparison* comparison() const { return answer_ ? &answer_->comparison : nullptr; }

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;
  bool asksRuns() const override;
  void forget() override;

 private:
  bool ofLists() const;
  void beginOnArms(std::vector<PolicyChoice> policies);
  void beginOnLists(std::vector<PolicyChoice> policies);
  void environmentChosen();
  void showCurves();
  void showPolicies();
  void showPairs();

  PolicyChooser* policies_;
  Segment* environment_;
  ParameterForm* world_;
  ParameterFields* lists_;
  BandPlot* plot_;
  Segment* tabs_;
  FigureRows* rows_;
  DataTable* table_;
  struct Answer {
    Comparison comparison;
    std::vector<std::int64_t> drifts;  // visits
    std::uint64_t seed = 0;
    bool lists = false;
  };
  std::shared_ptr<const Answer> answer_;
};

}  // namespace hankki
