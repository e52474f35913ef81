// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/compare.h"
#include "app/cli/compare_groups.h"
#include "app/cli/compare_overlap.h"
#include "app/cli/compare_suite.h"
#include "app/cli/compare_tests.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/evaluation/evaluator.h"
#include "core/evaluation/list_overlap.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

struct CompareArguments {
  std::vector<RunId> runs;
  std::optional<SplitId> split;
  std::optional<DatasetId> data;
  bool all = false;
  std::vector<std::string> metrics;
  std::string csv;
  bool archived = false;
  CompareTestArguments tests;
  bool group_seeds = false;
  std::string suite;
  bool overlap = false;
  double persistence = kUsualPersistence;
};

/// Of every split of a data set, or of all.
std::vector<RunInfo> runs_of_splits(const Workspace& workspace, const CompareArguments& arguments) {
  if (arguments.data) workspace.datasets().info(*arguments.data);
  auto runs = workspace.runs().list();
  std::erase_if(runs, [&](const RunInfo& run) {
    return (arguments.data && run.dataset != *arguments.data) ||
           (run.archived && !arguments.archived);
  });
  if (runs.empty())
    throw Error(arguments.data ? en::say("data set {}", *arguments.data) : en::say("the workspace"),
                en::say("has no run to show; make one with hankki-cli train"));
  return runs;
}

std::vector<RunInfo> chosen_runs(const Workspace& workspace, const CompareArguments& arguments) {
  std::vector<RunInfo> runs;
  for (const RunId id : arguments.runs) runs.push_back(workspace.runs().info(id));
  if (!runs.empty()) return runs;
  if (arguments.all || arguments.data) return runs_of_splits(workspace, arguments);
  const SplitId split =
      arguments.split ? *arguments.split : choose_run(workspace, std::nullopt).split;
  runs = workspace.runs().list(workspace.splits().info(split).id);
  if (runs.empty())
    throw Error(en::say("split {}", split), en::say("has no run; make one with hankki-cli train"));
  if (!arguments.archived) std::erase_if(runs, [](const RunInfo& run) { return run.archived; });
  if (runs.empty())
    throw Error(en::say("split {}", split),
                en::say("has archived runs alone; --archived takes them too"));
  return runs;
}

bool on_one_split(const std::vector<RunInfo>& runs) {
  return std::all_of(runs.begin(), runs.end(),
                     [&](const RunInfo& run) { return run.split == runs.front().split; });
}

Json cell_json(const RunTable::Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return *integer;
  if (const auto* real = std::get_if<double>(&cell)) return *real;
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return nullptr;
}

std::string cell_text(const RunTable::Cell& cell, RunTable::Group group) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) {
    // A learning rate may be far below 1; what it shows is what --set takes.
    return group == RunTable::Group::Parameter ? fmt::format("{:.4g}", *real)
                                               : fmt::format("{:.4f}", *real);
  }
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return "";
}

/// What fits a terminal: accuracy at the first k and what lies beyond it; the rest is in the CSV.
std::vector<std::string> shown_metrics(const std::vector<RunInfo>& runs) {
  const auto k = runs.front().request.ks.front();
  std::vector<std::string> names;
  for (const char* name : {"ndcg", "recall", "hit", "mrr", "coverage", "novelty"})
    names.push_back(fmt::format("{}@{}", name, k));
  for (const char* part : {kWithHistory, kWithoutHistory}) {
    names.push_back(fmt::format("users{}", part));
    names.push_back(fmt::format("ndcg@{}{}", k, part));
  }
  return names;
}

constexpr std::string_view kTest = "test ";

bool is_metric(const RunTable::Column& column) {
  return column.group != RunTable::Group::Run && column.group != RunTable::Group::Parameter;
}

bool is_shown(const RunTable::Column& column, const std::vector<std::string>& shown) {
  using Group = RunTable::Group;
  if (column.group == Group::Run || column.group == Group::Parameter) return true;
  return std::any_of(shown.begin(), shown.end(), [&](const std::string& name) {
    return column.name == name || column.name == "test " + name;
  });
}

/// Throws Error where a metric that is asked for is in no column.
void check_metrics(const RunTable& table, const std::vector<std::string>& metrics) {
  std::vector<std::string> known;
  for (const auto& column : table.columns)
    if (column.name.starts_with(kTest)) known.push_back(column.name.substr(kTest.size()));
  for (const std::string& metric : metrics) {
    const bool found = std::ranges::any_of(table.columns, [&](const auto& column) {
      return is_shown(column, {metric}) && is_metric(column);
    });
    if (found) continue;
    if (known.empty())
      throw Error("--metrics",
                  en::say("there is no \"{}\": these runs have no test metric", metric));
    throw Error("--metrics", en::say("there is no \"{}\"; there are {}", metric, known));
  }
}

