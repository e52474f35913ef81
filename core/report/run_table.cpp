// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "core/report/definitions.h"

namespace hankki {
namespace {

using Cell = RunTable::Cell;
using Column = RunTable::Column;
using Group = RunTable::Group;
using Metrics = std::map<std::string, double>;

/// Appends the column and its cell of every run.
void add_column(RunTable& table, std::span<const ComparedRun> runs, Column column,
                const std::function<Cell(const ComparedRun&)>& cell) {
  table.columns.push_back(std::move(column));
  for (std::size_t row = 0; row < runs.size(); ++row) table.rows[row].push_back(cell(runs[row]));
}

/// Appends columns of what each run has by names, which `of` gives; a run may have less or more.
/// Both ascend by name, and so are gone through side by side: nothing is looked up.
template <typename Of, typename MakeCell>
void add_named_columns(RunTable& table, std::span<const ComparedRun> runs,
                       const std::vector<std::string>& names, std::vector<Column> columns, Of&& of,
                       MakeCell&& make_cell) {
  std::vector<std::pair<std::string_view, std::size_t>> places;
  for (std::size_t i = 0; i < names.size(); ++i)
    places.emplace_back(names[i], table.columns.size() + i);
  std::ranges::sort(places);
  std::ranges::move(columns, std::back_inserter(table.columns));
  for (std::size_t row = 0; row < runs.size(); ++row) {
    std::vector<Cell>& cells = table.rows[row];
    cells.resize(table.columns.size());
    auto place = places.begin();
    for (const auto& [name, value] : of(runs[row])) {
      while (place != places.end() && place->first < name) ++place;
      if (place == places.end()) break;
      if (place->first == name) cells[place->second] = make_cell(name, value);
    }
  }
}

/// Whether at least two of the runs that have the parameter have different values of it.
bool differs(std::span<const ComparedRun> runs, const std::string& parameter) {
  const ParameterValue* first = nullptr;
  for (const ComparedRun& run : runs) {
    const auto& all = run.request->parameters.all();
    const auto found = all.find(parameter);
    if (found == all.end()) continue;
    if (first && found->second != *first) return true;
    first = &found->second;
  }
  return false;
}

/// In the order of the schemas; of Parameters::Differing those of which at least two runs have
/// different values.
std::vector<Parameter> parameters_of(std::span<const ComparedRun> runs,
                                     RunTable::Parameters which) {
  std::vector<Parameter> chosen;
  const bool all = which == RunTable::Parameters::All;
  std::set<std::string, std::less<>> seen;
  for (const ComparedRun& run : runs) {
    const ModelSpec* spec = find_model_spec(run.request->model);
    if (!spec) continue;
    for (const Parameter& parameter : spec->parameters.parameters()) {
      if (!seen.insert(parameter.name).second) continue;
      if (all || differs(runs, parameter.name)) chosen.push_back(parameter);
    }
  }
  return chosen;
}

/// The names that some run has: in the order of metric_names(), k by k as the runs asked for them.
std::vector<std::string> present_metrics(std::span<const ComparedRun> runs,
                                         Metrics RunResult::*part) {
  std::set<std::int32_t> ks;
  std::set<std::string> present;
  const Metrics* before = nullptr;
  const auto same_name = [](const auto& left, const auto& right) {
    return left.first == right.first;
  };
  for (const ComparedRun& run : runs) {
    ks.insert(run.request->ks.begin(), run.request->ks.end());
    const Metrics& metrics = run.result->*part;
    const bool known = before && std::ranges::equal(metrics, *before, same_name);  // as a rule
    before = &metrics;
    if (known) continue;
    for (const auto& [name, value] : metrics) present.insert(name);
  }
  const std::vector<std::int32_t> sorted(ks.begin(), ks.end());
  std::vector<std::string> ordered;
  for (const std::string& name : metric_names(sorted)) {
    if (present.erase(name) > 0) ordered.push_back(name);
  }
  ordered.insert(ordered.end(), present.begin(), present.end());
  return ordered;
}

void add_parameters(RunTable& table, std::span<const ComparedRun> runs,
                    RunTable::Parameters which) {
  std::vector<std::string> names;
  std::vector<Column> columns;
  for (const Parameter& parameter : parameters_of(runs, which)) {
    names.push_back(parameter.name);
    columns.push_back({parameter.name, parameter.label, Group::Parameter, false,
                       parameter_definition(parameter)});
  }
  add_named_columns(
      table, runs, names, std::move(columns),
      [](const ComparedRun& run) -> const auto& { return run.request->parameters.all(); },
      [](const std::string&, const ParameterValue& value) { return to_cell(value); });
}

void add_metrics(RunTable& table, std::span<const ComparedRun> runs, Group group,
                 const std::string& prefix, Metrics RunResult::*part) {
  const std::vector<std::string> names = present_metrics(runs, part);
  std::vector<Column> columns;
  for (const std::string& name : names)
    columns.push_back({prefix + name, metric_title(name), group, higher_is_better(name),
                       metric_definition(name)});
  add_named_columns(
      table, runs, names, std::move(columns),
      [part](const ComparedRun& run) -> const Metrics& { return run.result->*part; },
      [](const std::string& name, double value) -> Cell {
        if (name.starts_with("users")) return std::llround(value);
        return value;
      });
}

/// differs_from_preset() of many runs: what a preset says is worked out once.
class PresetCheck {
 public:
  bool differs(const RunRequest& request) {
    const ModelSpec* spec = find_model_spec(request.model);
    if (!spec) return false;
    const auto [at, is_new] = values_.try_emplace({request.model, request.preset});
    if (is_new &&
        std::ranges::find(spec->presets, request.preset, &Preset::name) != spec->presets.end())
      at->second = spec->preset(request.preset);
    return !at->second || !(request.parameters == *at->second);
  }

