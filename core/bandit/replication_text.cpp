// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/replication_text.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/text/json_object.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr std::string_view kWhere = "replication";
constexpr std::int64_t kMost = std::int64_t{1} << 53, kMostArms = 100'000;

std::vector<double> reals(const JsonObject& object, std::string_view name, double low,
                          double high) {
  std::vector<double> numbers;
  for (const json& value : object.list(name)) {
    if (!value.is_number() || !(value.get<double>() >= low && value.get<double>() <= high))
      object.refuse(name, en::say("a list of numbers from {} to {}", low, high));
    numbers.push_back(value.get<double>());
  }
  return numbers;
}

std::vector<std::int64_t> counts(const JsonObject& object, std::string_view name,
                                 std::int64_t most = kMost) {
  std::vector<std::int64_t> numbers;
  for (const json& value : object.list(name)) {
    const bool fits = value.is_number_unsigned() &&
                      value.get<std::uint64_t>() <= static_cast<std::uint64_t>(most);
    if (!fits)
      object.refuse(name, en::say("a list of whole numbers from {} to {}", std::int64_t{0}, most));
    numbers.push_back(value.get<std::int64_t>());
  }
  return numbers;
}

void check_size(const JsonObject& object, std::string_view name, std::size_t size,
                std::size_t expected) {
  if (size != expected) object.refuse(name, en::say("a list of {} numbers", expected));
}

double real_from(const JsonObject& object, std::string_view name, double low, double high) {
  const double value = object.real_or(name, std::nan(""));
  if (!(value >= low && value <= high))
    object.refuse(name, en::say("a number from {} to {}", low, high));
  return value;
}

json to_json(const ListPhase& phase) {
  return {{"from", phase.from},           {"visits", phase.visits},
          {"clicks", phase.clicks},       {"slots_of", phase.slots_of},
          {"clicks_of", phase.clicks_of}, {"source", phase.view.source},
          {"there", phase.view.there},    {"whole_list", phase.truth.whole_list},
          {"best", phase.truth.best},     {"worst", phase.truth.worst}};
}

ListPhase phase_from(const JsonObject& object) {
  ListPhase phase{.from = object.integer("from", 0, kMost),
                  .visits = object.integer("visits", 0, kMost),
                  .clicks = object.integer("clicks", 0, kMost),
                  .slots_of = counts(object, "slots_of"),
                  .clicks_of = counts(object, "clicks_of")};
  const std::size_t arms = phase.slots_of.size();
  check_size(object, "clicks_of", phase.clicks_of.size(), arms);
  for (const std::int64_t arm : counts(object, "source", kMostArms))
    phase.view.source.push_back(static_cast<std::size_t>(arm));
  check_size(object, "source", phase.view.source.size(), arms);
  for (const json& there : object.list("there")) {
    if (!there.is_boolean()) object.refuse("there", en::say("true or false"));
    phase.view.there.push_back(there.get<bool>());
  }
  check_size(object, "there", phase.view.there.size(), arms);
  phase.truth.whole_list = reals(object, "whole_list", 0, 1e9);
  check_size(object, "whole_list", phase.truth.whole_list.size(), arms);
  const auto last = static_cast<std::int64_t>(arms) - 1;
  phase.truth.best = static_cast<std::size_t>(object.integer("best", 0, last));
  phase.truth.worst = static_cast<std::size_t>(object.integer("worst", 0, last));
  return phase;
}

}  // namespace

std::string replication_text(const Replication& replication) {
  std::vector<double> regret, reward;
  std::vector<std::int64_t> best;
  for (const Progressed& point : replication.at) {
    regret.push_back(point.regret);
    reward.push_back(point.reward);
    best.push_back(point.best);
  }
  return json{{"regret", replication.end.regret},
              {"reward", replication.end.reward},
              {"best", replication.end.best},
              {"at_regret", regret},
              {"at_reward", reward},
              {"at_best", best},
              {"pulls", replication.pulls},
              {"rewards", replication.rewards},
              {"winner", replication.winner},
              {"stopped", replication.stopped}}
      .dump();
}

