// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/learning_curves.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/models/registry.h"
#include "core/workbench/seed_groups.h"
#include "ui/tables/run_label.h"

namespace hankki {
namespace {

double valueOf(const EpochRow& row, const QString& quantity) {
  using Curves = LearningCurves;
  const auto among = [&](const auto& values, const QString& name) {
    for (const auto& [known, value] : values)
      if (known == name.toStdString()) return value;
    return std::nan("");
  };
  if (quantity == Curves::kTotal) return total_loss(row.losses);
  if (quantity.startsWith(Curves::kPart))
    return among(row.losses, quantity.mid(Curves::kPart.size()));
  if (quantity.startsWith(Curves::kWeight))
    return among(row.weights, quantity.mid(Curves::kWeight.size()));
  return among(row.validation, quantity);
}

RunId idOf(const LearningCurves::Curve& curve) { return curve.run.id; }

}  // namespace

bool LearningCurves::isOfTraining(const QString& quantity) {
  return quantity == kTotal || quantity.startsWith(kPart) || quantity.startsWith(kWeight);
}

std::vector<LearningCurves::Curve> LearningCurves::read(const Workspace& workspace,
                                                        const std::vector<RunInfo>& runs,
                                                        const JobContext& job) {
  std::vector<Curve> curves;
  for (const RunInfo& run : runs) {
    job.check();
    auto rows = workspace.runs().epochs(run.id);
    auto steps = steps_so_far(rows);
    curves.push_back({run, std::move(rows), std::move(steps)});
  }
  return curves;
}

LearningCurves::Quantities LearningCurves::quantities() const {
  Quantities found;
  for (const Curve& curve : curves_)
    for (const EpochRow& row : curve.rows) {
      for (const auto& [name, value] : row.validation) found.metrics.insert(name);
      for (const auto& [name, value] : row.losses) found.parts.insert(name);
      for (const auto& [name, value] : row.weights) found.weights.insert(name);
    }
  return found;
}

LearningCurves::X LearningCurves::shownX() const {
  if (look_.x != X::Steps) return look_.x;
  const bool known =
      std::ranges::any_of(curves_, [](const Curve& curve) { return !curve.steps.empty(); });
  return known ? X::Steps : X::Epochs;
}

const LearningCurves::Curve* LearningCurves::baseline() const {
  const auto found = std::ranges::find(curves_, model_.baseline(), idOf);
  return found == curves_.end() ? nullptr : &*found;
}

/// What was measured on other users and recipes is not to be subtracted.
bool LearningCurves::isBeside(const Curve& curve) const {
  return !isAgainst() || curve.run.split == baseline()->run.split;
}

bool LearningCurves::isShown(const Curve& curve) const {
  return isBeside(curve) && (shownX() != X::Steps || !curve.steps.empty());
}

std::ptrdiff_t LearningCurves::withoutSteps() const {
  return std::ranges::count_if(
      curves_, [](const Curve& curve) { return curve.steps.empty() && !curve.rows.empty(); });
}

std::ptrdiff_t LearningCurves::ofOtherSplits() const {
  return std::ranges::count_if(
      curves_, [this](const Curve& curve) { return !isBeside(curve) && !curve.rows.empty(); });
}

double LearningCurves::xOf(const Curve& curve, std::size_t at) const {
  const X x = shownX();
  if (x == X::Steps) return static_cast<double>(curve.steps[at]);
  const EpochRow& row = curve.rows[at];
  return x == X::Seconds ? row.elapsed : static_cast<double>(row.epoch + 1);
}

/// Less that of the baseline's same epoch, where that is asked for; a gap where it has none.
double LearningCurves::valueAt(const EpochRow& row) const {
  const double value = valueOf(row, look_.quantity);
  if (!isAgainst()) return value;
  const Curve* base = baseline();
  const auto same = std::ranges::lower_bound(base->rows, row.epoch, {}, &EpochRow::epoch);
  if (same == base->rows.end() || same->epoch != row.epoch) return std::nan("");
  return value - valueOf(*same, look_.quantity);
}

LineSeries LearningCurves::lineOf(const Curve& curve) const {
  LineSeries line{.id = QString::number(curve.run.id),
                  .name = runLabel(curve.run),
                  .style = model_.styleOf(curve.run.id)};
  for (std::size_t at = 0; at < curve.rows.size(); ++at) {
    const EpochRow& row = curve.rows[at];
    const double x = xOf(curve, at);
    line.points.push_back({x, valueAt(row)});
    if (!isOfTraining(look_.quantity) && row.epoch == curve.run.result.best_epoch) line.ring = x;
  }
  return line;
}

/// As far as all of the group ran; the band goes from the lowest to the highest.
LineSeries LearningCurves::meanOf(const std::vector<std::size_t>& group) const {
  const Curve& first = curves_[group.front()];
  LineSeries line{.id = QStringLiteral("seeds of %1").arg(first.run.id),
                  .name = QString::fromStdString(model_name(first.run.request.model)),
                  .note = tr("seeds: %1").arg(group.size()),
                  .style = model_.styleOf(first.run.id)};
  std::size_t epochs = first.rows.size();
  for (const std::size_t at : group) epochs = std::min(epochs, curves_[at].rows.size());
  for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
    double x = 0, sum = 0, low = INFINITY, high = -INFINITY;
    for (const std::size_t at : group) {
      const double value = valueAt(curves_[at].rows[epoch]);
      x += xOf(curves_[at], epoch);
      sum += value;
      low = std::min(low, value);
      high = std::max(high, value);
    }
    const auto count = static_cast<double>(group.size());
    line.points.push_back({x / count, sum / count});
    if (group.size() > 1 && !std::isnan(sum)) line.band.push_back({x / count, low, high});
  }
  return line;
}

std::vector<LineSeries> LearningCurves::lines() const {
  std::vector<LineSeries> series;
  if (!look_.seeds) {
    for (const Curve& curve : curves_)
      if (isShown(curve)) series.push_back(lineOf(curve));
    return series;
  }
  std::vector<RunInfo> runs;
  for (const Curve& curve : curves_) runs.push_back(curve.run);
  for (const auto& group : alike_but_for_seeds(runs)) {
    std::vector<std::size_t> shown;
    for (const std::size_t at : group)
      if (isShown(curves_[at])) shown.push_back(at);
    if (!shown.empty()) series.push_back(meanOf(shown));
  }
  return series;
}

std::vector<LineNote> LearningCurves::notesOn(const std::vector<Annotation>& notes) const {
  std::vector<LineNote> placed;
  for (const Annotation& note : notes) {
    const auto curve = std::ranges::find(curves_, note.run, idOf);
    if (curve == curves_.end() || !isShown(*curve)) continue;
    const auto row = std::ranges::lower_bound(curve->rows, note.epoch, {}, &EpochRow::epoch);
    if (row == curve->rows.end() || row->epoch != note.epoch) continue;
    placed.push_back({note.id, QString::number(note.run),
                      xOf(*curve, static_cast<std::size_t>(row - curve->rows.begin())),
                      QString::fromStdString(note.text)});
  }
  return placed;
}

std::optional<LearningCurves::Place> LearningCurves::placeOf(const QString& line, double x) const {
  const auto curve = std::ranges::find(
      curves_, line, [](const Curve& one) { return QString::number(one.run.id); });
  for (std::size_t at = 0; curve != curves_.end() && at < curve->rows.size(); ++at)
    if (xOf(*curve, at) == x) return Place{&*curve, curve->rows[at].epoch};
  return std::nullopt;
}

}  // namespace hankki