 private:
  std::map<std::pair<std::string, std::string>, std::optional<ParameterValues>> values_;
};

void add_identity(RunTable& table, std::span<const ComparedRun> runs) {
  const auto add = [&](const char* name, const Message& title, auto cell) {
    add_column(table, runs, {name, title, Group::Run, false, column_definition(name)}, cell);
  };
  add("run", en::say("Run"), [](const ComparedRun& run) -> Cell { return run.id; });
  add("model", en::say("Model"), [](const ComparedRun& run) -> Cell { return run.request->model; });
  PresetCheck presets;
  add("preset", en::say("Preset"), [&presets](const ComparedRun& run) -> Cell {
    return run.request->preset + (presets.differs(*run.request) ? "*" : "");
  });
  add("seed", en::say("Seed"),
      [](const ComparedRun& run) -> Cell { return static_cast<std::int64_t>(run.request->seed); });
  add("split", en::say("Split"), [](const ComparedRun& run) -> Cell { return run.split; });
  add("state", en::say("State"), [](const ComparedRun& run) -> Cell { return to_text(run.state); });
  add("best_epoch", en::say("Best epoch"), [](const ComparedRun& run) -> Cell {
    if (run.result->best_epoch < 0) return {};
    return run.result->best_epoch + 1;
  });
  add("epochs_run", en::say("Epochs"),
      [](const ComparedRun& run) -> Cell { return run.result->epochs_run; });
}

/// Which data they are of where that is told, and what people wrote on runs: only what some run
/// has.
void add_marks(RunTable& table, std::span<const ComparedRun> runs) {
  const auto add = [&](const char* name, const Message& title,
                       const std::function<std::string(const ComparedRun&)>& text) {
    if (std::ranges::all_of(runs, [&](const ComparedRun& run) { return text(run).empty(); }))
      return;
    add_column(table, runs, {name, title, Group::Run, false, column_definition(name)},
               [&](const ComparedRun& run) -> Cell {
                 auto words = text(run);
                 if (words.empty()) return {};
                 return words;
               });
  };
  const auto view = [&](const char* name, const Message& title,
                        std::string_view ComparedRun::*member) {
    add(name, title, [member](const ComparedRun& run) { return std::string(run.*member); });
  };
  view("data", en::say("Data set"), &ComparedRun::data);
  view("split_recipe", en::say("Split by"), &ComparedRun::recipe);
  view("name", en::say("Name"), &ComparedRun::name);
  add("tags", en::say("Tags"),
      [](const ComparedRun& run) { return fmt::format("{}", fmt::join(run.tags, ", ")); });
  view("note", en::say("Note"), &ComparedRun::note);
  add("archived", en::say("Archived"),
      [](const ComparedRun& run) { return std::string(run.archived ? "yes" : ""); });
}

void add_cost(RunTable& table, std::span<const ComparedRun> runs) {
  const auto add = [&](const char* name, const Message& title, double RunResult::*member) {
    add_column(table, runs, {name, title, Group::Cost, false, column_definition(name)},
               [member](const ComparedRun& run) -> Cell {
                 if (run.result->*member <= 0) return {};  // not known yet
                 return run.result->*member;
               });
  };
  add("seconds_per_epoch", en::say("s/epoch"), &RunResult::seconds_per_epoch);
  add("seconds_per_evaluation", en::say("s/evaluation"), &RunResult::seconds_per_evaluation);
  add("total_seconds", en::say("Total s"), &RunResult::total_seconds);
  add("peak_rss_mb", en::say("Peak MB"), &RunResult::peak_rss_mb);
  add_column(table, runs,
             {"threads", en::say("Threads"), Group::Cost, false, column_definition("threads")},
             [](const ComparedRun& run) -> Cell {
               return static_cast<std::int64_t>(run.request->threads);
             });
}

}  // namespace

std::ptrdiff_t RunTable::find(std::string_view name) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& column) { return column.name == name; });
  return found == columns.end() ? -1 : found - columns.begin();
}

