// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/bandit/health_check.h"
#include "ui/bandit/judge/judge_view.h"

class QLabel;

namespace hankki {

class DataTable;
class FactsRow;
class FigureRows;
class IntervalPlot;
class ParameterFields;

/// Whether an experiment can be trusted: sample ratio with the weights in force, once and at every
/// look; rates with always-valid intervals; and how many users it takes, by each rule.
class HealthView final : public JudgeView {
  Q_OBJECT
 public:
  HealthView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  /// What was found; nothing of what was not asked.
  struct Answer {
    std::optional<HealthReport> report;
    std::vector<SampleSize> sizes;
  };
  const Answer* found() const { return found_.get(); }  ///< null: nothing yet

 protected:
  void retranslate() override;
  void begin() override;
  void showAnswer() override;
  FileExport answerFile() const override;

 private:
  void showShares();
  void showArms();
  void showSizes();

  ParameterFields* fields_;
  FactsRow* facts_;
  QLabel* verdict_;
  QLabel* warning_;
  IntervalPlot* plot_;
  FigureRows* arms_;
  DataTable* armTable_;
  FigureRows* sizes_;
  DataTable* sizeTable_;
  std::shared_ptr<const Answer> found_;
};

}  // namespace hankki
