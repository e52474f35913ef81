// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/compare_form.h"

#include <algorithm>

#include "core/bandit/comparison.h"
#include "ui/bandit/judge/form_parameters.h"

namespace hankki {
namespace {

std::vector<Parameter> parameters() {
  const Message world = en::say("Environment"), run = en::say("Run");
  return {
      chancesParameter("arms", en::say("Click rates"), world,
                       {.1, .05, .05, .05, .02, .02, .02, .01, .01, .01},
                       en::say("Chance of a click of each arm, with commas between.")),
      textParameter("drift", en::say("Drift"), world, "",
                    en::say("Rates from a visit on, as in 2500:.1,.5,.9;5000:.5,.9,.1; before, the "
                            "click rates above hold.")),
      boolean_parameter("gradual", en::say("Gradual drift"), world, false,
                        en::say("Rates move evenly from one point of the drift to the next.")),
      textParameter("delay", en::say("Delay"), world, "0",
                    en::say("Visits until a click is known: 100, or exp:100 for a random number "
                            "with that mean."),
                    1),
      integer_parameter("horizon", en::say("Visits"), run, 10'000, 1, 100'000'000,
                        en::say("Visits of a replication.")),
      integer_parameter("replications", en::say("Replications"), run, 100, 2, 1'000'000,
                        en::say("How often all is done again; bands and intervals are over them.")),
      integer_parameter("seed", en::say("Seed"), run, 1, 0, kLargestWhole,
                        en::say("The same seed gives the same visitors and the same clicks.")),
  };
}

std::vector<Preset> presets() {
  using Rates = std::vector<double>;
  return {
      {"default", en::say("Ten arms, one clearly the best: low10 of the literature."), {}},
      {"rec4",
       en::say("Four models that are nearly as good: nothing separates them in 10,000 visits."),
       overrides({{"arms", Rates{.06, .055, .05, .04}}})},
      {"drift", en::say("Three arms that change places three times."),
       overrides({{"arms", Rates{.9, .5, .1}},
                  {"drift", std::string("2500:.1,.5,.9;5000:.5,.9,.1;7500:.9,.1,.5")}})},
      {"delay", en::say("Ten arms, and clicks that are known 1,000 visits late."),
       overrides({{"delay", std::string("1000")}})},
  };
}

}  // namespace

const Spec& trialsSpec() {
  static const Spec spec{
      .id = "trials",
      .name = "Trials",
      .description = en::say("Arms with known click rates. All policies meet the same visitors and "
                             "the same click coins, so that what they differ by is their own."),
      .paper = {},
      .paper_url = {},
      .parameters = ParameterSchema(parameters()),
      .presets = presets()};
  return spec;
}

const ParameterSchema& comparedListsFields() {
  const Message world = en::say("Environment"), run = en::say("Run");
  static const ParameterSchema schema(
      {integer_parameter("length", en::say("Slots of an answer"), world, 10, 1, 100,
                         en::say("How many items a visitor is shown."), en::say("items")),
       integer_parameter("drift_at", en::say("Drift at visit"), world, 0, 0, 1e9,
                         en::say("From this visit on the lists of the best and the worst model "
                                 "have changed places; 0: never."),
                         en::say("visits")),
       real_parameter("appeal", en::say("Appeal"), world, 0.5, 0, 1,
                      en::say("Probability that a wanted item is clicked where it is looked at.")),
       integer_parameter("visits", en::say("Visits"), run, 5000, 1, 100'000'000,
                         en::say("Visits of a replication.")),
       integer_parameter(
           "replications", en::say("Replications"), run, 10, 2, 100'000,
           en::say("How often all is done again; bands and intervals are over them.")),
       integer_parameter("seed", en::say("Seed"), run, 1, 0, kLargestWhole,
                         en::say("The same seed gives the same visitors and the same clicks."))});
  return schema;
}

ExperimentRequest listsOf(const ParameterValues& values, const std::vector<std::int64_t>& runs) {
  RunListsSetting lists{.runs = runs};
  lists.length = static_cast<std::int32_t>(values.integer("length"));
  lists.depth = std::max(lists.depth, lists.length);
  lists.appeal = values.real("appeal");
  if (const std::int64_t at = values.integer("drift_at"); at > 0)
    lists.drift = ListDrift{at, ListDriftKind::Lists};
  ExperimentRequest request;
  request.environment = std::move(lists);
  request.policy = parse_policy("uniform");
  request.visits = values.integer("visits");
  request.replications = values.integer("replications");
  request.seed = static_cast<std::uint64_t>(values.integer("seed"));
  request.check();
  return request;
}

Trials trialsOf(const ParameterValues& values) {
  Trials trials{.horizon = values.integer("horizon"),
                .replications = values.integer("replications"),
                .seed = static_cast<std::uint64_t>(values.integer("seed"))};
  trials.world.rates = std::get<std::vector<double>>(values.at("arms"));
  trials.world.drift = parse_drift("drift", values.text("drift"));
  trials.world.gradual = values.boolean("gradual");
  read_delay("delay", values.text("delay"), trials.world);
  trials.check();
  return trials;
}

}  // namespace hankki
