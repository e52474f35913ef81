// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
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
    table.rows.push_back(
        {run.id, model_of(run), run.request.preset + (differs_from_preset(run.request) ? "*" : ""),
         std::to_string(run.request.seed), title(run.state),
         result.epochs_run > 0 ? Cell(result.epochs_run) : Cell(),
         result.best_epoch >= 0 ? Cell(result.best_epoch + 1) : Cell(),
         positive(result.total_seconds), positive(result.peak_rss_mb), threads_cell(run)});
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

/// Runs of the same ones stand together, as those that differ by their seeds do; a model that has
/// none is left out.
ReportTable parameters_table(const Material& material) {
  struct Alike {
    std::string model, parameters;
    std::vector<RunId> runs;
  };
  std::vector<Alike> all;
  for (const RunInfo& run : material.runs()) {
    const std::string model = model_name(run.request.model), parameters = parameters_text(run);
    if (parameters.empty()) continue;
    const auto found = std::ranges::find_if(all, [&](const Alike& alike) {
      return alike.model == model && alike.parameters == parameters;
    });
    if (found != all.end())
      found->runs.push_back(run.id);
    else
      all.push_back({model, parameters, {run.id}});
  }
  ReportTable table{"parameters",
                    en::say("Their parameters; an asterisk: another value than the preset's."),
                    {{en::say("Runs")}, {en::say("Parameters")}},
                    {}};
  for (const auto& [model, parameters, runs] : all)
    table.rows.push_back({runs_label(model, runs), parameters});
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
  if (auto parameters = parameters_table(material); !parameters.rows.empty())
    blocks.push_back(std::move(parameters));
  if (auto notes = notes_table(material); !notes.rows.empty()) blocks.push_back(std::move(notes));
  if (auto stale = stale_table(material); !stale.rows.empty()) blocks.push_back(std::move(stale));
  return blocks;
}

}  // namespace hankki::report
