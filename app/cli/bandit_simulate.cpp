// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/bandit_simulation.h"
#include "app/cli/text_table.h"
#include "core/bandit/comparison.h"
#include "core/bandit/lower_bounds.h"
#include "core/base/error.h"

namespace hankki::cli {
namespace {

struct SimulateArguments {
  TrialsArguments trials;
  PolicyArguments policy;
  ListArguments lists;
  bool curve = false;
  std::string store;
};

}  // namespace

Json arms_json(const PolicyChoice& policy, const Trials& trials, const SimulationResult& result,
               bool curve) {
  Json json{{"policy", policy.id},
            {"regret_mean", result.regret.mean},
            {"regret_se", result.regret.se},
            {"regret_sd", result.regret.sd},
            {"best_arm_share", result.best_share},
            {"steps_per_second", result.steps_per_second},
            {"seconds", result.seconds},
            {"reward_mean", result.reward.mean},
            {"arm_shares", result.arm_shares},
            {"parameters", Json(hankki::to_json(policy.parameters))},
            {"trials", trials_json(trials)}};
  if (policy.id == "top-two-thompson")
    json["stopped"] = {{"replications", result.stopped},
                       {"wrong", result.stopped_wrong},
                       {"visits_mean", result.stopped > 0 ? Json(result.mean_stop) : Json()}};
  if (curve) json["curve"] = curve_json(result.curve);
  return json;
}

std::string describe_arms(const PolicyChoice& policy, const Trials& trials,
                          const SimulationResult& result) {
  std::string text = fmt::format(
      "{}: {} of {} on {}\n"
      "regret {:.2f} +- {:.2f} (standard error), standard deviation {:.2f}\n"
      "successes {:.1f}, share on the best arm {:.1f} %\n",
      to_text(policy), counted(trials.replications, "replication"),
      counted(trials.horizon, "visit"), counted(trials.world.arms(), "arm"), result.regret.mean,
      result.regret.se, result.regret.sd, result.reward.mean, 100 * result.best_share);
  if (trials.world.drift.empty())
    text += fmt::format(
        "Lai-Robbins constant {:.4f}: no lower bound at this horizon, only as it goes to "
        "infinity\n",
        lai_robbins_constant(trials.world.rates));
  TextTable table({{"Visits", TextTable::Align::Right},
                   {"Regret", TextTable::Align::Right},
                   {"5 %", TextTable::Align::Right},
                   {"Median", TextTable::Align::Right},
                   {"95 %", TextTable::Align::Right},
                   {"On the best", TextTable::Align::Right}});
  const std::size_t step = std::max<std::size_t>(1, result.curve.size() / 10);
  for (std::size_t i = step - 1; i < result.curve.size(); i += step) {
    const CurvePoint& point = result.curve[i];
    table.add({grouped(point.visits), fmt::format("{:.2f}", point.regret.mean),
               fmt::format("{:.2f}", point.quantiles[0]), fmt::format("{:.2f}", point.quantiles[2]),
               fmt::format("{:.2f}", point.quantiles[4]),
               fmt::format("{:.1f} %", 100 * point.best_share)});
  }
  return text + table.str() +
         fmt::format("{:.2f} s, {} steps a second and core\n", result.seconds,
                     grouped(static_cast<std::int64_t>(result.steps_per_second)));
}

namespace {

ExperimentRequest arms_request(const SimulateArguments& arguments) {
  const Trials trials = make_trials(arguments.trials);
  return {.environment = trials.world,
          .policy = make_choice(arguments.policy),
          .visits = trials.horizon,
          .replications = trials.replications,
          .seed = trials.seed,
          .points = trials.points};
}

/// What is stored is what can be made again: a log is not.
void store(Context& context, const SimulateArguments& arguments) {
  if (!arguments.lists.log.empty())
    throw Error("--store", en::say("keeps no log; leave --log out, or --store"));
  run_stored(context, arguments.store,
             arguments.lists.runs.empty()
                 ? arms_request(arguments)
                 : list_request(arguments.lists, arguments.policy, arguments.trials),
             arguments.trials.threads);
}

void run(Context& context, const SimulateArguments& arguments) {
  if (arguments.trials.arms.empty() == arguments.lists.runs.empty())
    throw Error(en::say("simulate"),
                en::say("needs either the rates of --arms or trained models of --runs"));
  if (!arguments.store.empty()) return store(context, arguments);
  if (!arguments.lists.runs.empty())
    return simulate_runs(context, arguments.lists, arguments.policy, arguments.trials);
  begin_with_threads(arguments.trials.threads, Calibration::Stored);
  const Trials trials = make_trials(arguments.trials);
  const PolicyChoice policy = make_choice(arguments.policy);
  const SimulationResult result =
      simulate(policy, trials, context.job().with_threads(arguments.trials.threads));
  context.print(arms_json(policy, trials, result, arguments.curve),
                describe_arms(policy, trials, result));
}

}  // namespace

void add_bandit_simulate_command(CommandLine& line, CLI::App* bandit) {
  auto arguments = std::make_shared<SimulateArguments>();
  CLI::App* command = line.add(
      "simulate", "Try a policy on arms with known success rates, or on the lists of trained runs",
      [arguments](Context& context) { run(context, *arguments); }, bandit);
  add_trials_options(command, arguments->trials);
  add_policy_options(command, arguments->policy);
  add_list_options(line, command, arguments->lists);
  command->add_flag("--curve", arguments->curve, "Put the curve over time into the document");
  command
      ->add_option("--store", arguments->store,
                   "Store the experiment in the workspace under this name; see bandit list")
      ->type_name("NAME");
}

}  // namespace hankki::cli
