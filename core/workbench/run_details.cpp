// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_details.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "core/base/grouped.h"
#include "core/base/time_text.h"
#include "core/models/registry.h"
#include "core/report/definitions.h"
#include "core/report/run_table.h"
#include "core/store/versions.h"
#include "core/training/run_alerts.h"
#include "core/workbench/learned_vectors.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/run_values.h"

namespace hankki {
namespace {

using report::Cell;
using report::Facts;
using report::Look;

constexpr std::size_t kShownLogLines = 60;

struct Known {
  RunInfo run;
  SplitInfo split;
  DatasetInfo data;
  std::vector<EpochRow> epochs;
  std::vector<RunLogLine> log;
};

Known know(const Workspace& workspace, RunId id) {
  Known known;
  workspace.snapshot([&] {
    known.run = workspace.runs().info(id);
    known.split = workspace.splits().info(known.run.split);
    known.data = workspace.datasets().info(known.run.dataset);
    known.epochs = workspace.runs().epochs(id);
    known.log = workspace.runs().log(id);
  });
  return known;
}

Cell duration_cell(double seconds) { return seconds > 0 ? Cell(duration_text(seconds)) : Cell(); }

std::string memory_text(double mb) {
  return mb > 0 ? fmt::format("{:.0f} MB", mb) : std::string("–");
}

/// What the run was made of and what it took, by name: the details, and what two runs differ in.
std::vector<std::pair<Message, Cell>> facts_of(const Known& of) {
  const RunInfo& run = of.run;
  const RunResult& result = run.result;
  return {{en::say("State"), title(run.state)},
          {en::say("Made"), exact_moment_text(run.created)},
          {en::say("Tags"), fmt::format("{}", fmt::join(run.tags, ", "))},
          {en::say("Note"), run.note},
          {en::say("Model"), model_name(run.request.model)},
          {en::say("Preset"), run.request.preset + (differs_from_preset(run.request) ? "*" : "")},
          {en::say("Seed"), std::to_string(run.request.seed)},
          {en::say("Data"), fmt::format("{} (#{})", of.data.name, of.data.id)},
          {en::say("Identity (SHA-256)"), of.data.identity},
          {en::say("Split"), describe(of.split.recipe)},
          {en::say("Training interactions"), grouped(of.split.train)},
          {en::say("Versions"), run.versions},
          {en::say("Machine"), run.machine},
          {en::say("Threads"), report::threads_cell(run)},
          {en::say("Epochs"), result.epochs_run > 0 ? Cell(result.epochs_run) : Cell()},
          {en::say("Best epoch"), result.best_epoch < 0 ? Cell() : Cell(result.best_epoch + 1)},
          {en::say("Time per epoch"), duration_cell(result.seconds_per_epoch)},
          {en::say("Time per evaluation"), duration_cell(result.seconds_per_evaluation)},
          {en::say("Total time"), duration_cell(result.total_seconds)},
          {en::say("Memory at the start"), memory_text(result.start_rss_mb)},
          {en::say("Memory at most"), memory_text(result.peak_rss_mb)},
          {en::say("Weights (hash)"), result.weights_hash}};
}

bool is_blank(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  const auto* message = std::get_if<Message>(&cell);
  return std::holds_alternative<std::monostate>(cell) || (message && message->empty()) ||
         (text && (text->empty() || *text == "–"));
}

/// As the form calls the parameter; its name where this version does not know it.
Message parameter_label(const RunInfo& run, const std::string& parameter) {
  if (const ModelSpec* spec = find_model_spec(run.request.model))
    for (const Parameter& known : spec->parameters.parameters())
      if (known.name == parameter) return known.label;
  return Message::verbatim(parameter);
}

ReportTable parameters_table(const RunInfo& run) {
  ReportTable table{"parameters",
                    {},
                    {{en::say("Parameter")}, {en::say("Value")}, {en::say("Preset's value")}},
                    {}};
  std::map<std::string, std::string> presets;
  for (const PresetChange& change : changes_from_preset(run.request))
    presets[change.label.english()] = change.preset;
  for (const auto& [name, value] : run.request.parameters.all()) {
    const Message what = parameter_label(run, name);
    const auto changed = presets.find(what.english());
    table.rows.push_back(
        {what, to_text(value), changed == presets.end() ? Cell() : Cell(changed->second)});
  }
  return table;
}

ReportTable metrics_table(const RunResult& result) {
  ReportTable table{"metrics",
                    {},
                    {{en::say("Metric")},
                     {en::say("Validation"), Look::Number, 4},
                     {en::say("Test"), Look::Number, 4},
                     {en::say("Test, last epoch"), Look::Number, 4}},
                    {}};
  std::set<std::string> names;
  for (const auto* metrics : {&result.validation, &result.test})
    for (const auto& [name, value] : *metrics) names.insert(name);
  const auto cell = [](const std::map<std::string, double>& metrics, const std::string& name) {
    const auto found = metrics.find(name);
    return found == metrics.end() ? Cell() : Cell(found->second);
  };
  for (const std::string& name : names)
    table.rows.push_back({metric_title(name), cell(result.validation, name),
                          cell(result.test, name), cell(result.last_test, name)});
  return table;
}

/// The newest lines of it.
ReportTable log_table(const std::vector<RunLogLine>& log) {
  ReportTable table{"log", {}, {{en::say("Time")}, {en::say("Line")}}, {}};
  const std::size_t first = log.size() > kShownLogLines ? log.size() - kShownLogLines : 0;
  for (std::size_t i = first; i < log.size(); ++i)
    table.rows.push_back({exact_moment_text(log[i].at), log[i].text});
  return table;
}

LineChart::Line line_of(const Known& of, int variant) {
  LineChart::Line line{report::label_of(of.run), of.run.request.model, variant, {}, {}};
  if (of.run.result.best_epoch >= 0) line.ring = static_cast<double>(of.run.result.best_epoch + 1);
  return line;
}

/// Validation and loss of some runs by epoch, as far as there are any.
void add_curves(report::Blocks& blocks, const std::vector<const Known*>& all) {
  std::vector<RunInfo> runs;
  for (const Known* of : all) runs.push_back(of->run);
  const std::string metric = usual_metric(runs);
  LineChart validation{en::say("Epoch"), en::say("Validation {}", metric_title(metric)), {}};
  LineChart loss{en::say("Epoch"), en::say("Loss"), {}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    LineChart::Line valid = line_of(*all[i], static_cast<int>(i));
    LineChart::Line trained = valid;
    for (const EpochRow& row : all[i]->epochs) {
      const auto epoch = static_cast<double>(row.epoch + 1);
      if (const auto found = row.validation.find(metric); found != row.validation.end())
        valid.points.emplace_back(epoch, found->second);
      if (!row.losses.empty()) trained.points.emplace_back(epoch, total_loss(row.losses));
    }
    if (valid.points.size() > 1) validation.lines.push_back(std::move(valid));
    if (trained.points.size() > 1) loss.lines.push_back(std::move(trained));
  }
  if (!validation.lines.empty())
    blocks.push_back(ReportFigure{"validation", {}, std::move(validation)});
  if (!loss.lines.empty()) blocks.push_back(ReportFigure{"loss", {}, std::move(loss)});
}

}  // namespace

std::vector<Message> stale_marks(const Workspace& workspace, const RunInfo& run) {
  std::vector<Message> marks;
  for (const DatasetInfo& data : workspace.datasets().list())
    if (data.derived_from == run.dataset)
      marks.push_back(
          en::say("Data set {} ({}) was made of this run's data; it was trained on the "
                  "data as they were before.",
                  data.id, data.name));
  if (!find_model_spec(run.request.model))
    marks.push_back(en::say("This version has no such model: the run cannot be made again."));
  if (auto changed = changed_vectors(workspace, run)) marks.push_back(*std::move(changed));
  if (!run.versions.empty() && run.versions != versions())
    marks.push_back(en::say("It was trained with {}; this is {}.", run.versions, versions()));
  return marks;
}

ReportDocument describe_run(const Workspace& workspace, RunId id) {
  const Known of = know(workspace, id);
  ReportDocument document{
      Message::verbatim(report::label_of(of.run)), moment_text(of.run.created), {}};
  report::Blocks about;
  if (!of.run.message.empty()) about.push_back(of.run.message);
  for (const Message& alert : run_alerts(of.epochs, of.run.result)) about.push_back(alert);
  for (const Message& mark : stale_marks(workspace, of.run)) about.push_back(mark);
  Facts facts("facts");
  for (const auto& [what, value] : facts_of(of))
    if (!is_blank(value)) facts.add(what, value);
  about.push_back(std::move(facts).table());
  document.sections.push_back({"run", en::say("Run"), std::move(about)});

  report::Blocks results;
  if (auto metrics = metrics_table(of.run.result); !metrics.rows.empty())
    results.push_back(std::move(metrics));
  add_curves(results, {&of});
  if (!results.empty())
    document.sections.push_back({"results", en::say("Results"), std::move(results)});
  document.sections.push_back({"parameters", en::say("Parameters"), {parameters_table(of.run)}});
  if (!of.data.cleaning.empty()) {
    ReportTable steps{
        "cleaning",
        {},
        {{en::say("Step")}, {en::say("Removed"), Look::Count}, {en::say("Left"), Look::Count}},
        {}};
    for (const CleaningStepResult& step : of.data.cleaning)
      steps.rows.push_back({step.step, step.removed, step.left});
    document.sections.push_back({"cleaning", en::say("Cleaning"), {std::move(steps)}});
  }
  if (!of.log.empty()) document.sections.push_back({"log", en::say("Log"), {log_table(of.log)}});
  return document;
}

ReportDocument describe_difference(const Workspace& workspace, RunId left, RunId right) {
  const Known one = know(workspace, left), other = know(workspace, right);
  const Message a = Message::verbatim(report::label_of(one.run)),
                b = Message::verbatim(report::label_of(other.run));
  ReportDocument document{en::say("{} and {}", a, b), {}, {}};
  ReportTable table{"facts", {}, {{{}}, {a}, {b}}, {}};
  const auto facts = facts_of(one), others = facts_of(other);
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (facts[i].second != others[i].second)
      table.rows.push_back({facts[i].first, facts[i].second, others[i].second});
  std::set<std::string> names;
  for (const Known* of : {&one, &other})
    for (const auto& [name, value] : of->run.request.parameters.all()) names.insert(name);
  for (const std::string& name : names) {
    const auto value = [&](const RunInfo& run) {
      const auto& all = run.request.parameters.all();
      const auto found = all.find(name);
      return found == all.end() ? Cell() : Cell(to_text(found->second));
    };
    if (const Cell first = value(one.run), second = value(other.run); first != second)
      table.rows.push_back(
          {parameter_label(std::holds_alternative<std::monostate>(first) ? other.run : one.run,
                           name),
           first, second});
  }
  document.sections.push_back({"facts", en::say("Where they differ"), {std::move(table)}});

  ReportTable metrics{"metrics",
                      {},
                      {{en::say("Metric")},
                       {a, Look::Number, 4},
                       {b, Look::Number, 4},
                       {en::say("Difference"), Look::Signed, 4}},
                      {}};
  for (const auto& [name, value] : one.run.result.test)
    if (const auto found = other.run.result.test.find(name); found != other.run.result.test.end())
      metrics.rows.push_back({metric_title(name), value, found->second, found->second - value});
  report::Blocks results;
  if (one.run.split != other.run.split)
    results.push_back(en::say("They are of different splits: their metrics do not compare."));
  if (!metrics.rows.empty()) results.push_back(std::move(metrics));
  add_curves(results, {&one, &other});
  if (!results.empty())
    document.sections.push_back({"results", en::say("Results"), std::move(results)});
  return document;
}

}  // namespace hankki
