// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_suite.h"

#include <fmt/format.h>

#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/models/registry.h"
#include "core/report/csv.h"
#include "core/workbench/run_checks.h"
#include "core/workbench/suites.h"

namespace hankki::cli {
namespace {

struct SaveSuiteArguments {
  std::string name;
  std::vector<std::string> checks;
};

struct RemoveSuiteArguments {
  std::string name;
  bool restore = false;
};

Json suite_json(const Suite& suite) {
  Json checks = Json::array();
  for (const SliceCheck& check : suite.checks) checks.push_back(hankki::to_text(check));
  return {{"name", suite.name}, {"checks", std::move(checks)}};
}

std::string suite_text(const Suite& suite) {
  std::string text = fmt::format("Suite \"{}\"\n", printable(suite.name));
  for (const SliceCheck& check : suite.checks)
    text += fmt::format("  {}\n", printable(hankki::to_text(check)));
  return text;
}

void keep_suite(Context& context, const SaveSuiteArguments& arguments) {
  Suite suite{.name = arguments.name, .checks = {}};
  for (const std::string& text : arguments.checks) suite.checks.push_back(parse_slice_check(text));
  const auto workspace = context.open_or_create();
  save_suite(*workspace, suite.name, suite.checks);
  context.print(suite_json(suite), suite_text(suite));
}

void show_suites(Context& context) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Json suites = Json::array();
  std::string text;
  for (const Suite& suite : list_suites(*workspace)) {
    suites.push_back(suite_json(suite));
    text += suite_text(suite);
  }
  context.print({{"suites", std::move(suites)}}, text.empty() ? "There is no suite\n" : text);
}

void hide_suite(Context& context, const RemoveSuiteArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  if (arguments.restore)
    restore_suite(*workspace, arguments.name);
  else
    remove_suite(*workspace, arguments.name);
  context.print({{"suite", arguments.name}, {"removed", !arguments.restore}},
                arguments.restore
                    ? fmt::format("suite {} is there again\n", printable(arguments.name))
                    : fmt::format("suite {} is removed; suite remove --restore brings it back\n",
                                  printable(arguments.name)));
}

Json verdict_json(std::optional<bool> passed) { return passed ? Json(*passed) : Json(); }

Json outcome_json(const SliceCheck& check, const CheckOutcome& outcome) {
  return {{"check", hankki::to_text(check)},
          {"passed", verdict_json(outcome.passed)},
          {"bound", outcome.bound},
          {"slices", outcome.judged},
          {"too_few_users", outcome.too_few},
          {"worst", outcome.judged > 0 ? Json(outcome.worst) : Json()},
          {"value", outcome.judged > 0 ? Json(outcome.value) : Json()}};
}

std::string verdict_text(const CheckOutcome& outcome) {
  if (!outcome.passed) return "nothing to judge";
  return fmt::format("{} ({} {:.4f}, bound {:.4f})", *outcome.passed ? "pass" : "FAIL",
                     outcome.worst, outcome.value, outcome.bound);
}

/// A row a run and check; of a run that could not be judged, one that says why.
std::string verdicts_csv(const Suite& suite, const std::vector<CheckedRun>& checked) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  for (const char* column : {"run", "model", "suite", "check", "verdict", "worst_slice", "value",
                             "bound", "slices", "too_few_users"})
    csv.text(column);
  csv.end_row();
  for (const CheckedRun& run : checked) {
    const auto begin = [&] { csv.number(run.run).text(run.model).text(suite.name); };
    if (!run.fault.empty()) {
      begin();
      csv.blank().text(run.fault.english()).blank().blank().blank().blank().blank().end_row();
    }
    for (std::size_t at = 0; at < run.outcomes.size(); ++at) {
      const CheckOutcome& outcome = run.outcomes[at];
      begin();
      csv.text(hankki::to_text(suite.checks[at]));
      csv.text(!outcome.passed ? "not judged" : *outcome.passed ? "passes" : "fails");
      if (outcome.judged > 0)
        csv.text(outcome.worst).number(outcome.value);
      else
        csv.blank().blank();
      csv.number(outcome.bound).number(outcome.judged).number(outcome.too_few).end_row();
    }
  }
  return csv.str();
}

}  // namespace

void compare_by_suite(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                      const std::string& name, const std::string& csv) {
  const std::filesystem::path file = output_file(csv);
  const auto suite = find_suite(workspace, name);
  if (!suite)
    throw Error("--suite",
                en::say("there is no suite \"{}\"; hankki-cli suite list shows them, and "
                        "suite save makes one",
                        name));
  const auto checked = check_runs(workspace, runs, suite->checks, {}, context.job());
  if (!file.empty()) write_file_atomically(file, verdicts_csv(*suite, checked));
  Json rows = Json::array();
  TextTable table({{"Run"}, {"Suite"}, {"Check"}, {"Verdict"}});
  for (const CheckedRun& run : checked) {
    Json outcomes = Json::array();
    std::string label = fmt::format("{} {}", run.run, printable(model_name(run.model)));
    const std::optional<bool> verdict = run.passed();
    std::string passed = !verdict ? "not judged" : *verdict ? "passes" : "FAILS";
    if (!run.fault.empty()) table.add({label, passed, "", printable(run.fault.english())});
    for (std::size_t at = 0; at < run.outcomes.size(); ++at) {
      outcomes.push_back(outcome_json(suite->checks[at], run.outcomes[at]));
      table.add({std::exchange(label, {}), std::exchange(passed, {}),
                 printable(hankki::to_text(suite->checks[at])), verdict_text(run.outcomes[at])});
    }
    rows.push_back({{"run", run.run},
                    {"model", run.model},
                    {"passed", verdict_json(verdict)},
                    {"fault", run.fault.english()},
                    {"checks", std::move(outcomes)}});
  }
  context.print({{"suite", suite->name}, {"runs", std::move(rows)}}, table.str());
}

void add_suite_commands(CommandLine& line) {
  CLI::App* group = line.add_group("suite", "Checks of slices that compare --suite judges runs by");
  auto arguments = std::make_shared<SaveSuiteArguments>();
  CLI::App* saving = line.add(
      "save", "Keep checks under a name",
      [arguments](Context& context) { keep_suite(context, *arguments); }, group);
  line.add_workspace(saving);
  saving->add_option("--name", arguments->name, "Of the suite")->required()->type_name("TEXT");
  saving
      ->add_option(
          "--check", arguments->checks,
          "BY:SLICES:METRIC>=BOUND, as history:0,1-2:recall@10>=0.9*mean (of the mean over "
          "all users) or cuisine:*:ndcg@10>=0.05; may be given several times")
      ->required()
      ->expected(1)
      ->take_all()
      ->type_name("CHECK");
  line.add_workspace(line.add("list", "The suites and their checks", show_suites, group));
  auto removed = std::make_shared<RemoveSuiteArguments>();
  CLI::App* removal = line.add(
      "remove", "Hide a suite, or bring it back",
      [removed](Context& context) { hide_suite(context, *removed); }, group);
  line.add_workspace(removal);
  removal->add_option("--name", removed->name, "Of the suite")->required()->type_name("TEXT");
  removal->add_flag("--restore", removed->restore, "Bring it back");
}

}  // namespace hankki::cli
