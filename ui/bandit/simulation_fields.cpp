// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/simulation_fields.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"

namespace hankki {
namespace {

constexpr double kMostVisits = 1e9;

Parameter rates(std::string name, Message label, Message group, std::vector<double> usual,
                std::int64_t shortest, Message doc) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .type = ParameterType::List,
          .default_value = std::move(usual),
          .minimum = 0,
          .maximum = 1,
          .element = ParameterType::Real,
          .shortest = shortest,
          .longest = 100};
}

std::vector<double> numbers(const ParameterValues& values, const char* name) {
  return std::get<std::vector<double>>(values.at(name));
}

void setCourse(const ParameterValues& course, LiveSetup& setup) {
  setup.request.visits = course.integer("visits");
  setup.request.seed = static_cast<std::uint64_t>(course.integer("seed"));
  setup.request.replications = course.integer("replications");
  setup.request.equal_within = course.real("equal_within") / 100;
}

/// Empty: the best and the worst change places.
std::vector<double> driftRates(const std::vector<double>& before, std::vector<double> given) {
  if (given.empty()) {
    given = before;
    std::iter_swap(std::ranges::max_element(given), std::ranges::min_element(given));
  }
  if (given.size() != before.size())
    throw Error("drift_rates",
                en::say("there are {} for {} arms; give one an arm", given.size(), before.size()));
  return given;
}

}  // namespace

const ParameterSchema& armsFields() {
  static const ParameterSchema schema({
      rates("rates", en::say("Click rates"), en::say("Environment"), {0.056, 0.0545, 0.036}, 2,
            en::say("The true rate of each arm, as .056,.0545,.036.")),
      integer_parameter("drift_at", en::say("Drift at visit"), en::say("Environment"), 0, 0,
                        kMostVisits, en::say("From this visit on the rates are others; 0: never."),
                        en::say("visits")),
      rates("drift_rates", en::say("Rates from then on"), en::say("Environment"), {}, 0,
            en::say("One for each arm; empty: the best and the worst change places.")),
      boolean_parameter("gradual", en::say("Gradual drift"), en::say("Environment"), false,
                        en::say("The rates move evenly from the first visit until the drift.")),
      real_parameter("delay", en::say("Delay"), en::say("Environment"), 0, 0, 1e6,
                     en::say("How many visits later a click is known."), en::say("visits")),
      choice_parameter("delay_law", en::say("Law of the delay"), en::say("Environment"),
                       {"fixed", "exponential"},
                       en::say("Always the same, or random with that mean.")),
      integer_parameter("users", en::say("Users who come again"), en::say("Environment"), 0, 0, 1e9,
                        en::say("Visits are drawn evenly among so many users; 0: each visitor is "
                                "new."),
                        en::say("users")),
  });
  return schema;
}

const ParameterSchema& listsFields() {
  static const ParameterSchema schema({
      integer_parameter("length", en::say("Slots of an answer"), en::say("Environment"), 10, 1, 100,
                        en::say("How many items a visitor is shown."), en::say("items")),
      integer_parameter(
          "drift_at", en::say("Drift at visit"), en::say("Environment"), 0, 0, kMostVisits,
          en::say("From this visit on something is different; 0: never."), en::say("visits")),
      choice_parameter("drift_kind", en::say("What drifts"), en::say("Environment"),
                       {"lists", "segments"},
                       en::say("The lists of the best and the worst model change places; or the "
                               "users whom they suit change shares.")),
      choice_parameter("clicks", en::say("Click model"), en::say("Clicks"), {"position", "cascade"},
                       en::say("Each slot is looked at with a probability that falls with its "
                               "place; or slots are read in order until the first click.")),
      real_parameter("decay", en::say("Fall with the place"), en::say("Clicks"), 1, 0, 10,
                     en::say("Slot k is looked at with probability 1 / k^decay.")),
      real_parameter("appeal", en::say("Appeal"), en::say("Clicks"), 0.5, 0, 1,
                     en::say("Probability that a wanted item is clicked where it is looked at.")),
      real_parameter("noise", en::say("Noise of clicks"), en::say("Clicks"), 0, 0, 1,
                     en::say("Probability that any item is clicked where it is looked at.")),
      real_parameter("wear", en::say("Wear-off"), en::say("Clicks"), 1, 0, 1,
                     en::say("The appeal is multiplied by it for each time the user saw the item; "
                             "1: it stays.")),
      boolean_parameter("clicked_leave", en::say("Clicked items leave"), en::say("Clicks"), false,
                        en::say("A clicked item is not wanted by the user again.")),
  });
  return schema;
}

