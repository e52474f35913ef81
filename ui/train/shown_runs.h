// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/store/runs.h"
#include "core/training/early_stopping.h"
#include "ui/plots/line_plot.h"

namespace hankki {

/// What the curves run over.
enum class CurveAxis { Epochs, Seconds };
double xOf(const EpochRow& row, CurveAxis axis);  ///< epochs from 1; seconds since the run began
LineAxis lineAxis(CurveAxis axis);

/// A run whose curves are shown, with what it did so far.
struct ShownRun {
  RunId id = 0;
  std::string model;
  std::string watched;  ///< the metric that stopping watches; empty: none
  int variant = 0;      ///< for modelStyle(): tells the runs of one model apart
  std::vector<EpochRow> rows;
  EarlyStopping stopping{0};

  std::optional<double> bestAt(CurveAxis axis) const;  ///< where the best epoch stands
};

/// The runs whose curves are shown together. Values only; GUI thread.
class ShownRuns {
 public:
  /// Shows a run with what it did so far. Where it is shown already, later epochs than those of
  /// `rows` are kept. True where it was not shown yet.
  bool show(const RunInfo& run, std::vector<EpochRow> rows);
  bool hide(RunId run);  ///< false where it was not shown
  void clear() { runs_.clear(); }

  enum class Change {
    None,      ///< the run is not shown
    Appended,  ///< one more point
    Replaced,  ///< its first epoch, or one that came again (resumed from an earlier checkpoint)
  };
  /// The next epoch of a run. One that comes again takes the place of the old one and of those
  /// after it.
  Change append(RunId run, const EpochRow& row);

  const ShownRun* find(RunId run) const;  ///< null: not shown
  const std::map<RunId, ShownRun>& all() const { return runs_; }
  bool anyRows() const;
  /// Curves of different models on one axis need a common measure.
  bool severalModels() const;

  /// The run's curve, still without points: its id, its name, and its number where the name alone
  /// does not say which.
  LineSeries seriesOf(const ShownRun& run) const;

 private:
  int freeVariant(const std::string& model) const;

  std::map<RunId, ShownRun> runs_;
};

}  // namespace hankki
