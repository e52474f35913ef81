// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/note_figures.h"

#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/run_values.h"

namespace hankki {
namespace {

using Look = ReportTable::Look;

/// Counts runs of one model, so that each looks its own.
class NoteVariants {
 public:
  int next(const RunInfo& run) { return of_model_[run.request.model]++; }

 private:
  std::map<std::string, int> of_model_;
};

LineChart lines_of(const Workspace& workspace, const std::vector<RunInfo>& runs,
                   const NoteFigure& figure, const std::string& metric) {
  const bool losses = figure.kind == NoteFigure::Kind::Losses;
  LineChart chart{en::say("Epoch"),
                  losses ? en::say("Loss") : en::say("Validation {}", metric_title(metric)),
                  {}};
  NoteVariants variants;
  for (const RunInfo& run : runs) {
    LineChart::Line line{report::label_of(run), run.request.model, variants.next(run), {}, {}};
    if (run.result.best_epoch >= 0) line.ring = static_cast<double>(run.result.best_epoch + 1);
    for (const EpochRow& row : workspace.runs().epochs(run.id)) {
      const auto epoch = static_cast<double>(row.epoch + 1);
      const auto found = row.validation.find(metric);
      if (losses && !row.losses.empty()) line.points.emplace_back(epoch, total_loss(row.losses));
      if (!losses && found != row.validation.end()) line.points.emplace_back(epoch, found->second);
    }
    if (!line.points.empty()) chart.lines.push_back(std::move(line));
  }
  return chart;
}

double tested_value(const RunInfo& run, const std::string& metric) {
  const auto found = run.result.test.find(metric);
  return found == run.result.test.end() ? std::nan("") : found->second;
}

BarChart bars_of(const std::vector<RunInfo>& runs, const std::string& metric) {
  BarChart chart;
  BarChart::Panel panel{.title = metric_title(metric), .x = en::say("test part")};
  NoteVariants variants;
  for (const RunInfo& run : runs) {
    chart.rows.push_back({report::label_of(run), run.request.model, variants.next(run)});
    panel.values.push_back(tested_value(run, metric));
  }
  chart.panels.push_back(std::move(panel));
  return chart;
}

ReportTable table_of(const std::vector<RunInfo>& runs, const NoteFigure& figure,
                     const std::string& name) {
  std::vector<std::string> metrics{figure.metric};
  if (figure.metric.empty()) {
    const std::string usual = usual_metric(runs), k = usual.substr(usual.find('@'));
    metrics = {usual, "recall" + k, "coverage" + k, "novelty" + k};
  }
  ReportTable table{name, {}, {{en::say("Run"), Look::Name}, {en::say("Model")}}, {}};
  for (const std::string& metric : metrics)
    table.columns.push_back({metric_title(metric), Look::Number, 4});
  table.columns.push_back({en::say("Total s"), Look::Number, 1});
  for (const RunInfo& run : runs) {
    std::vector<ReportTable::Cell> row{run.id, model_name(run.request.model)};
    for (const std::string& metric : metrics) row.emplace_back(tested_value(run, metric));
    row.emplace_back(run.result.total_seconds);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::vector<std::string> note_metrics(const std::vector<RunInfo>& runs) {
  std::set<std::string> names;
  for (const RunInfo& run : runs)
    for (const auto* metrics : {&run.result.validation, &run.result.test})
      for (const auto& [name, value] : *metrics) names.insert(name);
  return {names.begin(), names.end()};
}

std::vector<ReportBlock> draw_note_figure(const Workspace& workspace, const NoteFigure& figure,
                                          const std::vector<RunInfo>& runs,
                                          const std::string& name) {
  if (runs.empty()) return {en::say("None of the runs of this figure is there any more.")};
  const std::string metric = figure.metric.empty() ? usual_metric(runs) : figure.metric;
  if (figure.kind == NoteFigure::Kind::Table) return {table_of(runs, figure, name)};
  if (figure.kind == NoteFigure::Kind::Bars) return {ReportFigure{name, {}, bars_of(runs, metric)}};
  LineChart chart = lines_of(workspace, runs, figure, metric);
  if (chart.lines.empty()) return {en::say("These runs have no epochs to draw.")};
  return {ReportFigure{name, {}, std::move(chart)}};
}

}  // namespace hankki
