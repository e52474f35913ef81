// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

#include "core/bandit/rule.h"

namespace hankki {

/// What rules share whose highest index wins after a first pull of each arm. Index has
/// `void score_arms(const ArmSet&)`.
template <typename Index>
class IndexRule : public CountingRule {
 public:
  using CountingRule::CountingRule;

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    if (const int arm = first_unpulled(among); arm >= 0) return arm;
    static_cast<Index*>(this)->score_arms(among);
    return pick(among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    if (const int arm = first_unpulled(among); arm >= 0) {
      out[static_cast<std::size_t>(arm)] += 1;
      return;
    }
    static_cast<Index*>(this)->score_arms(among);
    add_winners(among, 1, out);
  }
};

/// mean + sqrt(a ln n / N): Auer, Cesa-Bianchi, Fischer: Finite-time analysis of the multiarmed
/// bandit problem. Machine Learning 47, 2002 (a = 2); with a = .5 it is the form without slack.
class UcbRule : public IndexRule<UcbRule> {
 public:
  UcbRule(const ParameterValues& parameters, const PolicySetup& setup)
      : IndexRule(setup), a_(parameters.real("a")), width_(static_cast<std::size_t>(setup.arms)) {}

  void score_arms(const ArmSet& among) {
    const double level = std::sqrt(a_ * std::log(pulls()));
    for (int i = 0; i < among.size(); ++i) {
      const int arm = among[i];
      score(arm) = mean(arm) + level * width_[static_cast<std::size_t>(arm)];
    }
  }
  void pull(int arm) {
    CountingRule::pull(arm);
    measure(arm);
  }
  void withdraw(int arm) {
    CountingRule::withdraw(arm);
    measure(arm);
  }
  void warm(int arm, double successes, double failures) {
    CountingRule::warm(arm, successes, failures);
    measure(arm);
  }

  template <typename State>
  void keep(State& state) {
    CountingRule::keep(state);
    for (int arm = 0; arm < arms(); ++arm) measure(arm);
  }

 private:
  void measure(int arm) { width_[static_cast<std::size_t>(arm)] = 1 / std::sqrt(pulls(arm)); }

  double a_;
  std::vector<double> width_;  // 1 / sqrt(N)
};

/// mean + sqrt(max(0, ln(T / (K N))) / N): Audibert & Bubeck: Minimax policies for adversarial and
/// stochastic bandits. COLT 2009.
class MossRule : public IndexRule<MossRule> {
 public:
  MossRule(const ParameterValues& parameters, const PolicySetup& setup);

  void score_arms(const ArmSet& among) {
    for (int i = 0; i < among.size(); ++i) {
      const double n = pulls(among[i]);
      score(among[i]) = mean(among[i]) + std::sqrt(std::max(0.0, std::log(per_arm_ / n)) / n);
    }
  }

 private:
  double per_arm_;  // T / K
};

/// The largest q with count kl(mean, q) <= level, kl of two Bernoulli rates. `from`: a guess, as
/// the index at a level slightly lower; 0: none. A mean of 1 has index 1.
double kl_ucb_index(double mean, double count, double level, double from = 0);

/// Garivier & Cappe: The KL-UCB algorithm for bounded stochastic bandits and beyond. COLT 2011; the
/// level is ln(n + 1).
class KlUcbRule : public IndexRule<KlUcbRule> {
 public:
  KlUcbRule(const ParameterValues&, const PolicySetup& setup)
      : IndexRule(setup), last_(static_cast<std::size_t>(setup.arms)) {}

  void score_arms(const ArmSet& among) {
    const double level = std::log(pulls() + 1);
    for (int i = 0; i < among.size(); ++i) {
      const int arm = among[i];
      double& index = last_[static_cast<std::size_t>(arm)];
      index = kl_ucb_index(mean(arm), pulls(arm), level, index);
      // Arms with the same counts are tied, from whatever guess their indices were found.
      score(arm) = static_cast<double>(static_cast<std::int64_t>(index * 0x1p40)) * 0x1p-40;
    }
  }
  void pull(int arm) { CountingRule::pull(arm), forget(arm); }
  void withdraw(int arm) { CountingRule::withdraw(arm), forget(arm); }
  void learn(const Feedback& feedback) { CountingRule::learn(feedback), forget(feedback.arm); }
  void revise(const Feedback& learnt, double after) {
    CountingRule::revise(learnt, after);
    forget(learnt.arm);
  }

  template <typename State>
  void keep(State& state) {
    CountingRule::keep(state);
    state.by_arm("index", last_, 0, 1);
  }

 private:
  void forget(int arm) { last_[static_cast<std::size_t>(arm)] = 0; }

  std::vector<double> last_;  // index at the choice before, 0 where the arm has changed since
};

}  // namespace hankki
