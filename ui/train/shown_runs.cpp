// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/shown_runs.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>
#include <utility>

#include "core/models/registry.h"

namespace hankki {
namespace {

void observe(ShownRun& run, const EpochRow& row) {
  if (const auto value = row.validation.find(run.watched); value != row.validation.end())
    run.stopping.observe(row.epoch, value->second);
}

}  // namespace

double xOf(const EpochRow& row, CurveAxis axis) {
  return axis == CurveAxis::Seconds ? row.elapsed : static_cast<double>(row.epoch + 1);
}

LineAxis lineAxis(CurveAxis axis) {
  constexpr double kLeastEpochs = 5;
  if (axis == CurveAxis::Seconds)
    return {QCoreApplication::translate("hankki::ShownRuns", "Seconds"), LineAxis::Figures::Seconds,
            1};
  return {QCoreApplication::translate("hankki::ShownRuns", "Epoch"), LineAxis::Figures::Count,
          kLeastEpochs};
}

std::optional<double> ShownRun::bestAt(CurveAxis axis) const {
  const auto best = std::ranges::find(rows, stopping.best_epoch, &EpochRow::epoch);
  return best == rows.end() ? std::nullopt : std::optional(xOf(*best, axis));
}

bool ShownRuns::show(const RunInfo& run, std::vector<EpochRow> rows) {
  const ShownRun* known = find(run.id);
  if (known)  // epochs that ended while `rows` were read
    for (const EpochRow& row : known->rows)
      if (rows.empty() || row.epoch > rows.back().epoch) rows.push_back(row);
  ShownRun next{.id = run.id, .model = run.request.model, .rows = std::move(rows)};
  next.variant = known ? known->variant : freeVariant(run.request.model);
  const ModelSpec* spec = find_model_spec(run.request.model);
  if (spec && spec->trains_by_epochs) next.watched = run.request.parameters.choice("stop_metric");
  for (const EpochRow& row : next.rows) observe(next, row);
  return runs_.insert_or_assign(run.id, std::move(next)).second;
}

bool ShownRuns::hide(RunId run) { return runs_.erase(run) > 0; }

ShownRuns::Change ShownRuns::append(RunId id, const EpochRow& row) {
  const auto found = runs_.find(id);
  if (found == runs_.end()) return Change::None;
  ShownRun& run = found->second;
  const bool first = run.rows.empty();
  const auto again = std::ranges::find_if(
      run.rows, [&](const EpochRow& known) { return known.epoch >= row.epoch; });
  const bool repeated = again != run.rows.end();
  run.rows.erase(again, run.rows.end());
  run.rows.push_back(row);
  observe(run, row);
  return first || repeated ? Change::Replaced : Change::Appended;
}

const ShownRun* ShownRuns::find(RunId run) const {
  const auto found = runs_.find(run);
  return found == runs_.end() ? nullptr : &found->second;
}

bool ShownRuns::anyRows() const {
  return std::ranges::any_of(runs_, [](const auto& run) { return !run.second.rows.empty(); });
}

bool ShownRuns::severalModels() const {
  std::set<std::string> models;
  for (const auto& [id, run] : runs_)
    if (!run.rows.empty()) models.insert(run.model);
  return models.size() > 1;
}

int ShownRuns::freeVariant(const std::string& model) const {
  std::set<int> taken;
  for (const auto& [id, run] : runs_)
    if (run.model == model) taken.insert(run.variant);
  int variant = 0;
  while (taken.contains(variant)) ++variant;
  return variant;
}

LineSeries ShownRuns::seriesOf(const ShownRun& run) const {
  const QString model = QString::fromStdString(model_name(run.model));
  const QString number = QStringLiteral("#%1").arg(run.id);
  const auto ofModel = std::ranges::count_if(
      runs_, [&](const auto& other) { return other.second.model == run.model; });
  // At the end of its line a run has only its name.
  return {.id = QString::number(run.id),
          .name = ofModel > 1 ? model + ' ' + number : model,
          .note = ofModel > 1 ? QString() : number,
          .style = modelStyle(run.model, run.variant),
          .points = {}};
}

}  // namespace hankki
