// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "core/bandit/bernoulli_arms.h"
#include "core/bandit/choice.h"
#include "core/bandit/delayed_feedback.h"
#include "core/bandit/played.h"
#include "core/bandit/policy.h"
#include "core/bandit/replication.h"
#include "core/base/random.h"

namespace hankki {

/// Draws what the world does at a visit, from a stream that no policy sees: with the same seed and
/// number, all policies meet the same visitors, and an arm succeeds by the same coin.
class VisitStream {
 public:
  VisitStream(const BernoulliArms& world, const ReplicationPlan& plan)
      : world_(world),
        now_(world),
        random_(random_stream(plan.seed, "bandit visits", static_cast<std::uint64_t>(plan.number))),
        simple_(world.kinds.empty() && world.eligible == 1 && world.users == 0) {}

  void next(std::int64_t step) {
    now_.advance(step);
    coin_ = draw_unit(random_);
    visit_.seconds = static_cast<double>(step);
    if (simple_) {
      eligible_ = now_.all_there() ? std::span<const int>() : std::span<const int>(now_.there());
      best_ = now_.best();
      rates_ = now_.rates().data();
    } else {
      draw_visitor();
    }
    visit_.eligible = eligible_;
  }

  const BanditVisit& visit() const { return visit_; }
  ArmSet arms() const { return {eligible_, static_cast<int>(now_.rates().size())}; }
  double best() const { return best_; }
  double rate(int arm) const { return rates_[arm]; }
  double reward(int arm) const { return coin_ < rates_[arm] ? 1 : 0; }
  RandomEngine& random() { return random_; }
  /// The world is another one from the next visit on.
  void look_again() { now_.look_again(); }

 private:
  void draw_visitor();

  const BernoulliArms& world_;
  ArmsNow now_;
  RandomEngine random_;
  bool simple_;
  BanditVisit visit_;
  std::span<const int> eligible_;
  std::vector<int> drawn_;
  const double* rates_ = nullptr;
  double coin_ = 0, best_ = 0;
};

/// A replication as far as it has come; `world` and what it shows may change between visits.
struct ReplicationRun {
  ReplicationRun(const BernoulliArms& world, ReplicationPlan planned)
      : plan(std::move(planned)),
        stream(world, plan),
        random(random_stream(plan.seed, "bandit policy", static_cast<std::uint64_t>(plan.number))),
        delayed(world, plan) {
    out.pulls.assign(static_cast<std::size_t>(world.arms()), 0);
    out.rewards.assign(out.pulls.size(), 0);
  }
  ReplicationRun(const ReplicationRun&) = delete;
  ReplicationRun& operator=(const ReplicationRun&) = delete;

  const ReplicationPlan plan;
  VisitStream stream;
  RandomEngine random;
  DelayedFeedback delayed;
  std::int64_t step = 0;  ///< visits that were made
  Replication out;
};

/// A visit as it was chosen; its reward is set once it is known.
PlayedVisit played_visit(Policy& policy, const BanditVisit& visit, RandomEngine& random,
                         std::int64_t number);

/// Plays until so many visits have been made, with a policy that is known when this is compiled;
/// see RulePolicy.
template <typename P>
void advance_with(P& policy, ReplicationRun& run, std::int64_t visits, const PlayedSink* sink) {
  VisitStream& stream = run.stream;
  Replication& out = run.out;
  auto checkpoint = run.plan.checkpoints.begin() + std::ssize(out.at);
  const auto learn = [&](const Feedback& feedback) { policy.take(feedback); };
  PlayedVisit played;
  for (; run.step < visits; ++run.step) {
    const std::int64_t step = run.step;
    stream.next(step);
    if (run.delayed.any()) run.delayed.deliver(step, learn);
    Choice choice;
    if (sink) {
      played = played_visit(policy, stream.visit(), run.random, step);
      choice = {played.choices[0].arm, played.choices[0].propensity, played.choices[0].reason};
    } else {
      choice = policy.pick(stream.arms(), stream.visit(), run.random);
      policy.pull(choice.arm);
    }
    const double rate = stream.rate(choice.arm), reward = stream.reward(choice.arm);
    ++out.pulls[static_cast<std::size_t>(choice.arm)];
    out.rewards[static_cast<std::size_t>(choice.arm)] += reward;
    out.end.regret += stream.best() - rate;
    out.end.reward += reward;
    out.end.best += rate == stream.best() ? 1 : 0;
    const Feedback feedback{choice.arm, reward, choice.propensity, stream.visit().features};
    if (run.delayed.any())
      run.delayed.add(step, feedback);
    else
      learn(feedback);
    if (out.winner < 0 && policy.winner() >= 0) {
      out.winner = policy.winner();
      out.stopped = step + 1;
    }
    if (checkpoint != run.plan.checkpoints.end() && step + 1 == *checkpoint) {
      out.at.push_back(out.end);
      ++checkpoint;
    }
    if (sink) {
      played.choices[0].reward = reward;
      sink->take(played);
    }
  }
}

}  // namespace hankki
