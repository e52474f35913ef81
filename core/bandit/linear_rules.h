// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/thompson_rules.h"

namespace hankki {

/// A ridge regression of the reward on the visit's features, for each arm apart: A = I + sum x x',
/// theta = A^-1 sum r x. Visits without features count as ones with a single feature of 1.
class ArmRegressions {
 public:
  ArmRegressions(int arms, int dimensions);

  /// Of each arm of the set: theta' x and sqrt(x' A^-1 x), by arm.
  void predict(const ArmSet& among, std::span<const double> x, std::span<Normal> out);
  void learn(int arm, std::span<const double> x, double reward);
  /// A reward that was learnt has changed by this much.
  void change(int arm, std::span<const double> x, double difference);
  template <typename State>
  void keep(State& state) {
    state.by_arm("inverses", inverses_, -kMost, kMost, dimensions_ * dimensions_);
    state.by_arm("thetas", thetas_, -kMost, kMost, dimensions_);
  }

 private:
  /// A^-1 x of the arm, into scratch; gives x' A^-1 x.
  double multiply(int arm, std::span<const double> x);
  std::span<const double> features(std::span<const double> x) const;
  std::span<double> inverse(int arm) { return row(inverses_, arm, dimensions_ * dimensions_); }
  std::span<double> theta(int arm) { return row(thetas_, arm, dimensions_); }
  static std::span<double> row(std::vector<double>& all, int arm, std::size_t width) {
    return std::span(all).subspan(static_cast<std::size_t>(arm) * width, width);
  }

  static constexpr double kMost = 1e15;  // of a state that is read

  std::size_t dimensions_;
  std::vector<double> inverses_, thetas_, scratch_;
};

/// theta' x + alpha sqrt(x' A^-1 x): Li, Chu, Langford, Schapire: A contextual-bandit approach to
/// personalized news article recommendation. WWW 2010.
class LinUcbRule : public RuleBase {
 public:
  LinUcbRule(const ParameterValues& parameters, const PolicySetup& setup)
      : RuleBase(setup),
        alpha_(parameters.real("alpha")),
        regressions_(setup.arms, setup.dimensions),
        predicted_(static_cast<std::size_t>(setup.arms)) {}

  int choose(const ArmSet& among, std::span<const double> features, RandomEngine& random) {
    score_arms(among, features);
    return pick(among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double> features, std::span<double> out) {
    score_arms(among, features);
    add_winners(among, 1, out);
  }
  void learn(const Feedback& feedback) {
    regressions_.learn(feedback.arm, feedback.features, feedback.reward);
  }
  void revise(const Feedback& learnt, double after) {
    regressions_.change(learnt.arm, learnt.features, after - learnt.reward);
  }
  template <typename State>
  void keep(State& state) {
    regressions_.keep(state);
  }

 private:
  void score_arms(const ArmSet& among, std::span<const double> features) {
    regressions_.predict(among, features, predicted_);
    for (int i = 0; i < among.size(); ++i) {
      const Normal& normal = predicted_[static_cast<std::size_t>(among[i])];
      score(among[i]) = normal.mean + alpha_ * normal.deviation;
    }
  }

  double alpha_;
  ArmRegressions regressions_;
  std::vector<Normal> predicted_;
};

/// Draws theta from N(theta, v^2 A^-1) for each arm, which for the visit's x is one draw from
/// N(theta' x, v^2 x' A^-1 x): Agrawal & Goyal: Thompson sampling for contextual bandits with
/// linear payoffs. ICML 2013.
class LinThompsonRule : public RuleBase {
 public:
  LinThompsonRule(const ParameterValues& parameters, const PolicySetup& setup)
      : RuleBase(setup),
        deviation_(parameters.real("deviation")),
        regressions_(setup.arms, setup.dimensions),
        predicted_(static_cast<std::size_t>(setup.arms)) {}

  int choose(const ArmSet& among, std::span<const double> features, RandomEngine& random) {
    predict(among, features);
    for (int i = 0; i < among.size(); ++i) {
      const Normal& normal = predicted_[static_cast<std::size_t>(among[i])];
      score(among[i]) = normal.mean + normal.deviation * draw_normal(random);
    }
    return pick(among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double> features, std::span<double> out) {
    predict(among, features);
    add_normal_winners(among, predicted_, 1, out);
  }
  void learn(const Feedback& feedback) {
    regressions_.learn(feedback.arm, feedback.features, feedback.reward);
  }
  void revise(const Feedback& learnt, double after) {
    regressions_.change(learnt.arm, learnt.features, after - learnt.reward);
  }
  template <typename State>
  void keep(State& state) {
    regressions_.keep(state);
  }

 private:
  void predict(const ArmSet& among, std::span<const double> features) {
    regressions_.predict(among, features, predicted_);
    for (int i = 0; i < among.size(); ++i)
      predicted_[static_cast<std::size_t>(among[i])].deviation *= deviation_;
  }

  double deviation_;
  ArmRegressions regressions_;
  std::vector<Normal> predicted_;
};

}  // namespace hankki
