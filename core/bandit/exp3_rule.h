// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/rule.h"

namespace hankki {

/// p = (1 - gamma) w / W + gamma / K, w *= exp(gamma (r / p) / K): Auer, Cesa-Bianchi, Freund,
/// Schapire: The nonstochastic multiarmed bandit problem. SIAM J. Comput. 32(1), 2002. gamma 0:
/// sqrt(K ln K / ((e - 1) T)) for the horizon T.
class Exp3Rule : public RuleBase {
 public:
  static constexpr bool kWeighs = true;

  Exp3Rule(const ParameterValues& parameters, const PolicySetup& setup);

  int choose(const ArmSet& among, std::span<const double>, RandomEngine& random) {
    const double sum = weigh(among);
    return pick_weighted(among, scores().data(), sum, random);
  }
  void probabilities(const ArmSet& among, std::span<const double>, std::span<double> out) {
    const double sum = weigh(among);
    for (int i = 0; i < among.size(); ++i)
      out[static_cast<std::size_t>(among[i])] += score(among[i]) / sum;
  }
  /// Of the last choose().
  double probability(int arm) { return score(arm); }

  template <typename State>
  void keep(State& state) {
    state.by_arm("weights", weights_, 1e-300, 1e200);
    if constexpr (State::kReads) begin_evenly(state.arms());
  }
  void learn(const Feedback& feedback) { add(feedback, feedback.reward); }
  void revise(const Feedback& learnt, double after) { add(learnt, after - learnt.reward); }

 private:
  /// Sets the probabilities; their sum, 1 but for rounding.
  double weigh(const ArmSet& among);
  void add(const Feedback& feedback, double reward);
  /// Arms from this one on, which are new, have the mean weight of those before.
  void begin_evenly(int from);

  double gamma_;
  std::vector<double> weights_;
};

}  // namespace hankki
