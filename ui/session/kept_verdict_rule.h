// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/evaluation/significance.h"
#include "core/workbench/run_comparison.h"

namespace hankki {

/// What verdicts on runs go by.
struct VerdictRule {
  MultipleCorrection correction = RunComparisonRequest().correction;
  double alpha = RunComparisonRequest().alpha;          ///< below which runs differ
  double threshold = RunComparisonRequest().threshold;  ///< within which they are practically equal
  bool operator==(const VerdictRule&) const = default;
};

inline constexpr double kLeastAlpha = 0.0001;  ///< a p of 0 and one of 1 are no levels

/// The rule that the user chose, in the settings: one for every view that judges runs. GUI thread
/// only.
class KeptVerdictRule : public QObject {
  Q_OBJECT
 public:
  static KeptVerdictRule& instance();

  VerdictRule rule() const;  ///< the usual one in the place of what was never chosen, or is none
  void choose(const VerdictRule& rule);

 signals:
  void changed();

 private:
  KeptVerdictRule() = default;
};

}  // namespace hankki
