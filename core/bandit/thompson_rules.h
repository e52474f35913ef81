// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "core/bandit/beta.h"
#include "core/bandit/rule.h"

namespace hankki {

/// The parameter `prior` by arm: "a,b" for all arms, or "a,b,a,b,..." for each; empty: Beta(1, 1).
/// Throws Error where it is neither.
std::vector<Beta> read_priors(const ParameterValues& parameters, int arms);

/// P(each arm of `among` has the highest draw), times `share`, added to `out`.
void add_beta_winners(const ArmSet& among, std::span<const Beta> posteriors, double share,
                      std::span<double> out);

/// The same of normal posteriors.
struct Normal {
  double mean = 0, deviation = 1;
};
void add_normal_winners(const ArmSet& among, std::span<const Normal> posteriors, double share,
                        std::span<double> out);

/// One draw from each arm's Beta posterior; the highest wins. Thompson, Biometrika 25, 1933;
/// Chapelle & Li: An empirical evaluation of Thompson sampling. NIPS 2011.
class ThompsonRule : public RuleBase {
 public:
  static constexpr bool kWarms = true;
  static constexpr bool kBeta = true;

  ThompsonRule(const ParameterValues& parameters, const PolicySetup& setup)
      : ThompsonRule(read_priors(parameters, setup.arms), setup) {}
  ThompsonRule(const std::vector<Beta>& priors, const PolicySetup& setup) : RuleBase(setup) {
    for (const Beta& prior : priors) laws_.emplace_back(prior.a, prior.b);
  }

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    draw_all(among, random);
    return pick(among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    std::vector<Beta> posteriors;
    for (int arm = 0; arm < arms(); ++arm) posteriors.push_back(posterior(arm));
    add_beta_winners(among, posteriors, 1, out);
  }
  void learn(const Feedback& feedback) { add(feedback.arm, feedback.reward, 1 - feedback.reward); }
  void revise(const Feedback& learnt, double after) {
    add(learnt.arm, after - learnt.reward, learnt.reward - after);
  }
  void warm(int arm, double successes, double failures) { add(arm, successes, failures); }
  void take_back(const Feedback& learnt) { remove(learnt.arm, learnt.reward, 1 - learnt.reward); }
  template <typename State>
  void keep(State& state) {
    std::vector<double> a, b;
    for (const BetaLaw& law : laws_) a.push_back(law.a()), b.push_back(law.b());
    state.by_arm("a", a, kLeastShape, kMostCount);
    state.by_arm("b", b, kLeastShape, kMostCount);
    if constexpr (State::kReads)
      for (int arm = 0; arm < arms(); ++arm)
        set(arm, {a[static_cast<std::size_t>(arm)], b[static_cast<std::size_t>(arm)]});
  }

  Beta posterior(int arm) const { return {law(arm).a(), law(arm).b()}; }

 protected:
  static constexpr double kLeastShape = 1e-12;

  /// Throws Error where no such thing can have been learnt.
  void remove(int arm, double successes, double failures) {
    if (law(arm).a() - successes < kLeastShape || law(arm).b() - failures < kLeastShape)
      throw_was_not_learnt();
    add(arm, -successes, -failures);
  }
  void draw_all(const ArmSet& among, RandomEngine& random) {
    for (int i = 0; i < among.size(); ++i) score(among[i]) = law(among[i]).draw(random);
  }
  void add(int arm, double successes, double failures) {
    BetaLaw& of_arm = laws_[static_cast<std::size_t>(arm)];
    if (successes != 0) of_arm.set_a(of_arm.a() + successes);
    if (failures != 0) of_arm.set_b(of_arm.b() + failures);
  }
  void set(int arm, const Beta& beta) {
    laws_[static_cast<std::size_t>(arm)] = BetaLaw(beta.a, beta.b);
  }

 private:
  const BetaLaw& law(int arm) const { return laws_[static_cast<std::size_t>(arm)]; }

