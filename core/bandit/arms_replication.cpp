// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/arms_replication.h"

#include <algorithm>

#include "core/base/error.h"

namespace hankki {

PolicySetup setup_of(const BernoulliArms& world, std::int64_t horizon) {
  return {.arms = world.arms(), .horizon = horizon, .dimensions = world.dimensions()};
}

ArmsReplication::ArmsReplication(const PolicyChoice& policy, const Trials& trials,
                                 std::int64_t number)
    : choice_(policy),
      world_(trials.world),
      horizon_(trials.horizon),
      planned_(trials.interventions),
      run_(world_, {trials.horizon, trials.seed, number, trials.checkpoints()}),
      policy_(make_policy(choice_.id, choice_.parameters, setup_of(world_, horizon_))) {}

void ArmsReplication::advance(std::int64_t visits, const PlayedSink* sink) {
  while (next_ < planned_.size() && planned_[next_].visit < visits) {
    const Intervention& intervention = planned_[next_++];
    policy_->advance(run_, intervention.visit, sink);
    intervene(intervention);
  }
  policy_->advance(run_, visits, sink);
}

ArmsNow ArmsReplication::now() const {
  ArmsNow now(world_);
  // Only a gradual drift needs every step on the way.
  for (std::int64_t step = world_.gradual ? 0 : run_.step; step <= run_.step; ++step)
    now.advance(step);
  return now;
}

void ArmsReplication::intervene(const Intervention& intervention) {
  const BernoulliArms before = world_;
  try {
    change_world(intervention);
    world_.check();
    change_policy(intervention);
  } catch (...) {
    world_ = before;
    run_.stream.look_again();
    throw;
  }
  run_.stream.look_again();
  run_.out.pulls.resize(static_cast<std::size_t>(world_.arms()));
  run_.out.rewards.resize(run_.out.pulls.size());
}

void ArmsReplication::change_world(const Intervention& intervention) {
  const std::int64_t visit = run_.step;
  switch (intervention.kind) {
    case Intervention::Kind::Drift: {
      const auto later = std::ranges::find_if(
          world_.drift, [&](const RatesFrom& point) { return point.step >= visit; });
      if (visit == 0)
        world_.rates = intervention.rates;
      else if (later != world_.drift.end() && later->step == visit)
        later->rates = intervention.rates;
      else
        world_.drift.insert(later, {visit, intervention.rates});
      return;
    }
    case Intervention::Kind::Add:
      if (intervention.rates.size() != 1)
        throw Error("rates", en::say("an arm that is added has one rate"));
      return add_arm(intervention.rates.front());
    case Intervention::Kind::Retire: {
      if (intervention.arm < 0 || intervention.arm >= world_.arms())
        throw Error("arm", en::say("there is no arm {}; there are {}, counted from 1",
                                   intervention.arm + 1, world_.arms()));
      world_.lives.resize(static_cast<std::size_t>(world_.arms()));
      ArmLife& life = world_.lives[static_cast<std::size_t>(intervention.arm)];
      if (life.until <= visit)
        throw Error("arm", en::say("arm {} is retired already", intervention.arm + 1));
      if (visit <= life.from)
        throw Error("arm", en::say("arm {} is not there yet", intervention.arm + 1));
      life.until = visit;
      return;
    }
    case Intervention::Kind::Floor:
      return;
  }
}

void ArmsReplication::add_arm(double rate) {
  world_.lives.resize(static_cast<std::size_t>(world_.arms()));
  world_.lives.push_back({.from = run_.step});
  if (world_.kinds.empty()) world_.rates.push_back(rate);
  for (RatesFrom& point : world_.drift) point.rates.push_back(rate);
  for (VisitorKind& kind : world_.kinds) kind.rates.push_back(rate);
}

/// Other parameters or more arms: a new policy that knows what the old one has learnt.
void ArmsReplication::change_policy(const Intervention& intervention) {
  PolicyChoice changed = changed_by(choice_, intervention, policy_->arms());
  if (changed == choice_ && world_.arms() == policy_->arms()) return;
  auto policy = make_policy(changed.id, changed.parameters, setup_of(world_, horizon_));
  policy->load(policy_->save());
  policy_ = std::move(policy);
  choice_ = std::move(changed);
}

}  // namespace hankki
