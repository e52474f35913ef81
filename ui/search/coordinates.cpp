// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/coordinates.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "ui/theme/core_text.h"

namespace hankki {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(hankki::Coordinates)
};

using Values = std::vector<ParameterValue>;

QString valueText(const ParameterValue& value) { return QString::fromStdString(to_text(value)); }

double numberOf(const ParameterValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return std::nan("");
}

/// The parameter's ranges in those of the models that search it.
std::vector<const ParameterRange*> rangesOf(std::span<const StudyModel> models,
                                            const std::string& name) {
  std::vector<const ParameterRange*> ranges;
  for (const StudyModel& model : models)
    if (const auto found = model.ranges.find(name); found != model.ranges.end())
      ranges.push_back(&found->second);
  return ranges;
}

/// Values stand side by side as categories; where some range is an interval, all are numbers.
ParallelAxis axisOf(const Parameter& parameter, const std::vector<const ParameterRange*>& ranges) {
  ParallelAxis axis{.id = QString::fromStdString(parameter.name),
                    .name = coreText(parameter.label)};
  Values values;
  std::pair<double, double> ends(INFINITY, -INFINITY);
  for (const ParameterRange* range : ranges) {
    if (const auto* interval = std::get_if<ParameterInterval>(range)) {
      if (axis.scale != ParallelAxis::Scale::Logarithmic)
        axis.scale =
            interval->logarithmic ? ParallelAxis::Scale::Logarithmic : ParallelAxis::Scale::Linear;
      ends = {std::min(ends.first, interval->low), std::max(ends.second, interval->high)};
    } else {
      for (const ParameterValue& value : std::get<Values>(*range))
        if (std::ranges::find(values, value) == values.end()) values.push_back(value);
    }
  }
  if (ends.first <= ends.second) {
    axis.range = ends;
    return axis;
  }
  axis.scale = ParallelAxis::Scale::Categories;
  std::ranges::stable_sort(values, [](const ParameterValue& one, const ParameterValue& other) {
    return numberOf(one) < numberOf(other);
  });
  for (const ParameterValue& value : values) axis.categories << valueText(value);
  return axis;
}

double place(const ParallelAxis& axis, const ParameterValue& value) {
  if (axis.scale != ParallelAxis::Scale::Categories) return numberOf(value);
  const auto at = axis.categories.indexOf(valueText(value));
  return at < 0 ? std::nan("") : static_cast<double>(at);
}

ParallelAxis modelAxis(const StudyRequest& request) {
  ParallelAxis axis{
      .id = "model", .name = Text::tr("Model"), .scale = ParallelAxis::Scale::Categories};
  for (const StudyModel& model : request.models)
    axis.categories << QString::fromStdString(model_name(model.model));
  std::ranges::reverse(axis.categories);  // the first one stands on top
  return axis;
}

/// Trained to the end: halving did not stop it on its way, nor the budget.
bool isComplete(const StudyRequest& request, const Trial& trial) {
  const auto model = std::ranges::find(request.models, trial.model, &StudyModel::model);
  return trial.state == TrialState::Done && model != request.models.end() &&
         (trial.stopped_early || trial.rungs.size() >= rung_epochs(request, *model).size());
}

}  // namespace

Coordinates coordinatesOf(const StudyRequest& request, std::span<const Trial> trials,
                          const std::string& model) {
  std::vector<StudyModel> models;
  std::ranges::copy_if(request.models, std::back_inserter(models),
                       [&](const StudyModel& one) { return model.empty() || one.model == model; });
  Coordinates result;
  if (models.empty()) return result;
  const bool several = models.size() > 1;
  if (several) result.axes.push_back(modelAxis(request));
  if (const ModelSpec* spec = find_model_spec(models.front().model))
    for (const Parameter& parameter : spec->parameters.parameters()) {
      const auto ranges = rangesOf(models, parameter.name);
      if (ranges.size() == models.size()) result.axes.push_back(axisOf(parameter, ranges));
    }
  result.axes.push_back(
      {.id = "metric", .name = coreText(metric_title(request.metric)), .decimals = 4});

  for (const Trial& trial : trials) {
    if (!model.empty() && trial.model != model) continue;
    const QString name = QString::fromStdString(model_name(trial.model));
    ParallelLine line{.id = trial.number,
                      .name = QStringLiteral("#%1 %2").arg(trial.number).arg(name),
                      .complete = isComplete(request, trial),
                      .style = modelStyle(trial.model)};
    for (const ParallelAxis& axis : result.axes) {
      const auto& point = trial.point.all();
      const auto value = point.find(axis.id.toStdString());
      line.values.push_back(axis.id == "metric"    ? trial.value
                            : axis.id == "model"   ? axis.categories.indexOf(name)
                            : value == point.end() ? std::nan("")
                                                   : place(axis, value->second));
    }
    result.lines.push_back(std::move(line));
  }
  return result;
}

}  // namespace hankki
