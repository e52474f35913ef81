// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/run_checks.h"
#include "core/workbench/suites.h"

namespace hankki::report {
namespace {

Message suite_verdict(std::optional<bool> passed) {
  return !passed ? en::say("not judged") : *passed ? en::say("pass") : en::say("fail");
}

using Outcomes = std::vector<std::optional<bool>>;

/// "3 of 4"; nothing where none could be judged.
Cell count_passed(const Outcomes& outcomes) {
  const auto judged = std::ranges::count_if(outcomes, &std::optional<bool>::has_value);
  const auto passed = std::ranges::count(outcomes, std::optional(true));
  return judged == 0 ? Cell() : Cell(en::say("{} of {}", passed, judged));
}

/// Of a run what came of each check; of one that could not be judged that nothing did.
Outcomes outcomes_of(const CheckedRun& run, std::size_t checks) {
  Outcomes passed(checks);
  for (std::size_t at = 0; at < run.outcomes.size(); ++at) passed[at] = run.outcomes[at].passed;
  return passed;
}

/// By how many of the runs a check is passed.
Cell runs_passing(const std::vector<CheckedRun>& checked, std::size_t check) {
  Outcomes passed;
  for (const CheckedRun& run : checked)
    passed.push_back(run.fault.empty() ? run.outcomes[check].passed : std::nullopt);
  return count_passed(passed);
}

/// By how many of them the whole suite is.
Cell runs_passing(const std::vector<CheckedRun>& checked) {
  Outcomes passed;
  for (const CheckedRun& run : checked) passed.push_back(run.passed());
  return count_passed(passed);
}

/// "✓ 0.0412", "✗ 0.0305 (1-2)": the value of the lowest slice, and where it is too low, which it
/// is.
Cell mark_of(const CheckedRun& run, std::size_t check) {
  if (!run.fault.empty()) return {};
  const CheckOutcome& outcome = run.outcomes[check];
  if (!outcome.passed) return en::say("nothing to judge");
  const std::string value = fmt::format("{:.4f}", outcome.value);
  return *outcome.passed ? fmt::format("✓ {}", value)
                         : fmt::format("✗ {} ({})", value, outcome.worst);
}

/// The text of a check, with room to break its line.
std::string spaced(const SliceCheck& check) {
  std::string text;
  for (const char letter : to_text(check)) {
    const bool times = letter == '*' && !text.ends_with(' ');  // of the mean, not every slice
    if (letter == '>' || times) text += ' ';
    text += letter;
    if (letter == ':' || letter == ',' || letter == '=' || times) text += ' ';
  }
  return text;
}

Message suite_caption(const Suite& suite) {
  return en::say(
      "Suite “{}”: which runs pass it. The value is that of the lowest of the slices that a check "
      "is of; ✓: it reaches what the check asks for, ✗: it does not (and which slice it is). "
      "Slices of fewer than {} users are not judged.",
      suite.name, kFewestUsers);
}

/// A run has a row, and a check a column.
ReportTable table_by_run(const Material& material, const std::string& name, const Suite& suite,
                         const std::vector<CheckedRun>& checked) {
  ReportTable table{
      name, suite_caption(suite), {{en::say("Run"), Look::Name}, {en::say("Model")}}, {}};
  for (const SliceCheck& check : suite.checks)
    table.columns.push_back({Message::verbatim(spaced(check))});
  table.columns.push_back({en::say("Checks passed")});
  table.columns.push_back({en::say("Suite")});
  for (const CheckedRun& run : checked) {
    std::vector<Cell> row{run.run, model_of(tested_run(material, run.run))};
    for (std::size_t at = 0; at < suite.checks.size(); ++at) row.push_back(mark_of(run, at));
    row.push_back(count_passed(outcomes_of(run, suite.checks.size())));
    row.emplace_back(suite_verdict(run.passed()));
    table.rows.push_back(std::move(row));
  }
  std::vector<Cell> counts{std::string(), en::say("Runs that pass")};
  for (std::size_t at = 0; at < suite.checks.size(); ++at)
    counts.push_back(runs_passing(checked, at));
  counts.emplace_back(std::string());
  counts.push_back(runs_passing(checked));
  table.rows.push_back(std::move(counts));
  return table;
}

/// The other way round, where there are more checks than runs.
ReportTable table_by_check(const Material& material, const std::string& name, const Suite& suite,
                           const std::vector<CheckedRun>& checked) {
  ReportTable table{name, suite_caption(suite), {{en::say("Check")}}, {}};
  std::vector<Cell> counts{en::say("Checks passed")}, verdicts{en::say("Suite")};
  for (const CheckedRun& run : checked) {
    table.columns.push_back({Message::verbatim(label_of(tested_run(material, run.run)))});
    counts.push_back(count_passed(outcomes_of(run, suite.checks.size())));
    verdicts.emplace_back(suite_verdict(run.passed()));
  }
  for (std::size_t at = 0; at < suite.checks.size(); ++at) {
    std::vector<Cell> row{spaced(suite.checks[at])};
    for (const CheckedRun& run : checked) row.push_back(mark_of(run, at));
    row.push_back(runs_passing(checked, at));
    table.rows.push_back(std::move(row));
  }
  table.columns.push_back({en::say("Runs that pass")});
  counts.emplace_back(std::string());
  verdicts.push_back(runs_passing(checked));
  table.rows.push_back(std::move(counts));
  table.rows.push_back(std::move(verdicts));
  return table;
}

ReportTable suite_table(const Material& material, std::size_t number, const Suite& suite,
                        const std::vector<CheckedRun>& checked) {
  const std::string name = fmt::format("suite-{}", number);
  return suite.checks.size() > checked.size() ? table_by_check(material, name, suite, checked)
                                              : table_by_run(material, name, suite, checked);
}

/// Why some could not be judged; nothing where all could.
Blocks faults_of(const Material& material, const std::vector<CheckedRun>& checked) {
  Blocks faults;
  for (const CheckedRun& run : checked)
    if (!run.fault.empty())
      faults.push_back(
          en::say("{} was not judged: {}.", label_of(tested_run(material, run.run)), run.fault));
  return faults;
}

/// All that is known of each check of each run, for a spreadsheet. A check's runs stand together,
/// as the checks are written.
ReportTable checks_table(const Material& material, std::size_t number, const Suite& suite,
                         const std::vector<CheckedRun>& checked) {
  ReportTable table{fmt::format("suite-{}-checks", number),
                    {},
                    {{en::say("Check")},
                     {en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Verdict")},
                     {en::say("Lowest slice")},
                     {en::say("Its value"), Look::Number, 4},
                     {en::say("Bound"), Look::Number, 4},
                     {en::say("Slices"), Look::Count}},
                    {},
                    true};
  for (std::size_t at = 0; at < suite.checks.size(); ++at) {
    const auto says_nothing = [at](const CheckedRun& run) {
      return !run.fault.empty() || !run.outcomes[at].passed;
    };
    if (std::ranges::all_of(checked, says_nothing)) {
      table.rows.push_back(
          {to_text(suite.checks[at]), {}, {}, en::say("nothing to judge"), {}, {}, {}, {}});
      continue;
    }
    for (const CheckedRun& run : checked) {
      if (!run.fault.empty()) continue;
      const CheckOutcome& outcome = run.outcomes[at];
      const bool any = outcome.judged > 0;
      table.rows.push_back(
          {to_text(suite.checks[at]), run.run, model_of(tested_run(material, run.run)),
           outcome.passed ? suite_verdict(outcome.passed) : en::say("nothing to judge"),
           any ? Cell(outcome.worst) : Cell(), any ? Cell(outcome.value) : Cell(),
           any ? Cell(outcome.bound) : Cell(), outcome.judged});
    }
  }
  return table;
}

std::vector<CheckedRun> judged_by(Material& material, const std::vector<RunId>& runs,
                                  const std::vector<SliceCheck>& checks) {
  return check_runs(material.workspace(), runs, checks, material.with_split(), material.job());
}

/// What came of the runs, suite by suite. Each run is ranked once for all suites; only one that
/// cannot be judged by all of them together is judged by each alone.
std::vector<std::vector<CheckedRun>> judged_by_all(Material& material,
                                                   const std::vector<Suite>& suites) {
  std::vector<SliceCheck> all;
  for (const Suite& suite : suites) all.insert(all.end(), suite.checks.begin(), suite.checks.end());
  std::vector<RunId> runs;
  for (const RunInfo& run : material.tested()) runs.push_back(run.id);
  const std::vector<CheckedRun> together = judged_by(material, runs, all);
  if (suites.size() == 1) return {together};
  std::vector<std::vector<CheckedRun>> apart;
  std::ptrdiff_t first = 0;
  for (const Suite& suite : suites) {
    std::vector<CheckedRun>& checked = apart.emplace_back();
    for (const CheckedRun& run : together) {
      if (!run.fault.empty()) {
        checked.push_back(judged_by(material, {run.run}, suite.checks).front());
        continue;
      }
      const auto from = run.outcomes.begin() + first;
      checked.push_back({.run = run.run,
                         .model = run.model,
                         .outcomes = {from, from + std::ssize(suite.checks)},
                         .fault = {}});
    }
    first += std::ssize(suite.checks);
  }
  return apart;
}

}  // namespace

Blocks suites_part(Material& material) {
  if (material.tested().empty()) return {};
  Blocks blocks;
  try {
    const std::vector<Suite> suites = list_suites(material.workspace());
    if (suites.empty()) return {};
    const auto judged = judged_by_all(material, suites);
    for (std::size_t at = 0; at < suites.size(); ++at) {
      blocks.push_back(suite_table(material, at + 1, suites[at], judged[at]));
      std::ranges::move(faults_of(material, judged[at]), std::back_inserter(blocks));
      if (ReportTable checks = checks_table(material, at + 1, suites[at], judged[at]);
          !checks.rows.empty())
        blocks.push_back(std::move(checks));
    }
  } catch (const Error& error) {
    blocks.push_back(en::say("The runs were not judged by suites: {}.", error.message()));
  }
  return blocks;
}

}  // namespace hankki::report
