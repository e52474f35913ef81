// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bandit_simulation.h"

#include <algorithm>

#include "app/cli/training.h"
#include "core/bandit/comparison.h"
#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"

namespace hankki::cli {
namespace {

/// "2:2500..7500": arm 2 is there from step 2500 to before 7500; either end may be left out.
void read_life(std::string_view text, std::vector<ArmLife>& lives) {
  const auto fault = [&] {
    return Error("--life", en::say("\"{}\" is not arm:from..until, as in 2:2500..7500", text));
  };
  const auto colon = text.find(':'), dots = text.find("..");
  if (colon == text.npos || dots == text.npos || dots < colon) throw fault();
  const auto arm = parse_number<std::int64_t>(text.substr(0, colon));
  if (!arm || *arm < 1 || *arm > std::ssize(lives)) throw fault();
  ArmLife& life = lives[static_cast<std::size_t>(*arm - 1)];
  const auto read = [&](std::string_view part, std::int64_t& into) {
    if (part.empty()) return;
    const auto step = parse_number<std::int64_t>(part);
    if (!step) throw fault();
    into = *step;
  };
  read(text.substr(colon + 1, dots - colon - 1), life.from);
  read(text.substr(dots + 2), life.until);
}

}  // namespace

void add_trials_options(CLI::App* command, TrialsArguments& arguments) {
  Trials& trials = arguments.trials;
  command->add_option("--arms", arguments.arms, "Success rate of each arm")
      ->delimiter(',')
      ->type_name("RATE,RATE");
  command
      ->add_option("--drift-arms", arguments.drift,
                   "Rates from a step on, as in 2500:.1,.5,.9;5000:.5,.9,.1; --arms holds before")
      ->type_name("STEP:RATES;...");
  command->add_flag("--gradual", trials.world.gradual,
                    "Rates move evenly from one point of --drift-arms to the next");
  command
      ->add_option("--delay", arguments.delay,
                   "Steps until a reward is known: 100, or exp:100 for a random number with that "
                   "mean")
      ->type_name("STEPS");
  command
      ->add_option(
          "--life", arguments.lives,
          "An arm that is added or retired on the way, as in 2:2500..7500; may be repeated")
      ->type_name("ARM:FROM..UNTIL");
  command
      ->add_option("--eligible", trials.world.eligible,
                   "Probability that an arm can be shown to a visitor")
      ->type_name("P");
  command->add_option("--users", trials.world.users, "Visitors who come again; 0: each is new")
      ->type_name("N");
  command->add_option("--horizon", trials.horizon, "Visits of a replication")->type_name("N");
  command
      ->add_option(
          "--replications", trials.replications,
          "How often all is done again: 100 times; with --runs once, and 10 times to compare")
      ->type_name("N")
      ->check(CLI::PositiveNumber.description(""));
  command->add_option("--points", trials.points, "Points of the curve over time")->type_name("N");
  command->add_option("--seed", trials.seed, "Seed of what is drawn at random")->type_name("N");
  add_threads(command, arguments.threads);
}

Trials make_trials(const TrialsArguments& arguments) {
  Trials trials = arguments.trials;
  if (trials.replications == 0) trials.replications = 100;
  trials.world.rates = arguments.arms;
  trials.world.drift = parse_drift("--drift-arms", arguments.drift);
  read_delay("--delay", arguments.delay, trials.world);
  if (!arguments.lives.empty()) trials.world.lives.resize(arguments.arms.size());
  for (const std::string& life : arguments.lives) read_life(life, trials.world.lives);
  trials.check();
  return trials;
}

void add_policy_options(CLI::App* command, PolicyArguments& arguments) {
  command
      ->add_option("--policy", arguments.policy,
                   "The policy, with parameters after it as in ucb:a=2; see bandit policies")
      ->type_name("POLICY");
  command
      ->add_option("--set", arguments.settings,
                   "Overrides one parameter, as in epsilon=.05; may be repeated")
      ->type_name("NAME=VALUE");
  command->add_option("--floor", arguments.floor, "The probability that each arm has at least")
      ->type_name("P");
  command->add_option("--batch", arguments.batch, "How many rewards are learnt from at once")
      ->type_name("N");
  command
      ->add_option("--prior", arguments.prior,
                   "Beta prior of each arm of a policy that has one, as in '3,7;2,8'")
      ->type_name("A,B;A,B");
}

PolicyChoice make_choice(const PolicyArguments& arguments) {
  PolicyChoice choice = parse_policy(arguments.policy);
  const ParameterSchema& schema = policy_spec(choice.id).parameters;
  const auto set = [&](const char* name, const ParameterValue& value) {
    schema.check(name, value);
    choice.parameters.set(name, value);
  };
  if (arguments.floor != 0) set("floor", arguments.floor);
  if (arguments.batch != 1) set("update_every", arguments.batch);
  if (!arguments.prior.empty()) {
    std::string flat = arguments.prior;
    std::ranges::replace(flat, ';', ',');
    choice.parameters.set("prior", schema.parse("prior", flat));
  }
  apply_settings(schema, arguments.settings, "epsilon=.05", choice.parameters);
  return choice;
}

Json trials_json(const Trials& trials) {
  const BernoulliArms& world = trials.world;
  Json json{{"arms", world.rates},
            {"horizon", trials.horizon},
            {"replications", trials.replications},
            {"seed", trials.seed}};
  for (const RatesFrom& point : world.drift)
    json["drift"].push_back({{"step", point.step}, {"rates", point.rates}});
  if (world.gradual) json["gradual"] = true;
  if (world.delay > 0)
    json["delay"] = {
        {"law", world.delay_law == BernoulliArms::DelayLaw::Fixed ? "fixed" : "exponential"},
        {"steps", world.delay}};
  for (const ArmLife& life : world.lives)
    json["lives"].push_back(
        {{"from", life.from},
         {"until", life.until == ArmLife::kForGood ? Json() : Json(life.until)}});
  if (world.eligible != 1) json["eligible"] = world.eligible;
  if (world.users != 0) json["users"] = world.users;
  return json;
}

Json curve_json(const std::vector<CurvePoint>& curve) {
  Json json = Json::array();
  for (const CurvePoint& point : curve)
    json.push_back({{"visits", point.visits},
                    {"regret_mean", point.regret.mean},
                    {"regret_se", point.regret.se},
                    {"regret_quantiles", point.quantiles},
                    {"reward_mean", point.reward},
                    {"best_arm_share", point.best_share}});
  return json;
}

}  // namespace hankki::cli
