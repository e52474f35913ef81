// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <memory>

#include "app/cli/bandit_simulation.h"
#include "app/cli/choice_option.h"
#include "app/cli/text_table.h"
#include "core/bandit/comparison.h"
#include "core/bandit/lower_bounds.h"
#include "core/bandit/rate_interval.h"
#include "core/base/error.h"

namespace hankki::cli {
namespace {

struct SimulateArguments {
  TrialsArguments trials;
  PolicyArguments policy;
  ListArguments lists;
  bool curve = false;
  std::string store;
  std::string replayed;  // a log
  LogArms replayed_of = LogArms::Items;
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

ExperimentRequest replay_request(const SimulateArguments& arguments, const ActionLog& log) {
  if (arguments.trials.trials.replications > 1)
    throw Error("--replications", en::say("a log is there once; ask for one replication of it"));
  return request_of_log(
      {.environment = LogSetting{.file = arguments.replayed, .of = arguments.replayed_of},
       .policy = make_choice(arguments.policy),
       .seed = arguments.trials.trials.seed},
      log);
}

std::shared_ptr<const ActionLog> replayed_log(const SimulateArguments& arguments,
                                              const JobContext& job) {
  return read_log({.file = arguments.replayed, .of = arguments.replayed_of}, job);
}

void replay_log(Context& context, const SimulateArguments& arguments) {
  const JobContext job = context.job().with_threads(arguments.trials.threads);
  const auto log = replayed_log(arguments, job);
  const auto player = make_log_player(replay_request(arguments, *log), log);
  player->advance(player->request().visits, nullptr, job);
  const PlayState state = player->state();
  const Tally used{std::llround(state.rewards), state.shown_slots};
  const RateInterval interval = used.trials > 0 ? wilson(used, 0.95) : RateInterval{0, 1};
  Json arms = Json::array();
  using enum TextTable::Align;
  TextTable table({{"Arm"}, {"Used", Right}, {"Reward", Right}, {"Rate in the log", Right}});
  for (std::size_t arm = 0; arm < state.names.size(); ++arm) {
    arms.push_back({{"arm", state.names[arm]},
                    {"used", state.shown[arm]},
                    {"reward", state.rewarded[arm]},
                    {"logged_rate", state.truth[arm]}});
    table.add({state.names[arm], grouped(state.shown[arm]),
               fmt::format("{:g}", state.rewarded[arm]), fmt::format("{:.5f}", state.truth[arm])});
  }
  const PolicyChoice& policy = player->request().policy;
  context.print(
      {{"policy", policy.id},
       {"parameters", Json(hankki::to_json(policy.parameters))},
       {"log", arguments.replayed},
       {"rows", state.visits},
       {"left_out", state.left_out},
       {"used", state.shown_slots},
       {"reward", state.rewards},
       {"rate", used.trials > 0 ? Json(state.rewards / static_cast<double>(used.trials)) : Json()},
       {"interval", {interval.low, interval.high}},
       {"estimated_propensities", log->estimated_propensity},
       {"seed", player->request().seed},
       {"arms", arms}},
      fmt::format(
          "{}: of {} {} showed what the policy proposed and were used, {} were left out "
          "so that the rest is drawn evenly{}\nreward {:g}, a row {:.5f} ({:.5f} to {:.5f})\n",
          to_text(policy), counted(state.visits, "row"), grouped(state.shown_slots),
          grouped(state.left_out),
          log->estimated_propensity ? " (by estimated propensities: the log has none)" : "",
          state.rewards, used.trials > 0 ? state.rewards / static_cast<double>(used.trials) : 0,
          interval.low, interval.high) +
          table.str());
}

/// What is stored is what can be made again: a log is not.
void store(Context& context, const SimulateArguments& arguments) {
  if (!arguments.lists.log.empty())
    throw Error("--store", en::say("keeps no log; leave --log out, or --store"));
  run_stored(context, arguments.store,
             !arguments.replayed.empty()
                 ? replay_request(arguments, *replayed_log(arguments, context.job()))
             : arguments.lists.runs.empty()
                 ? arms_request(arguments)
                 : list_request(arguments.lists, arguments.policy, arguments.trials),
             arguments.trials.threads);
}

void run(Context& context, const SimulateArguments& arguments) {
  const int environments = static_cast<int>(!arguments.trials.arms.empty()) +
                           static_cast<int>(!arguments.lists.runs.empty()) +
                           static_cast<int>(!arguments.replayed.empty());
  if (environments != 1)
    throw Error(en::say("simulate"), en::say("needs one of the rates of --arms, trained models of "
                                             "--runs, or a log with --log-replay"));
  if (!arguments.store.empty()) return store(context, arguments);
  if (!arguments.replayed.empty()) return replay_log(context, arguments);
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
      "simulate",
      "Try a policy on arms with known success rates, the lists of trained runs, or a log",
      [arguments](Context& context) { run(context, *arguments); }, bandit);
  add_trials_options(command, arguments->trials);
  add_policy_options(command, arguments->policy);
  add_list_options(line, command, arguments->lists);
  add_list_log_option(command, arguments->lists);
  CLI::Option* replay =
      command
          ->add_option("--log-replay", arguments->replayed,
                       "Instead of --arms: a log whose rows are used where they show what the "
                       "policy proposes")
          ->type_name("FILE");
  add_choice<LogArms>(
      command, "--log-arms", arguments->replayed_of,
      "What the log's decisions are between: its items, or the models that showed them",
      {{"items", LogArms::Items}, {"models", LogArms::Models}})
      ->needs(replay);
  command->add_flag("--curve", arguments->curve, "Put the curve over time into the document");
  command
      ->add_option("--store", arguments->store,
                   "Store the experiment in the workspace under this name; see bandit list")
      ->type_name("NAME");
  // A log is as long as it is, and what happened in it has happened.
  for (const char* made_up :
       {"--horizon", "--visits", "--drift-arms", "--drift", "--gradual", "--delay", "--life",
        "--eligible", "--users", "--points", "--curve", "--appeal", "--decay", "--cascade",
        "--noise", "--wear", "--clicked", "--log"})
    replay->excludes(command->get_option(made_up));
}

}  // namespace hankki::cli
