// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/bandit/comparison.h"
#include "ui/bandit/judge/judge_view.h"

namespace hankki {

class BandPlot;
class DataTable;
class FigureRows;
class ParameterForm;
class PolicyChooser;
class Segment;

/// Policies side by side on the same visitors and the same click coins: regret over time with its
/// bands, what each saved against an A/B test, and the paired differences.
class CompareView final : public JudgeView {
  Q_OBJECT
 public:
  CompareView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  /// Null until there is one.
  const Comparison* comparison() const { return comparison_.get(); }

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;

 private:
  void showCurves();
  void showPolicies();
  void showPairs();

  PolicyChooser* policies_;
  ParameterForm* world_;
  BandPlot* plot_;
  Segment* tabs_;
  FigureRows* rows_;
  DataTable* table_;
  Trials trials_;  // of comparison_
  std::shared_ptr<const Comparison> comparison_;
};

}  // namespace hankki