  std::vector<BetaLaw> laws_;
};

/// The original service's: each slot goes to the model with the highest draw of Beta(a, b), where
/// the priors come from the models' offline recall, a = strength x recall, and b is the others' a
/// (rule=sum) or 27.3 (rule=stored). What is credited to a model adds 1 to its a; a slot without
/// credit adds 1 to its model's b (update=slots), or all of a visit's credit is added to every b
/// (update=service).
class BlendRule : public ThompsonRule {
 public:
  BlendRule(const ParameterValues& parameters, const PolicySetup& setup)
      : ThompsonRule(blend_priors(parameters, setup.arms), setup),
        as_service_(parameters.choice("update") == "service") {}

  /// Throws Error where there are recalls, but not one an arm.
  static std::vector<Beta> blend_priors(const ParameterValues& parameters, int arms);

  void learn(const Feedback& feedback) {
    if (as_service_)
      credit(feedback.arm, feedback.reward);
    else
      ThompsonRule::learn(feedback);
  }
  void revise(const Feedback& learnt, double after) {
    if (as_service_)
      credit(learnt.arm, after - learnt.reward);
    else
      ThompsonRule::revise(learnt, after);
  }
  void take_back(const Feedback& learnt) {
    if (!as_service_) return ThompsonRule::take_back(learnt);
    for (int arm = 0; arm < arms(); ++arm)
      remove(arm, arm == learnt.arm ? learnt.reward : 0, learnt.reward);
  }

 private:
  void credit(int arm, double reward) {
    if (reward == 0) return;
    for (int other = 0; other < arms(); ++other) add(other, other == arm ? reward : 0, reward);
  }

  bool as_service_;
};

/// Draws from N(s / (n + 1), 1 / (n + 1)): Agrawal & Goyal: Further optimal regret bounds for
/// Thompson sampling. AISTATS 2013.
class GaussianThompsonRule : public CountingRule {
 public:
  static constexpr bool kPullMoves = false;

  GaussianThompsonRule(const ParameterValues&, const PolicySetup& setup) : CountingRule(setup) {}

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    for (int i = 0; i < among.size(); ++i) {
      const Normal normal = posterior(among[i]);
      score(among[i]) = normal.mean + normal.deviation * draw_normal(random);
    }
    return pick(among, random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    std::vector<Normal> posteriors;
    for (int arm = 0; arm < arms(); ++arm) posteriors.push_back(posterior(arm));
    add_normal_winners(among, posteriors, 1, out);
  }

 private:
  Normal posterior(int arm) const {
    const double n = known(arm);
    return {mean(arm) * n / (n + 1), 1 / std::sqrt(n + 1)};
  }
};

/// The leader of the draws with probability beta, else the first other arm that leads when they are
/// drawn again: Russo: Simple Bayesian algorithms for best arm identification. COLT 2016. It stops
/// when the likelihood ratio of the best arm against each other is above ln((1 + ln t) / delta):
/// Garivier & Kaufmann: Optimal best arm identification with fixed confidence. COLT 2016; then the
/// winner is shown for good.
class TopTwoRule : public ThompsonRule {
 public:
  TopTwoRule(const ParameterValues& parameters, const PolicySetup& setup)
      : ThompsonRule(parameters, setup),
        beta_(parameters.real("beta")),
        delta_(parameters.real("delta")),
        stops_(parameters.boolean("stop")),
        seen_(setup) {}

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random);
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out);
  void learn(const Feedback& feedback);
  void revise(const Feedback& learnt, double after);
  void take_back(const Feedback& learnt) {
    ThompsonRule::take_back(learnt);
    seen_.take_back(learnt);
  }
  int winner() const { return winner_; }
  template <typename State>
  void keep(State& state) {
    ThompsonRule::keep(state);
    seen_.keep(state);
    state.whole("winner", winner_, -1, arms() - 1);
  }

 private:
  int draw_other(const ArmSet& among, int leader, RandomEngine& random);
  void look();

  double beta_, delta_;
  bool stops_;
  CountingRule seen_;
  int winner_ = -1;
};

}  // namespace hankki