Replication read_replication(std::string_view text, const Trials& trials) {
  auto arms = static_cast<std::size_t>(trials.world.arms());
  for (const Intervention& intervention : trials.interventions)
    if (intervention.kind == Intervention::Kind::Add) ++arms;
  return read_replication(text, arms, trials.checkpoints().size());
}

Replication read_replication(std::string_view text, std::size_t arms, std::size_t points) {
  const JsonObject object = JsonObject::parse(text, kWhere);
  constexpr double kLargest = 1e15;
  Replication replication;
  replication.end = {real_from(object, "regret", -kLargest, kLargest),
                     real_from(object, "reward", 0, kLargest), object.integer("best", 0, kMost)};
  const auto regret = reals(object, "at_regret", -kLargest, kLargest);
  const auto reward = reals(object, "at_reward", 0, kLargest);
  const auto best = counts(object, "at_best");
  check_size(object, "at_regret", regret.size(), points);
  check_size(object, "at_reward", reward.size(), points);
  check_size(object, "at_best", best.size(), points);
  for (std::size_t i = 0; i < points; ++i)
    replication.at.push_back({regret[i], reward[i], best[i]});
  replication.pulls = counts(object, "pulls");
  replication.rewards = reals(object, "rewards", 0, kLargest);
  check_size(object, "pulls", replication.pulls.size(), arms);
  check_size(object, "rewards", replication.rewards.size(), arms);
  replication.winner =
      static_cast<int>(object.integer("winner", -1, static_cast<std::int64_t>(arms) - 1));
  replication.stopped = object.integer("stopped", 0, kMost);
  return replication;
}

std::string list_simulation_text(const ListSimulation& simulation) {
  json curve = json::array(), phases = json::array(), posteriors = json::array();
  for (const ListPoint& point : simulation.curve)
    curve.push_back({{"visits", point.visits}, {"shares", point.shares}, {"clicks", point.clicks}});
  for (const ListPhase& phase : simulation.phases) phases.push_back(to_json(phase));
  for (const Beta& beta : simulation.posteriors) posteriors.push_back({beta.a, beta.b});
  return json{{"visits", simulation.visits},
              {"clicks", simulation.clicks},
              {"slots_of", simulation.slots_of},
              {"clicks_of", simulation.clicks_of},
              {"exhausted", simulation.exhausted},
              {"posteriors", posteriors},
              {"curve", curve},
              {"phases", phases}}
      .dump();
}

ListSimulation read_list_simulation(std::string_view text) {
  const JsonObject object = JsonObject::parse(text, kWhere);
  ListSimulation simulation{.visits = object.integer("visits", 0, kMost),
                            .clicks = object.integer("clicks", 0, kMost),
                            .slots_of = counts(object, "slots_of"),
                            .clicks_of = counts(object, "clicks_of")};
  const std::size_t arms = simulation.slots_of.size();
  check_size(object, "clicks_of", simulation.clicks_of.size(), arms);
  simulation.exhausted = static_cast<std::size_t>(object.integer("exhausted", 0, kMost));
  for (const json& pair : object.list("posteriors")) {
    const JsonObject shapes(json{{"posteriors", pair}}, kWhere);
    const auto ab = reals(shapes, "posteriors", 1e-12, 1e15);
    check_size(shapes, "posteriors", ab.size(), 2);
    simulation.posteriors.push_back({ab[0], ab[1]});
  }
  if (!simulation.posteriors.empty())
    check_size(object, "posteriors", simulation.posteriors.size(), arms);
  for (const JsonObject& point : object.objects("curve"))
    simulation.curve.push_back({point.integer("visits", 0, kMost), reals(point, "shares", 0, 1),
                                real_from(point, "clicks", 0, 1e9)});
  for (const JsonObject& phase : object.objects("phases"))
    simulation.phases.push_back(phase_from(phase));
  if (simulation.phases.empty() || simulation.phases.back().slots_of.size() != arms)
    object.refuse("phases", en::say("a list of {} numbers", arms));
  return simulation;
}

}  // namespace hankki
