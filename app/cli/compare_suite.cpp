// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_suite.h"

#include <fmt/format.h>

#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/store/suites.h"
#include "core/workbench/run_checks.h"

namespace hankki::cli {
namespace {

struct SaveSuiteArguments {
  std::string name;
  std::vector<std::string> checks;
};

Json suite_json(const SuiteInfo& suite) {
  Json checks = Json::array();
  for (const SliceCheck& check : suite.checks) checks.push_back(hankki::to_text(check));
  return {{"suite", suite.id},
          {"name", suite.name},
          {"checks", std::move(checks)},
          {"created", suite.created}};
}

std::string suite_text(const SuiteInfo& suite) {
  std::string text = fmt::format("Suite {} \"{}\"\n", suite.id, printable(suite.name));
  for (const SliceCheck& check : suite.checks)
    text += fmt::format("  {}\n", printable(hankki::to_text(check)));
  return text;
}

void save_suite(Context& context, const SaveSuiteArguments& arguments) {
  std::vector<SliceCheck> checks;
  for (const std::string& text : arguments.checks) checks.push_back(parse_slice_check(text));
  const auto workspace = context.open_or_create();
  workspace->suites().save(arguments.name, checks);
  const SuiteInfo saved = *workspace->suites().find(arguments.name);
  context.print(suite_json(saved), suite_text(saved));
}

void list_suites(Context& context) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Json suites = Json::array();
  std::string text;
  for (const SuiteInfo& suite : workspace->suites().list()) {
    suites.push_back(suite_json(suite));
    text += suite_text(suite);
  }
  context.print({{"suites", std::move(suites)}}, text.empty() ? "There is no suite\n" : text);
}

Json outcome_json(const SliceCheck& check, const CheckOutcome& outcome) {
  return {{"check", hankki::to_text(check)},
          {"passed", outcome.passed},
          {"bound", outcome.bound},
          {"slices", outcome.judged},
          {"too_few_users", outcome.too_few},
          {"worst", outcome.judged > 0 ? Json(outcome.worst) : Json()},
          {"value", outcome.judged > 0 ? Json(outcome.value) : Json()}};
}

std::string verdict_text(const CheckOutcome& outcome) {
  if (outcome.judged == 0) return "nothing to judge";
  return fmt::format("{} ({} {:.4f}, bound {:.4f})", outcome.passed ? "pass" : "FAIL",
                     outcome.worst, outcome.value, outcome.bound);
}

}  // namespace

void compare_by_suite(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                      const std::string& name) {
  const auto suite = workspace.suites().find(name);
  if (!suite)
    throw Error("--suite",
                en::say("there is no suite \"{}\"; hankki-cli suite list shows them, and "
                        "suite save makes one",
                        name));
  const auto checked = check_runs(workspace, runs, suite->checks, {}, context.job());
  Json rows = Json::array();
  TextTable table({{"Run"}, {"Suite"}, {"Check"}, {"Verdict"}});
  for (const CheckedRun& run : checked) {
    Json outcomes = Json::array();
    std::string label = fmt::format("{} {}", run.run, printable(model_name(run.model)));
    std::string passed = !run.fault.empty() ? "not judged" : run.passed() ? "passes" : "FAILS";
    if (!run.fault.empty()) table.add({label, passed, "", printable(run.fault.english())});
    for (std::size_t at = 0; at < run.outcomes.size(); ++at) {
      outcomes.push_back(outcome_json(suite->checks[at], run.outcomes[at]));
      table.add({std::exchange(label, {}), std::exchange(passed, {}),
                 printable(hankki::to_text(suite->checks[at])), verdict_text(run.outcomes[at])});
    }
    rows.push_back({{"run", run.run},
                    {"model", run.model},
                    {"passed", run.fault.empty() ? Json(run.passed()) : Json()},
                    {"fault", run.fault.english()},
                    {"checks", std::move(outcomes)}});
  }
  context.print({{"suite", suite->name}, {"runs", std::move(rows)}}, table.str());
}

void add_suite_commands(CommandLine& line) {
  CLI::App* group = line.add_group("suite", "Checks of slices that compare --suite judges runs by");
  auto arguments = std::make_shared<SaveSuiteArguments>();
  CLI::App* saving = line.add(
      "save", "Keep checks under a name; remove suite takes them away again, undoably",
      [arguments](Context& context) { save_suite(context, *arguments); }, group);
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
  line.add_workspace(line.add("list", "The suites and their checks", list_suites, group));
}

}  // namespace hankki::cli
