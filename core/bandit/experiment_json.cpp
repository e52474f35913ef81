// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/bandit/experiment_request.h"
#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/text/json_object.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr std::string_view kWhere = "experiment";
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::array<std::string_view, 4> kKinds{"drift", "add", "retire", "floor"};
constexpr std::array<std::string_view, 2> kDrifts{"lists", "segments"};
constexpr std::array<std::string_view, 2> kClicks{"position", "cascade"};
constexpr std::array<std::string_view, 2> kLogArms{"items", "models"};
constexpr std::array<std::string_view, 2> kDelays{"fixed", "exponential"};

/// The place of the entry's text among the names.
template <typename Names>
std::size_t one_of(const JsonObject& object, std::string_view name, const Names& names) {
  const auto found = std::ranges::find(names, object.text(name));
  if (found == names.end())
    object.refuse(name, en::say("one of {}", std::vector<std::string>(names.begin(), names.end())));
  return static_cast<std::size_t>(found - names.begin());
}

std::vector<double> reals(const JsonObject& object, std::string_view name) {
  std::vector<double> numbers;
  if (!object.has(name)) return numbers;
  for (const json& value : object.list(name)) {
    if (!value.is_number()) object.refuse(name, en::say("a list of numbers"));
    numbers.push_back(value.get<double>());
  }
  return numbers;
}

json to_json(const BernoulliArms& arms) {
  json drift = json::array(), lives = json::array(), kinds = json::array();
  for (const RatesFrom& point : arms.drift)
    drift.push_back({{"step", point.step}, {"rates", point.rates}});
  for (const ArmLife& life : arms.lives)
    lives.push_back({{"from", life.from}, {"until", life.until}});
  for (const VisitorKind& kind : arms.kinds)
    kinds.push_back({{"rates", kind.rates}, {"features", kind.features}});
  return {
      {"rates", arms.rates},       {"drift", drift},
      {"gradual", arms.gradual},   {"delay_law", kDelays[static_cast<std::size_t>(arms.delay_law)]},
      {"delay", arms.delay},       {"lives", lives},
      {"eligible", arms.eligible}, {"kinds", kinds},
      {"users", arms.users}};
}

BernoulliArms arms_from(const JsonObject& object) {
  BernoulliArms arms;
  arms.rates = reals(object, "rates");
  for (const JsonObject& point : object.objects("drift"))
    arms.drift.push_back({point.integer("step", 0, kMost), reals(point, "rates")});
  arms.gradual = object.flag("gradual").value_or(false);
  arms.delay_law = static_cast<BernoulliArms::DelayLaw>(one_of(object, "delay_law", kDelays));
  arms.delay = object.real_or("delay", 0);
  for (const JsonObject& life : object.objects("lives"))
    arms.lives.push_back({life.integer("from", 0, kMost), life.integer("until", 0, kMost)});
  arms.eligible = object.real_or("eligible", 1);
  for (const JsonObject& kind : object.objects("kinds"))
    arms.kinds.push_back({reals(kind, "rates"), reals(kind, "features")});
  arms.users = object.integer_or("users", 0, kMost, 0);
  return arms;
}

json to_json(const RunListsSetting& lists) {
  json drift;
  if (lists.drift)
    drift = {{"visit", lists.drift->visit},
             {"kind", kDrifts[static_cast<std::size_t>(lists.drift->kind)]}};
  return {{"runs", lists.runs},
          {"depth", lists.depth},
          {"recall_k", lists.recall_k},
          {"length", lists.length},
          {"clicks", kClicks[static_cast<std::size_t>(lists.clicks.kind)]},
          {"decay", lists.clicks.decay},
          {"noise", lists.clicks.noise},
          {"appeal", lists.appeal},
          {"wear", lists.wear},
          {"clicked_leave", lists.clicked_leave},
          {"drift", drift}};
}

