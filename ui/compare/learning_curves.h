// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/store/workspace.h"
#include "core/workbench/annotations.h"
#include "ui/plots/line_plot.h"
#include "ui/tables/run_table_model.h"

namespace hankki {

/// What runs said after each of their epochs, as the lines of a plot: each run's or, of runs that
/// differ by their seeds alone, their mean in a band; as they are or less the baseline's.
class LearningCurves {
  Q_DECLARE_TR_FUNCTIONS(hankki::CurvesCard)
 public:
  struct Curve {
    RunInfo run;
    std::vector<EpochRow> rows;
    std::vector<std::int64_t> steps;  ///< steps_so_far()
  };
  enum class X { Epochs, Steps, Seconds };
  struct Look {
    QString quantity;      ///< an id, of those that follow
    X x = X::Epochs;       ///< by epoch too where no run knows its steps
    bool against = false;  ///< less the baseline's, where it is among them
    bool seeds = false;    ///< their means
  };
  /// Of what there are curves. An id is the metric's name, kTotal, or a part of the loss or a
  /// weight behind its word.
  struct Quantities {
    std::set<std::string> metrics, parts, weights;
  };
  static constexpr QLatin1String kTotal{"total"}, kPart{"part "}, kWeight{"weight "};
  static bool isOfTraining(const QString& quantity);

  /// Of the model's runs, which outlives it.
  explicit LearningCurves(const RunTableModel& model) : model_(model) {}

  static std::vector<Curve> read(const Workspace& workspace, const std::vector<RunInfo>& runs,
                                 const JobContext& job);
  void set(std::vector<Curve> curves) { curves_ = std::move(curves); }
  void setLook(Look look) { look_ = std::move(look); }

  const std::vector<Curve>& all() const { return curves_; }
  Quantities quantities() const;
  X shownX() const;
  bool isAgainst() const { return look_.against && baseline(); }
  const Curve* baseline() const;  ///< null: there is none among them

  std::vector<LineSeries> lines() const;
  /// Of those that are drawn, where they lie.
  std::vector<LineNote> notesOn(const std::vector<Annotation>& notes) const;
  struct Place {
    const Curve* curve;
    std::int64_t epoch;
  };
  /// Nothing on a mean, which is nobody's run.
  std::optional<Place> placeOf(const QString& line, double x) const;

  // What is not drawn.
  std::ptrdiff_t withoutSteps() const;
  std::ptrdiff_t ofOtherSplits() const;

 private:
  bool isBeside(const Curve& curve) const;  // of the baseline's split, where it is less that one
  bool isShown(const Curve& curve) const;   // and has what the horizontal axis is to show
  double xOf(const Curve& curve, std::size_t at) const;  // of its row
  double valueAt(const EpochRow& row) const;
  LineSeries lineOf(const Curve& curve) const;
  LineSeries meanOf(const std::vector<std::size_t>& group) const;

  const RunTableModel& model_;
  std::vector<Curve> curves_;
  Look look_;
};

}  // namespace hankki
