// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/bandit_simulation.h"
#include "app/cli/text_table.h"
#include "core/bandit/comparison.h"
#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/workbench/policy_comparison.h"

namespace hankki::cli {
namespace {

struct CompareArguments {
  TrialsArguments trials;
  ListArguments lists;
  std::vector<std::string> policies;
  std::string sweep;
  bool curve = false;
};

/// Without --policies all that need nothing from the user.
std::vector<PolicyChoice> policies_of(const CompareArguments& arguments) {
  std::vector<PolicyChoice> policies;
  for (const std::string& text : arguments.policies) policies.push_back(parse_policy(text));
  if (policies.empty())
    for (const Spec& spec : policy_specs()) policies.push_back(parse_policy(spec.id));
  if (arguments.sweep.empty()) return policies;
  if (arguments.policies.size() != 1)
    throw Error("--sweep", en::say("needs one policy; name it with --policies"));
  return sweep(policies.front(), arguments.sweep);
}

Json comparison_json(const Comparison& comparison, Json trials, bool curve) {
  Json policies = Json::array(), pairs = Json::array();
  for (const ComparedPolicy& compared : comparison.policies) {
    const SimulationResult& result = compared.result;
    Json json{{"policy", to_text(compared.policy)},
              {"regret_mean", result.regret.mean},
              {"regret_se", result.regret.se},
              {"regret_sd", result.regret.sd},
              {"best_arm_share", result.best_share},
              {"saved_mean", compared.saved.mean},
              {"saved_se", compared.saved.se},
              {"visits_to_95", compared.visits_to_95 ? Json(*compared.visits_to_95) : Json()},
              {"steps_per_second", result.steps_per_second},
              {"seconds", result.seconds}};
    if (curve) json["curve"] = curve_json(result.curve);
    policies.push_back(json);
  }
  for (std::size_t i = 0; i < comparison.policies.size(); ++i)
    for (std::size_t other = i + 1; other < comparison.policies.size(); ++other) {
      const PairedDifference pair = paired_difference(comparison, i, other);
      pairs.push_back({{"policy", to_text(comparison.policies[i].policy)},
                       {"other", to_text(comparison.policies[other].policy)},
                       {"regret_difference", pair.regret.mean},
                       {"se", pair.regret.se},
                       {"interval", {pair.low, pair.high}}});
    }
  return {{"policies", policies},
          {"best", to_text(comparison.policies[comparison.best].policy)},
          {"differences", pairs},
          {"trials", std::move(trials)}};
}

std::string describe(const Comparison& comparison) {
  using enum TextTable::Align;
  TextTable table({{"Policy"},
                   {"Regret", Right},
                   {"+-", Right},
                   {"More than the best, 95 %", Right},
                   {"Saved against A/B", Right},
                   {"On the best", Right},
                   {"Visits to 95 %", Right},
                   {"Seconds", Right}});
  for (std::size_t i = 0; i < comparison.policies.size(); ++i) {
    const ComparedPolicy& compared = comparison.policies[i];
    std::string more = "best";
    if (i != comparison.best) {
      const PairedDifference pair = paired_difference(comparison, i, comparison.best);
      more = fmt::format("{:.2f} to {:.2f}", pair.low, pair.high);
    }
    table.add({to_text(compared.policy), fmt::format("{:.2f}", compared.result.regret.mean),
               fmt::format("{:.2f}", compared.result.regret.se), more,
               fmt::format("{:.1f}", compared.saved.mean),
               fmt::format("{:.1f} %", 100 * compared.result.best_share),
               compared.visits_to_95 ? grouped(*compared.visits_to_95) : "never",
               fmt::format("{:.2f}", compared.result.seconds)});
  }
  return table.str();
}

void compare_runs(Context& context, const CompareArguments& arguments, const JobContext& job) {
  TrialsArguments trials = arguments.trials;
  if (trials.trials.replications == 0) trials.trials.replications = 10;
  const ExperimentRequest request = list_request(arguments.lists, {}, trials);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const Comparison comparison =
      compare_on_lists(*workspace, request, policies_of(arguments), {}, job);
  context.print(comparison_json(comparison,
                                {{"visits", request.visits},
                                 {"replications", request.replications},
                                 {"seed", request.seed},
                                 {"lists", Json::parse(experiment_text(request))["lists"]}},
                                arguments.curve),
                describe(comparison) +
                    "regret: clicks that always the best list is expected to have more; below 0 "
                    "where a mixture is better than each list\n");
}

void run(Context& context, const CompareArguments& arguments) {
  if (arguments.trials.arms.empty() == arguments.lists.runs.empty())
    throw Error(en::say("compare"),
                en::say("needs either the rates of --arms or trained models of --runs"));
  begin_with_threads(arguments.trials.threads, Calibration::Stored);
  const JobContext job = context.job().with_threads(arguments.trials.threads);
  if (!arguments.lists.runs.empty()) return compare_runs(context, arguments, job);
  const Trials trials = make_trials(arguments.trials);
  const Comparison comparison = compare_policies(policies_of(arguments), trials, job);
  context.print(comparison_json(comparison, trials_json(trials), arguments.curve),
                describe(comparison));
}

}  // namespace

void add_bandit_compare_command(CommandLine& line, CLI::App* bandit) {
  auto arguments = std::make_shared<CompareArguments>();
  CLI::App* command = line.add(
      "compare", "Try several policies on the same visitors and the same click coins",
      [arguments](Context& context) { run(context, *arguments); }, bandit);
  command
      ->add_option("--policies", arguments->policies,
                   "Which, each with parameters after it as in ucb:a=2; all where none is named")
      ->delimiter(',')
      ->type_name("POLICY,POLICY");
  command
      ->add_option("--sweep", arguments->sweep,
                   "One policy with each of these values of a parameter, as in epsilon=.01,.1")
      ->type_name("NAME=VALUES");
  add_trials_options(command, arguments->trials);
  add_list_options(line, command, arguments->lists);
  command->add_flag("--curve", arguments->curve, "Put the curves over time into the document");
}

}  // namespace hankki::cli