RunListsSetting lists_from(const JsonObject& object) {
  RunListsSetting lists;
  for (const json& run : object.list("runs")) {
    if (!run.is_number_integer()) object.refuse("runs", en::say("a list of whole numbers"));
    lists.runs.push_back(run.get<std::int64_t>());
  }
  constexpr std::int64_t kMostItems = 10'000;
  const auto count = [&](const char* name, std::int32_t fallback) {
    return static_cast<std::int32_t>(object.integer_or(name, 1, kMostItems, fallback));
  };
  lists.depth = count("depth", lists.depth);
  lists.recall_k = count("recall_k", lists.recall_k);
  lists.length = count("length", lists.length);
  lists.clicks.kind = static_cast<ClickModel::Kind>(one_of(object, "clicks", kClicks));
  lists.clicks.decay = object.real_or("decay", lists.clicks.decay);
  lists.clicks.noise = object.real_or("noise", lists.clicks.noise);
  lists.appeal = object.real_or("appeal", lists.appeal);
  lists.wear = object.real_or("wear", lists.wear);
  lists.clicked_leave = object.flag("clicked_leave").value_or(false);
  if (!object.has("drift")) return lists;
  const JsonObject drift = object.object("drift");
  lists.drift = ListDrift{drift.integer("visit", 0, kMost),
                          static_cast<ListDriftKind>(one_of(drift, "kind", kDrifts))};
  return lists;
}

json to_json(const LogSetting& log) {
  json object{
      {"file", log.file}, {"of", kLogArms[static_cast<std::size_t>(log.of)]}, {"arms", log.arms}};
  if (!log.identity.empty()) object["identity"] = log.identity;
  return object;
}

LogSetting log_from(const JsonObject& object) {
  return {.file = object.text("file"),
          .of = static_cast<LogArms>(one_of(object, "of", kLogArms)),
          .arms = object.integer("arms", 1, kMost),
          .identity = object.has("identity") ? object.text("identity") : std::string()};
}

json to_json(const Intervention& intervention) {
  json object{{"visit", intervention.visit}, {"kind", to_text(intervention.kind)}};
  if (!intervention.rates.empty()) object["rates"] = intervention.rates;
  if (intervention.arm >= 0) object["arm"] = intervention.arm;
  if (intervention.floor != 0) object["floor"] = intervention.floor;
  if (intervention.run != 0) object["run"] = intervention.run;
  if (intervention.recall) object["recall"] = *intervention.recall;
  return object;
}

Intervention intervention_from(const JsonObject& object) {
  Intervention intervention{.visit = object.integer("visit", 0, kMost)};
  intervention.kind = static_cast<Intervention::Kind>(one_of(object, "kind", kKinds));
  intervention.rates = reals(object, "rates");
  intervention.arm = static_cast<int>(object.integer_or("arm", 0, 1'000'000, -1));
  intervention.floor = object.real_or("floor", 0);
  intervention.run = object.integer_or("run", 0, kMost, 0);
  if (object.has("recall")) intervention.recall = object.real_or("recall", 0);
  return intervention;
}

}  // namespace

std::string_view to_text(Intervention::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string experiment_text(const ExperimentRequest& request) {
  json object{
      {"policy", {{"id", request.policy.id}, {"parameters", to_json(request.policy.parameters)}}},
      {"visits", request.visits},
      {"replications", request.replications},
      // As text: readers of JSON take a number of more than 53 bits for another.
      {"seed", std::to_string(request.seed)},
      {"points", request.points},
      {"equal_within", request.equal_within}};
  if (request.has_lists())
    object["lists"] = to_json(request.lists());
  else if (request.has_log())
    object["log"] = to_json(request.log());
  else
    object["arms"] = to_json(request.arms());
  for (const Intervention& intervention : request.interventions)
    object["interventions"].push_back(to_json(intervention));
  return object.dump();
}

ExperimentRequest read_experiment(std::string_view text) {
  const JsonObject object = JsonObject::parse(text, kWhere);
  ExperimentRequest request;
  if (object.has("lists"))
    request.environment = lists_from(object.object("lists"));
  else if (object.has("log"))
    request.environment = log_from(object.object("log"));
  else
    request.environment = arms_from(object.object("arms"));
  const JsonObject policy = object.object("policy");
  request.policy.id = policy.text("id");
  const ParameterSchema& schema = policy_spec(request.policy.id).parameters;
  request.policy.parameters = schema.from_json(policy.object("parameters").json());
  request.visits = object.integer("visits", 1, kMost);
  request.replications = object.integer("replications", 1, kMost);
  const auto seed = parse_number<std::uint64_t>(object.text("seed"));
  if (!seed)
    object.refuse("seed", en::say("a whole number from {} to {}", std::uint64_t{0},
                                  std::numeric_limits<std::uint64_t>::max()));
  request.seed = *seed;
  request.points = object.integer("points", 1, kMost);
  request.equal_within = object.real_or("equal_within", request.equal_within);
  if (object.has("interventions"))
    for (const JsonObject& each : object.objects("interventions"))
      request.interventions.push_back(intervention_from(each));
  request.check();
  return request;
}

}  // namespace hankki
