// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "core/bandit/reward_window.h"
#include "core/bandit/thompson_rules.h"

namespace hankki {

/// Thompson sampling whose successes and failures, of all arms, are multiplied by gamma at each
/// step before the reward is added; the prior is not. Raj & Kalyani: Taming non-stationary bandits.
/// arXiv 1707.09727.
class DiscountedThompsonRule : public ThompsonRule {
 public:
  DiscountedThompsonRule(const ParameterValues& parameters, const PolicySetup& setup)
      : ThompsonRule(parameters, setup),
        gamma_(parameters.real("gamma")),
        priors_(read_priors(parameters, setup.arms)) {}

  void learn(const Feedback& feedback) {
    for (int arm = 0; arm < arms(); ++arm) {
      const Beta& prior = priors_[static_cast<std::size_t>(arm)];
      Beta beta = posterior(arm);
      beta.a = prior.a + gamma_ * (beta.a - prior.a);
      beta.b = prior.b + gamma_ * (beta.b - prior.b);
      if (arm == feedback.arm) beta = {beta.a + feedback.reward, beta.b + 1 - feedback.reward};
      set(arm, beta);
    }
  }
  /// What is known beforehand stands for good, as the prior does.
  void warm(int arm, double successes, double failures) {
    Beta& prior = priors_[static_cast<std::size_t>(arm)];
    prior = {prior.a + successes, prior.b + failures};
    add(arm, successes, failures);
  }
  /// What is left of it is not known: at most one, and never more than was learnt at all.
  void take_back(const Feedback& learnt) {
    const Beta& prior = priors_[static_cast<std::size_t>(learnt.arm)];
    const Beta beta = posterior(learnt.arm);
    remove(learnt.arm, std::min(learnt.reward, beta.a - prior.a),
           std::min(1 - learnt.reward, beta.b - prior.b));
  }
  template <typename State>
  void keep(State& state) {
    ThompsonRule::keep(state);
    std::vector<double> a, b;
    for (const Beta& prior : priors_) a.push_back(prior.a), b.push_back(prior.b);
    state.by_arm("prior_a", a, kLeastShape, kMostCount);
    state.by_arm("prior_b", b, kLeastShape, kMostCount);
    for (std::size_t arm = 0; arm < priors_.size(); ++arm) priors_[arm] = {a[arm], b[arm]};
  }

 private:
  double gamma_;
  std::vector<Beta> priors_;
};

/// Thompson sampling from the last `window` rewards over all arms: Trovo et al.: Sliding-window
/// Thompson sampling for non-stationary settings. JAIR 68, 2020.
class SlidingThompsonRule : public ThompsonRule {
 public:
  SlidingThompsonRule(const ParameterValues& parameters, const PolicySetup& setup)
      : ThompsonRule(parameters, setup), window_(parameters.integer("window")) {}

  void learn(const Feedback& feedback) {
    const auto old = window_.add({feedback.arm, feedback.reward});
    if (old.arm >= 0) add(old.arm, -old.reward, old.reward - 1);
    ThompsonRule::learn(feedback);
  }
  void revise(const Feedback& learnt, double after) {
    if (window_.revise({learnt.arm, learnt.reward}, after)) ThompsonRule::revise(learnt, after);
  }
  void take_back(const Feedback& learnt) {
    if (window_.take_back({learnt.arm, learnt.reward})) ThompsonRule::take_back(learnt);
  }
  template <typename State>
  void keep(State& state) {
    ThompsonRule::keep(state);
    window_.keep(state, arms());
  }

 private:
  RewardWindow window_;
};

}  // namespace hankki
