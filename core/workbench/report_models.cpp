// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "core/base/grouped.h"
#include "core/base/parameters.h"
#include "core/models/registry.h"
#include "core/report/definitions.h"
#include "core/report/run_table.h"
#include "core/store/workspace.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/run_details.h"

namespace hankki::report {
namespace {

constexpr std::size_t kMostLines = 12;  // that an eye tells apart in one plot

Cell positive(double value) { return value > 0 ? Cell(value) : Cell(); }

ReportTable runs_table(const Material& material) {
  ReportTable table{"runs",
                    en::say("What was trained, and what it took."),
                    {{en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Preset")},
                     {en::say("Seed"), Look::Name},
                     {en::say("State")},
                     {en::say("Epochs"), Look::Count},
                     {en::say("Best"), Look::Count},
                     {en::say("Seconds"), Look::Number, 1},
                     {en::say("Memory, MB"), Look::Number, 0},
                     {en::say("Threads"), Look::Name}},
                    {}};
  for (const RunInfo& run : material.runs()) {
    const RunResult& result = run.result;
    table.rows.push_back({run.id,
                          run.name.empty()
                              ? model_name(run.request.model)
                              : fmt::format("{} ({})", model_name(run.request.model), run.name),
                          run.request.preset + (differs_from_preset(run.request) ? "*" : ""),
                          std::to_string(run.request.seed), title(run.state),
                          result.epochs_run > 0 ? Cell(result.epochs_run) : Cell(),
                          result.best_epoch >= 0 ? Cell(result.best_epoch + 1) : Cell(),
                          positive(result.total_seconds), positive(result.peak_rss_mb),
                          std::int64_t{run.request.threads}});
  }
  return table;
}

/// "epochs 30*, learning_rate 0.05": with an asterisk where it is not what the preset says.
std::string parameters_text(const RunInfo& run) {
  std::set<std::string> changed;
  for (const auto& change : changes_from_preset(run.request))
    changed.insert(change.label.english());
  std::map<std::string, std::string, std::less<>> labels;
  if (const ModelSpec* spec = find_model_spec(run.request.model))
    for (const Parameter& parameter : spec->parameters.parameters())
      labels.emplace(parameter.name, parameter.label.english());
  std::string text;
  for (const auto& [name, value] : run.request.parameters.all())
    if (const std::string says = to_text(value); !says.empty())
      text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", name, says,
                          changed.contains(labels[name]) ? "*" : "");
  return text;
}

ReportTable parameters_table(const Material& material) {
  ReportTable table{"parameters",
                    en::say("Their parameters; an asterisk: another value than the preset's."),
                    {{en::say("Run"), Look::Name}, {en::say("Model")}, {en::say("Parameters")}},
                    {}};
  for (const RunInfo& run : material.runs())
    table.rows.push_back({run.id, model_name(run.request.model), parameters_text(run)});
  return table;
}

ReportTable notes_table(const Material& material) {
  ReportTable table{"notes",
                    en::say("What was written on them."),
                    {{en::say("Run"), Look::Name}, {en::say("Tags")}, {en::say("Note")}},
                    {}};
  for (const RunInfo& run : material.runs())
    if (!run.tags.empty() || !run.note.empty())
      table.rows.push_back({run.id, fmt::format("{}", fmt::join(run.tags, ", ")), run.note});
  return table;
}

/// Runs that may say something else when they are trained today.
ReportTable stale_table(const Material& material) {
  ReportTable table{"stale",
                    en::say("What may be out of date."),
                    {{en::say("Run"), Look::Name}, {en::say("Why")}},
                    {}};
  for (const RunInfo& run : material.runs())
    for (Message& mark : stale_marks(material.workspace(), run))
      table.rows.push_back({run.id, std::move(mark)});
  return table;
}

using Value = std::function<double(const EpochRow&)>;

/// A line a run that has more than one point, the best runs first.
LineChart lines_of(Material& material, const Message& y, const Value& value) {
  LineChart chart{en::say("Epoch"), y, {}};
  for (const RunInfo& run : material.tested()) {
    if (chart.lines.size() == kMostLines) break;
    LineChart::Line line{label_of(run), run.request.model, material.variant_of(run.id), {}, {}};
    for (const EpochRow& row : material.workspace().runs().epochs(run.id))
      if (const double at = value(row); std::isfinite(at))
        line.points.emplace_back(static_cast<double>(row.epoch + 1), at);
    if (run.result.best_epoch >= 0) line.ring = static_cast<double>(run.result.best_epoch + 1);
    if (line.points.size() > 1) chart.lines.push_back(std::move(line));
  }
  return chart;
}

/// Each as a share of its first value, so that losses of different models share an axis.
LineChart relative(LineChart chart) {
  for (LineChart::Line& line : chart.lines) {
    const double first = line.points.front().second;
    if (first != 0)
      for (auto& [x, y] : line.points) y /= first;
  }
  return chart;
}

}  // namespace

Blocks models_part(Material& material) {
  if (material.runs().empty())
    return {ReportBlock(en::say("No model has been trained on this split yet."))};
  Blocks blocks;
  std::set<std::string> versions;
  for (const RunInfo& run : material.runs())
    if (!run.versions.empty()) versions.insert(run.versions);
  if (!versions.empty())
    blocks.push_back(en::say("Trained with {}.", fmt::format("{}", fmt::join(versions, "; "))));
  if (material.left_out() > 0)
    blocks.push_back(en::say("{} more runs are left out: these are the best.",
                             grouped(static_cast<std::int64_t>(material.left_out()))));
  blocks.push_back(runs_table(material));
  blocks.push_back(parameters_table(material));
  if (auto notes = notes_table(material); !notes.rows.empty()) blocks.push_back(std::move(notes));
  if (auto stale = stale_table(material); !stale.rows.empty()) blocks.push_back(std::move(stale));
  return blocks;
}

Blocks curves_part(Material& material) {
  Blocks blocks;
  const std::string& metric = material.metric();
  LineChart validation =
      lines_of(material, en::say("Validation {}", metric_title(metric)), [&](const EpochRow& row) {
        const auto found = row.validation.find(metric);
        return found == row.validation.end() ? std::nan("") : found->second;
      });
  LineChart loss = relative(
      lines_of(material, en::say("Loss, as a share of the first epoch's"), [](const EpochRow& row) {
        return row.losses.empty() ? std::nan("") : total_loss(row.losses);
      }));
  if (!validation.lines.empty())
    blocks.push_back(ReportFigure{
        "validation",
        en::say("What the validation part said after each epoch; a ring: the epoch that was kept."),
        std::move(validation)});
  if (!loss.lines.empty())
    blocks.push_back(ReportFigure{"loss", en::say("The loss that was trained."), std::move(loss)});
  return blocks;
}

}  // namespace hankki::report
