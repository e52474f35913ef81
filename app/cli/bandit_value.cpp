// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/bandit_value.h"

#include <fmt/format.h>

#include <memory>

#include "app/cli/bandit_simulation.h"
#include "app/cli/text_table.h"
#include "core/bandit/comparison.h"
#include "core/base/error.h"
#include "core/store/workspace.h"
#include "core/workbench/retraining.h"

namespace hankki::cli {
namespace {

using enum TextTable::Align;

struct ValueArguments {
  TrialsArguments trials;
  PolicyArguments policy{.policy = "blend"};
  ListArguments lists;
  double holdback = 0.1;
  std::int64_t least_users = 100;
  std::int64_t rounds = 10;
};

Json interval_json(const RateInterval& interval) { return {interval.low, interval.high}; }

Json lift_json(const BanditValue& value) {
  const auto tally = [](const Tally& seen) {
    return Json{{"slots", seen.trials}, {"clicks", seen.successes}, {"rate", seen.rate()}};
  };
  Json json{{"holdback", tally(value.holdback)}, {"bandit", tally(value.bandit)}};
  json["relative"] = value.lift ? Json(value.lift->value) : Json();
  json["interval"] = value.lift ? Json{value.lift->low, value.lift->high} : Json();
  return json;
}

Json value_json(const BanditValue& value, const ExperimentRequest& request) {
  Json gains = Json::array(), tree = Json::array();
  for (std::size_t arm = 0; arm < value.mixture.gains.size(); ++arm)
    gains.push_back({{"run", value.world.runs[arm].id},
                     {"gain", value.mixture.gains[arm].gain},
                     {"best_share", value.mixture.shares[arm]},
                     {"se", value.mixture.gains[arm].error},
                     {"interval", interval_json(value.mixture.gains[arm].interval)}});
  for (const UserSegment& segment : value.tree) {
    Json rates = Json::array();
    for (const double rate : segment.rate) rates.push_back(rate == rate ? Json(rate) : Json());
    tree.push_back({{"parent", segment.parent},
                    {"segment", describe_segment(segment, value.world).english()},
                    {"users", segment.users},
                    {"slots", segment.visits},
                    {"rates", rates},
                    {"best", segment.best ? Json(value.world.runs[*segment.best].id) : Json()},
                    {"split", segment.split},
                    {"p", segment.p}});
  }
  return {{"policy", to_text(request.policy)},
          {"visits", value.result.visits},
          {"seed", request.seed},
          {"lift", lift_json(value)},
          {"gains", gains},
          {"segments", tree}};
}

int depth_of(const std::vector<UserSegment>& tree, std::size_t at) {
  int depth = 0;
  for (int parent = tree[at].parent; parent >= 0;
       parent = tree[static_cast<std::size_t>(parent)].parent)
    ++depth;
  return depth;
}

std::string describe(const BanditValue& value, const ExperimentRequest& request) {
  std::string text =
      fmt::format("{}: {}\n", to_text(request.policy), counted(value.result.visits, "visit"));
  if (value.lift)
    text += fmt::format(
        "A slot of the bandit has {:.4f} clicks, one of the holdback {:.4f}: {:+.1f} %, always "
        "valid from {:+.1f} % to {:+.1f} %\n",
        value.bandit.rate(), value.holdback.rate(), 100 * value.lift->value, 100 * value.lift->low,
        100 * value.lift->high);
  else
    text += "There is no holdback with clicks, against which the lift would be; see --holdback\n";
  TextTable gains(
      {{"Run"}, {"Best share", Right}, {"Clicks a visit lost without it", Right}, {"95 %", Right}});
  for (std::size_t arm = 0; arm < value.mixture.gains.size(); ++arm)
    gains.add({value.world.world.arms[arm],
               fmt::format("{:.0f} %", 100 * value.mixture.shares[arm]),
               fmt::format("{:.4f}", value.mixture.gains[arm].gain),
               fmt::format("{:.4f} to {:.4f}", value.mixture.gains[arm].interval.low,
                           value.mixture.gains[arm].interval.high)});
  if (!value.mixture.gains.empty()) text += gains.str();
  TextTable tree({{"Users"}, {"How many", Right}, {"Best run"}, {"p of its split", Right}});
  for (std::size_t i = 0; i < value.tree.size(); ++i) {
    const UserSegment& segment = value.tree[i];
    tree.add({std::string(2 * static_cast<std::size_t>(depth_of(value.tree, i)), ' ') +
                  describe_segment(segment, value.world).english(),
              grouped(segment.users),
              segment.best ? value.world.world.arms[*segment.best] : std::string("-"),
              segment.p < 1 ? fmt::format("{:.3f}", segment.p) : std::string("-")});
  }
  text += tree.str();
  if (value.tree.size() == 1) text += "No segment of the users is suited by other models.\n";
  return text;
}

void judge(Context& context, const ValueArguments& arguments) {
  begin_with_threads(arguments.trials.threads, Calibration::Stored);
  BanditValueTask task{.request =
                           list_request(arguments.lists, arguments.policy, arguments.trials)};
  ParameterValues& parameters = task.request.policy.parameters;
  if (parameters.real("holdback") == 0) parameters.set("holdback", arguments.holdback);
  task.request.check();
  task.segments.least_users = arguments.least_users;
  task.segments.seed = task.request.seed;
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const BanditValue value =
      judge_value(*workspace, task, {}, context.job().with_threads(arguments.trials.threads));
  context.print(value_json(value, task.request), describe(value, task.request));
}

Json round_json(const RetrainRound& round) {
  Json json{{"round", round.round},
            {"visits", round.visits},
            {"clicks_per_visit", static_cast<double>(round.clicks) /
                                     static_cast<double>(std::max<std::int64_t>(1, round.visits))},
            {"added", round.added},
            {"shares", round.shares},
            {"whole_lists", round.whole_list}};
  for (const char* name : {"coverage", "gini", "diversity"}) {
    const auto found = round.shown.find(name);
    json[name] = found == round.shown.end() ? Json() : Json(found->second);
  }
  return json;
}

std::string describe(const std::vector<RetrainRound>& rounds) {
  TextTable table({{"Round", Right},
                   {"Clicks a visit", Right},
                   {"Learnt from more", Right},
                   {"Coverage", Right},
                   {"Gini", Right},
                   {"Diversity", Right}});
  for (const RetrainRound& round : rounds) {
    const auto shown = [&](const char* name) {
      const auto found = round.shown.find(name);
      return found == round.shown.end() ? std::string("-") : fmt::format("{:.4f}", found->second);
    };
    table.add(
        {std::to_string(round.round),
         fmt::format("{:.4f}", static_cast<double>(round.clicks) /
                                   static_cast<double>(std::max<std::int64_t>(1, round.visits))),
         grouped(round.added), shown("coverage"), shown("gini"), shown("diversity")});
  }
  return table.str();
}

void retrain(Context& context, const ValueArguments& arguments) {
  begin_with_threads(arguments.trials.threads, Calibration::Stored);
  const RetrainTask task{
      .request = list_request(arguments.lists, arguments.policy, arguments.trials),
      .rounds = arguments.rounds};
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const auto rounds = retrain_rounds(*workspace, task, {}, {},
                                     context.job().with_threads(arguments.trials.threads));
  Json json = Json::array();
  for (const RetrainRound& round : rounds) json.push_back(round_json(round));
  context.print({{"policy", to_text(task.request.policy)},
                 {"runs", task.request.lists().runs},
                 {"seed", task.request.seed},
                 {"rounds", json}},
                describe(rounds));
}

/// What both have of `simulate`.
void add_options(CommandLine& line, CLI::App* command, ValueArguments& arguments) {
  add_list_options(line, command, arguments.lists);
  command->get_option("--runs")->required();
  add_policy_options(command, arguments.policy);
  command->add_option("--seed", arguments.trials.trials.seed, "Seed of what is drawn at random")
      ->type_name("N");
  add_threads(command, arguments.trials.threads);
}

}  // namespace

void add_bandit_value_commands(CommandLine& line, CLI::App* bandit) {
  auto value = std::make_shared<ValueArguments>();
  CLI::App* command = line.add(
      "value",
      "Whether a bandit pays: its lift against a holdback, what each run adds, and whom they suit",
      [value](Context& context) { judge(context, *value); }, bandit);
  add_options(line, command, *value);
  command
      ->add_option("--holdback", value->holdback,
                   "The share of the slots that each run has with the same probability")
      ->type_name("P");
  command->add_option("--least-users", value->least_users, "Users of a segment at least")
      ->type_name("N");
  auto trained = std::make_shared<ValueArguments>();
  command = line.add(
      "retrain",
      "Train runs again and again on what their users clicked: the popularity trap, on your models",
      [trained](Context& context) { retrain(context, *trained); }, bandit);
  add_options(line, command, *trained);
  command->remove_option(command->get_option("--drift"));
  command->add_option("--rounds", trained->rounds, "How often they are trained")->type_name("N");
}

}  // namespace hankki::cli
