// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

#include "core/bandit/rule.h"

namespace hankki {

/// Each arm with the same probability: an A/B test.
class UniformRule : public RuleBase {
 public:
  UniformRule(const ParameterValues&, const PolicySetup& setup) : RuleBase(setup) {}

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    return among.draw(random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    add_even(among, 1, out);
  }
  void learn(const Feedback&) {}
  void revise(const Feedback&, double) {}
};

/// One arm for good; where it is not eligible, the first that is.
class FixedRule : public RuleBase {
 public:
  FixedRule(const ParameterValues& parameters, const PolicySetup& setup);

  int choose(const ArmSet& among, std::span<const double>, RandomEngine&) { return find(among); }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    out[static_cast<std::size_t>(find(among))] += 1;
  }
  void learn(const Feedback&) {}
  void revise(const Feedback&, double) {}

 private:
  int find(const ArmSet& among) const { return among.contains(arm_) ? arm_ : among[0]; }

  int arm_;
};

/// Pulls each arm `pulls` times, in turn, then that with the best mean for good.
class CommitRule : public CountingRule {
 public:
  CommitRule(const ParameterValues& parameters, const PolicySetup& setup)
      : CountingRule(setup), least_(static_cast<double>(parameters.integer("pulls"))) {}

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    if (const int arm = to_explore(among); arm >= 0) return arm;
    if (committed_ < 0 || !among.contains(committed_)) {
      score_means(among);
      committed_ = pick(among, random);
    }
    return committed_;
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    int arm = to_explore(among);
    if (arm < 0 && committed_ >= 0 && among.contains(committed_)) arm = committed_;
    if (arm >= 0) {
      out[static_cast<std::size_t>(arm)] += 1;
      return;
    }
    score_means(among);
    add_winners(among, 1, out);
  }

  template <typename State>
  void keep(State& state) {
    CountingRule::keep(state);
    state.whole("committed", committed_, -1, arms() - 1);
  }

 private:
  /// The least pulled of those that were not pulled often enough, or -1.
  int to_explore(const ArmSet& among) const {
    if (pulls() >= least_ * arms() && committed_ >= 0) return -1;
    int least = -1;
    for (int i = 0; i < among.size(); ++i)
      if (pulls(among[i]) < least_ && (least < 0 || pulls(among[i]) < pulls(least)))
        least = among[i];
    return least;
  }
  void score_means(const ArmSet& among) {
    for (int i = 0; i < among.size(); ++i) score(among[i]) = mean(among[i]);
  }

  double least_;
  int committed_ = -1;
};

/// The best mean, after a first pull of each arm, but any arm with a probability of
/// min(1, constant + falling / (pulls so far + 1)): greedy (0), epsilon-greedy (Sutton & Barto) and
/// epsilon-decreasing (Auer, Cesa-Bianchi, Fischer 2002).
class EpsilonRule : public CountingRule {
 public:
  EpsilonRule(double constant, double falling, const PolicySetup& setup)
      : CountingRule(setup), constant_(constant), falling_(falling) {}

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    if (const int arm = first_unpulled(among); arm >= 0) return arm;
    const double chance = epsilon();
    if (chance > 0 && draw_unit(random) < chance) return among.draw(random);
    score_means(among);
    return pick(among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    if (const int arm = first_unpulled(among); arm >= 0) {
      out[static_cast<std::size_t>(arm)] += 1;
      return;
    }
    score_means(among);
    add_even(among, epsilon(), out);
    add_winners(among, 1 - epsilon(), out);
  }

 private:
  double epsilon() const { return std::min(1.0, constant_ + falling_ / (pulls() + 1)); }
  void score_means(const ArmSet& among) {
    for (int i = 0; i < among.size(); ++i) score(among[i]) = mean(among[i]);
  }

  double constant_, falling_;
};

class GreedyRule : public EpsilonRule {
 public:
  GreedyRule(const ParameterValues&, const PolicySetup& setup) : EpsilonRule(0, 0, setup) {}
};

class EpsilonGreedyRule : public EpsilonRule {
 public:
  EpsilonGreedyRule(const ParameterValues& parameters, const PolicySetup& setup)
      : EpsilonRule(parameters.real("epsilon"), 0, setup) {}
};

class EpsilonDecreasingRule : public EpsilonRule {
 public:
  EpsilonDecreasingRule(const ParameterValues& parameters, const PolicySetup& setup)
      : EpsilonRule(
            0, parameters.real("c") * setup.arms / (parameters.real("d") * parameters.real("d")),
            setup) {}
};

/// P(arm) in proportion to e^(mean / tau); an arm that was never seen has a mean of 0.
class SoftmaxRule : public CountingRule {
 public:
  static constexpr bool kPullMoves = false;

  SoftmaxRule(const ParameterValues& parameters, const PolicySetup& setup)
      : CountingRule(setup), tau_(parameters.real("tau")) {
    for (int arm = 0; arm < arms(); ++arm) score(arm) = 1;
  }

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    return pick_weighted(among, scores().data(), total(among), random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    const double sum = total(among);
    for (int i = 0; i < among.size(); ++i)
      out[static_cast<std::size_t>(among[i])] += score(among[i]) / sum;
  }
  void learn(const Feedback& feedback) {
    CountingRule::learn(feedback);
    weigh(feedback.arm);
  }
  void revise(const Feedback& learnt, double after) {
    CountingRule::revise(learnt, after);
    weigh(learnt.arm);
  }
  void warm(int arm, double successes, double failures) {
    CountingRule::warm(arm, successes, failures);
    weigh(arm);
  }

  template <typename State>
  void keep(State& state) {
    CountingRule::keep(state);
    for (int arm = 0; arm < arms(); ++arm) weigh(arm);
  }

 private:
  void weigh(int arm) { score(arm) = std::exp(mean(arm) / tau_); }
  double total(const ArmSet& among) const {
    double sum = 0;
    for (int i = 0; i < among.size(); ++i) sum += scores()[static_cast<std::size_t>(among[i])];
    return sum;
  }

  double tau_;
};

}  // namespace hankki
