// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

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

/// "3 of 4"; nothing where none could be judged.
Cell passed_of(const CheckedRun& run) {
  const auto judged = std::ranges::count_if(
      run.outcomes, [](const CheckOutcome& outcome) { return outcome.passed.has_value(); });
  const auto passed = std::ranges::count_if(
      run.outcomes, [](const CheckOutcome& outcome) { return outcome.passed.value_or(false); });
  return judged == 0 ? Cell() : Cell(en::say("{} of {}", passed, judged));
}

ReportTable suite_table(const Material& material, std::size_t number, const Suite& suite,
                        const std::vector<CheckedRun>& checked) {
  ReportTable table{fmt::format("suite-{}", number),
                    en::say("Suite “{}”: which runs pass it.", suite.name),
                    {{en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Suite")},
                     {en::say("Checks passed")},
                     {en::say("Why not judged")}},
                    {}};
  bool faults = false;
  for (const CheckedRun& run : checked) {
    faults = faults || !run.fault.empty();
    table.rows.push_back({run.run, model_of(tested_run(material, run.run)),
                          suite_verdict(run.passed()), passed_of(run),
                          run.fault.empty() ? Cell() : Cell(run.fault)});
  }
  if (faults) return table;
  table.columns.pop_back();
  for (auto& row : table.rows) row.pop_back();
  return table;
}

/// A check's runs stand together, as the checks are written.
ReportTable checks_table(const Material& material, std::size_t number, const Suite& suite,
                         const std::vector<CheckedRun>& checked) {
  ReportTable table{fmt::format("suite-{}-checks", number),
                    en::say("Its checks: the lowest of the slices that a check is of has to reach "
                            "the bound. Slices of fewer than {} users are not judged.",
                            kFewestUsers),
                    {{en::say("Check")},
                     {en::say("Run"), Look::Name},
                     {en::say("Model")},
                     {en::say("Verdict")},
                     {en::say("Lowest slice")},
                     {en::say("Its value"), Look::Number, 4},
                     {en::say("Bound"), Look::Number, 4},
                     {en::say("Slices"), Look::Count}},
                    {}};
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