void compare(Context& context, const CompareArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const std::vector<RunInfo> runs = chosen_runs(*workspace, arguments);
  std::vector<RunId> tested;  // of a whole split
  for (const RunInfo& run : runs)
    if (!arguments.runs.empty() || !run.result.test.empty()) tested.push_back(run.id);
  CompareTestArguments tests = arguments.tests;
  const bool of_tested =
      arguments.overlap || arguments.group_seeds || !arguments.suite.empty() || tests.asked_for();
  if (of_tested && (arguments.all || arguments.data) && !on_one_split(runs))
    throw Error(arguments.all ? "--all" : "--data",
                en::say("these runs are of several splits, measured on other users and recipes; "
                        "name one --split, or --runs of one"));
  if (of_tested && tested.empty())
    throw Error(en::say("split {}", runs.front().split),
                en::say("has no run that was tested on its test part; train one to its end"));
  if (arguments.overlap) return compare_overlap(context, *workspace, tested, arguments.persistence);
  if (!arguments.suite.empty())
    return compare_by_suite(context, *workspace, tested, arguments.suite);
  if (arguments.group_seeds)
    return compare_groups(
        context, *workspace,
        {.runs = tested, .metrics = tests.request.metrics, .baseline = tests.baseline},
        arguments.csv);
  if (tests.asked_for()) {
    tests.request.runs = tested;
    return compare_tests(context, *workspace, std::move(tests), arguments.csv);
  }
  if (!tests.request.metrics.empty())
    throw Error("--metric", en::say("it is tested against a --baseline, or told of groups with "
                                    "--group-seeds; the table has --metrics"));
  const RunPlaces places =
      arguments.all || arguments.data
          ? run_places(workspace->datasets().list(), workspace->splits().list())
          : RunPlaces();
  const RunTable table = compare_runs(runs, places);
  check_metrics(table, arguments.metrics);
  if (!arguments.csv.empty()) write_file_atomically(path_from_utf8(arguments.csv), to_csv(table));
  if (!on_one_split(runs))
    context.console.line("note: these runs are on different splits; their metrics do not compare");
  context.print(
      {{"runs", rows_json(table)}},
      run_table_text(table, arguments.metrics.empty() ? shown_metrics(runs) : arguments.metrics));
}

}  // namespace

RunTable compare_runs(const std::vector<RunInfo>& runs, const RunPlaces& places) {
  std::vector<ComparedRun> compared;
  for (const RunInfo& run : runs) compared.push_back(compared_run(run, places));
  return make_run_table(compared);
}

Json rows_json(const RunTable& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json object = Json::object();
    for (std::size_t column = 0; column < row.size(); ++column)
      object[table.columns[column].name] = cell_json(row[column]);
    rows.push_back(std::move(object));
  }
  return rows;
}

std::string run_table_text(const RunTable& table, const std::vector<std::string>& shown) {
  std::vector<std::size_t> chosen;
  std::vector<TextTable::Column> columns;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!is_shown(table.columns[column], shown)) continue;
    const bool text = std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
      return std::holds_alternative<std::string>(row[column]);
    });
    chosen.push_back(column);
    columns.push_back({table.columns[column].title.english(),
                       text ? TextTable::Align::Left : TextTable::Align::Right});
  }
  TextTable text(std::move(columns));
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const std::size_t column : chosen)
      cells.push_back(cell_text(row[column], table.columns[column].group));
    text.add(std::move(cells));
  }
  return text.str();
}

void add_compare_command(CommandLine& line) {
  auto arguments = std::make_shared<CompareArguments>();
  CLI::App* command =
      line.add("compare", "Runs side by side: metrics, parameters that differ, cost",
               [arguments](Context& context) { compare(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--runs", arguments->runs, "These runs; else all of one split")
      ->delimiter(',')
      ->type_name("ID,ID");
  command->add_option("--split", arguments->split, "All runs of this split; else the newest run's")
      ->excludes("--runs")
      ->type_name("ID");
  command->add_option("--data", arguments->data, "All runs of every split of this data set")
      ->excludes("--runs", "--split")
      ->type_name("ID");
  command->add_flag("--all", arguments->all, "All runs of every data set")
      ->excludes("--runs", "--split", "--data");
  command->add_flag("--archived", arguments->archived, "Archived runs too")->excludes("--runs");
  command
      ->add_option("--metrics", arguments->metrics, "Test metrics to show in the text, as ndcg@10")
      ->delimiter(',')
      ->type_name("NAME,NAME");
  command->add_option("--csv", arguments->csv, "Write the whole table here, for a spreadsheet")
      ->type_name("FILE");
  command
      ->add_flag("--group-seeds", arguments->group_seeds,
                 "Runs that differ by their seeds alone as one, its mean with a band of both the "
                 "users' and the seeds' variance")
      ->excludes("--metrics");
  command
      ->add_option("--suite", arguments->suite,
                   "Which of the runs pass this suite of checks (suite save)")
      ->excludes("--metrics", "--group-seeds", "--csv")
      ->type_name("NAME");
  CLI::Option* overlap =
      command
          ->add_flag("--overlap", arguments->overlap,
                     "How much the runs recommend the same: rank-biased overlap of their lists")
          ->excludes("--metrics", "--group-seeds", "--suite", "--csv");
  command
      ->add_option("--persistence", arguments->persistence,
                   "Of a reader of the lists, who goes on to the next place so often")
      ->needs(overlap)
      ->check(CLI::Range(0.01, 0.999).description(""))
      ->type_name("P");
  add_compare_test_options(command, arguments->tests);
}

}  // namespace hankki::cli