const ParameterSchema& logFields() {
  static const ParameterSchema schema({
      Parameter{.name = "log",
                .label = en::say("Log"),
                .group = en::say("Environment"),
                .doc = en::say("A CSV of single decisions with their propensities, as the Open "
                               "Bandit Dataset has them or as a storefront writes them."),
                .unit = {},
                .symbol = {},
                .type = ParameterType::Path,
                .default_value = std::string()},
      choice_parameter("of", en::say("Decisions between"), en::say("Environment"),
                       {"items", "models"},
                       en::say("The items of the log, or the models that showed them (column "
                               "arm).")),
  });
  return schema;
}

const ParameterSchema& courseFields() {
  static const ParameterSchema schema({
      integer_parameter("visits", en::say("Visits"), en::say("Course"), 50'000, 1, kMostVisits,
                        en::say("How many there are.")),
      integer_parameter("seed", en::say("Seed"), en::say("Course"), 1, 0, kLargestWhole,
                        en::say("The same seed gives the same visitors and clicks.")),
      integer_parameter("replications", en::say("Replications"), en::say("Course"), 20, 1, 10'000,
                        en::say("How often all is done again, for the band around the regret; 1: "
                                "only what is shown.")),
      real_parameter("equal_within", en::say("Practically equal below"), en::say("Course"), 0.2, 0,
                     100,
                     en::say("Models whose choice costs less than so many points of the click rate "
                             "count as equal."),
                     en::say("points")),
  });
  return schema;
}

LiveSetup armsSetup(const ParameterValues& arms, const ParameterValues& course) {
  BernoulliArms world{.rates = numbers(arms, "rates")};
  if (const std::int64_t at = arms.integer("drift_at"); at > 0)
    world.drift.push_back({at, driftRates(world.rates, numbers(arms, "drift_rates"))});
  world.gradual = arms.boolean("gradual");
  world.delay = arms.real("delay");
  if (arms.choice("delay_law") == "exponential")
    world.delay_law = BernoulliArms::DelayLaw::Exponential;
  world.users = arms.integer("users");
  LiveSetup setup;
  setup.request.environment = std::move(world);
  setCourse(course, setup);
  return setup;
}

LiveSetup listsSetup(const ParameterValues& lists, const std::vector<std::int64_t>& runs,
                     const ParameterValues& course) {
  if (runs.size() < 2)
    throw Error(en::say("runs"),
                en::say("choose two trained runs at least, whose lists are shown"));
  RunListsSetting setting{.runs = runs};
  setting.length = static_cast<std::int32_t>(lists.integer("length"));
  setting.depth = std::max(setting.depth, setting.length);
  if (lists.choice("clicks") == "cascade") setting.clicks.kind = ClickModel::Kind::Cascade;
  setting.clicks.decay = lists.real("decay");
  setting.clicks.noise = lists.real("noise");
  setting.appeal = lists.real("appeal");
  setting.wear = lists.real("wear");
  setting.clicked_leave = lists.boolean("clicked_leave");
  if (const std::int64_t at = lists.integer("drift_at"); at > 0)
    setting.drift = ListDrift{at, lists.choice("drift_kind") == "segments" ? ListDriftKind::Segments
                                                                           : ListDriftKind::Lists};
  LiveSetup setup;
  setup.request.environment = std::move(setting);
  setCourse(course, setup);
  return setup;
}

LiveSetup logSetup(const ParameterValues& log, const ParameterValues& course) {
  if (log.text("log").empty()) throw Error("log", en::say("has no name; choose a file"));
  LiveSetup setup;
  setup.request.environment =
      LogSetting{.file = log.text("log"),
                 .of = log.choice("of") == "models" ? LogArms::Models : LogArms::Items};
  setCourse(course, setup);
  setup.request.replications = 1;  // a log is there once
  return setup;
}

}  // namespace hankki
