// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/experiment_request.h"

#include "core/bandit/policy.h"
#include "core/base/error.h"

namespace hankki {
namespace {

void check_range(const char* name, double value, double low, double high) {
  if (!(value >= low && value <= high))
    throw Error(name, en::say("{} is not from {} to {}", value, low, high));
}

void check_whole(const char* name, std::int64_t value, std::int64_t low, std::int64_t high) {
  if (value < low || value > high)
    throw Error(name, en::say("{} is not a whole number from {} to {}", value, low, high));
}

void check_lists(const RunListsSetting& lists, std::int64_t visits) {
  check_whole("runs", std::ssize(lists.runs), 1, 1000);
  for (const std::int64_t run : lists.runs)
    check_whole("runs", run, 1, std::numeric_limits<std::int64_t>::max());
  check_whole("depth", lists.depth, 1, 10'000);
  check_whole("recall_k", lists.recall_k, 1, 10'000);
  check_whole("length", lists.length, 1, 1000);
  check_range("decay", lists.clicks.decay, 0, 100);
  check_range("noise", lists.clicks.noise, 0, 1);
  check_range("appeal", lists.appeal, 0, 1);
  check_range("wear", lists.wear, 0, 1);
  if (lists.drift) check_whole("drift", lists.drift->visit, 0, visits);
}

void check_log(const ExperimentRequest& request) {
  if (request.log().file.empty()) throw Error("log", en::say("has no name; choose a file"));
  check_whole("arms", request.log().arms, 1, 1'000'000);
  if (request.replications != 1)
    throw Error("replications", en::say("a log is there once; ask for one replication of it"));
  if (!request.interventions.empty())
    throw Error("interventions", en::say("a log is as it was: nothing in it can be changed"));
}

void check_policy(const PolicyChoice& policy) {
  const ParameterSchema& schema = policy_spec(policy.id).parameters;
  const auto& values = policy.parameters.all();
  for (const Parameter& parameter : schema.parameters())
    if (!values.contains(parameter.name))
      throw Error(parameter.name, en::say("has no value; give it one"));
  for (const auto& [name, value] : values) schema.check(name, value);
}

/// Arms that are added and retired, as far as that can be seen without playing.
void check_interventions(const ExperimentRequest& request) {
  std::int64_t before = 0;
  int arms = request.arm_count();
  for (const Intervention& intervention : request.interventions) {
    check_whole("interventions", intervention.visit, before, request.visits - 1);
    before = intervention.visit;
    if (intervention.kind == Intervention::Kind::Floor)
      policy_spec(request.policy.id).parameters.check("floor", intervention.floor);
    if (intervention.kind == Intervention::Kind::Retire)
      check_whole("interventions", intervention.arm, 0, arms - 1);
    if (intervention.kind == Intervention::Kind::Add) {
      ++arms;
      if (request.has_lists())
        check_whole("interventions", intervention.run, 1, std::numeric_limits<std::int64_t>::max());
      if (intervention.recall) check_range("interventions", *intervention.recall, 0, 1);
    }
    const std::size_t rates = request.has_lists() ? 0
                              : intervention.kind == Intervention::Kind::Drift
                                  ? static_cast<std::size_t>(arms)
                              : intervention.kind == Intervention::Kind::Add ? 1
                                                                             : 0;
    if (intervention.rates.size() != rates)
      throw Error("interventions", en::say("there are {} rates where there should be {}",
                                           intervention.rates.size(), rates));
    for (const double rate : intervention.rates) check_range("interventions", rate, 0, 1);
  }
}

}  // namespace

int ExperimentRequest::arm_count() const {
  return has_lists() ? static_cast<int>(lists().runs.size())
         : has_log() ? static_cast<int>(log().arms)
                     : arms().arms();
}

void ExperimentRequest::check() const {
  check_policy(policy);
  check_whole("visits", visits, 1, 1'000'000'000'000);
  check_whole("replications", replications, 1, 100'000'000);
  check_whole("points", points, 1, 100'000);
  check_range("equal_within", equal_within, 0, 1);
  if (has_lists())
    check_lists(lists(), visits);
  else if (has_log())
    check_log(*this);
  else
    arms().check();
  check_interventions(*this);
}

Trials trials_from(const ExperimentRequest& request) {
  return {.world = request.arms(),
          .horizon = request.visits,
          .replications = request.replications,
          .seed = request.seed,
          .points = request.points,
          .interventions = request.interventions};
}

ListTrials list_trials_from(const ExperimentRequest& request) {
  return {.visits = request.visits,
          .seed = request.seed,
          .drift = request.lists().drift,
          .points = request.points,
          .arms = request.lists().runs.size(),
          .interventions = request.interventions};
}

void set_world(const RunListsSetting& setting, ListWorld& world) {
  world.length = static_cast<std::size_t>(setting.length);
  world.clicks = setting.clicks;
  world.appeal = setting.appeal;
  world.wear = setting.wear;
  world.clicked_leave = setting.clicked_leave;
}

std::vector<std::int64_t> runs_of(const ExperimentRequest& request) {
  std::vector<std::int64_t> runs = request.lists().runs;
  for (const Intervention& intervention : request.interventions)
    if (intervention.kind == Intervention::Kind::Add) runs.push_back(intervention.run);
  return runs;
}

}  // namespace hankki