void add_differences(RunTable& table, std::int64_t run) {
  const auto numbers = table.find("run");
  const auto base = std::ranges::find_if(table.rows, [&](const auto& row) {
    return numbers >= 0 && row[static_cast<std::size_t>(numbers)] == Cell(run);
  });
  if (base == table.rows.end())
    throw Error(en::say("run {}", run), en::say("is not among the runs that are compared"));
  const std::vector<Cell> from = *base;
  const auto number = [](const Cell& cell) -> std::optional<double> {
    if (const auto* real = std::get_if<double>(&cell)) return *real;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    return std::nullopt;
  };
  for (std::size_t at = table.columns.size(); at-- > 0;) {
    const Column& column = table.columns[at];
    if (column.group == Group::Run || column.group == Group::Parameter || !number(from[at]))
      continue;
    const auto place = static_cast<std::ptrdiff_t>(at) + 1;
    for (auto& row : table.rows) {
      const auto value = number(row[at]);
      row.insert(row.begin() + place, value ? Cell(*value - *number(from[at])) : Cell());
    }
    Column difference{.name = column.name + std::string(kDifference),
                      .title = en::say("{} difference", column.title),
                      .group = column.group,
                      .higher_is_better = column.higher_is_better,
                      .definition = en::say("Less that of run {}", run)};
    table.columns.insert(table.columns.begin() + place, std::move(difference));
  }
}

RunTable::Cell to_cell(const ParameterValue& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return to_text(value);
}

Message metric_title(std::string_view metric) {
  static const std::map<std::string, Message, std::less<>> kTitles{
      {"recall", en::say("Recall")},
      {"recall_capped", en::say("Recall (capped)")},
      {"precision", en::say("Precision")},
      {"hit", en::say("Hit rate")},
      {"ndcg", en::say("NDCG")},
      {"mrr", en::say("MRR")},
      {"map", en::say("MAP")},
      {"coverage", en::say("Coverage")},
      {"gini", en::say("Gini")},
      {"novelty", en::say("Novelty")},
      {"popularity", en::say("Popularity")},
      {"diversity", en::say("Diversity")},
      {"aplt", en::say("Long tail")},
      {"miscalibration", en::say("Miscalibration")},
      {"serendipity", en::say("Serendipity")},
      {"reo", en::say("REO")},
      {"reo_tags", en::say("REO of tags")},
      {"user_mad", en::say("UserMAD")},
      {"users", en::say("Users")}};
  for (const char* part : {kWithHistory, kWithoutHistory})
    if (metric.ends_with(part)) {
      const Message whole = metric_title(metric.substr(0, metric.find(':')));
      return part == kWithHistory ? en::say("{}, with history", whole)
                                  : en::say("{}, without history", whole);
    }
  const auto at = metric.find('@');
  const auto found = kTitles.find(metric.substr(0, at));
  if (found == kTitles.end()) return Message::verbatim(metric);
  if (at == std::string_view::npos) return found->second;
  return en::say("{}@{}", found->second, metric.substr(at + 1));
}

Message loss_title(std::string_view name) {
  static const std::map<std::string, Message, std::less<>> kTitles{
      {"reconstruction", en::say("Reconstruction")},
      {"kl", en::say("KL divergence")},
      {"kl_weight", en::say("KL weight")},
      {"regularisation", en::say("Regularisation")},
      {"bpr", en::say("Ranking (BPR)")},
      {"fit", en::say("Fit")}};
  const auto found = kTitles.find(name);
  return found == kTitles.end() ? Message::verbatim(name) : found->second;
}

bool higher_is_better(std::string_view metric) {
  const std::string_view kind = metric.substr(0, metric.find('@'));
  constexpr std::array kOthers{"gini", "popularity", "miscalibration",
                               "reo",  "reo_tags",   "user_mad"};
  return std::ranges::find(kOthers, kind) == kOthers.end() && !kind.starts_with("users");
}

bool differs_from_preset(const RunRequest& request) { return PresetCheck().differs(request); }

RunTable make_run_table(std::span<const ComparedRun> runs, RunTable::Parameters parameters) {
  RunTable table;
  constexpr std::size_t kUsualColumns = 48;
  table.rows.resize(runs.size());
  for (auto& row : table.rows) row.reserve(kUsualColumns);
  add_identity(table, runs);
  add_marks(table, runs);
  add_parameters(table, runs, parameters);
  add_metrics(table, runs, Group::Validation, "validation ", &RunResult::validation);
  add_metrics(table, runs, Group::Test, "test ", &RunResult::test);
  add_cost(table, runs);
  return table;
}

}  // namespace hankki
