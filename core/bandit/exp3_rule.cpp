// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/exp3_rule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/bandit/horizon.h"

namespace hankki {
namespace {

double gamma_for(double horizon, double arms) {
  return std::min(1.0, std::sqrt(arms * std::log(arms) / ((std::numbers::e - 1) * horizon)));
}

}  // namespace

Exp3Rule::Exp3Rule(const ParameterValues& parameters, const PolicySetup& setup)
    : RuleBase(setup),
      gamma_(parameters.real("gamma")),
      weights_(static_cast<std::size_t>(setup.arms), 1.0) {
  if (gamma_ == 0) gamma_ = gamma_for(horizon_of(parameters, setup), setup.arms);
}

double Exp3Rule::weigh(const ArmSet& among) {
  double total = 0, sum = 0;
  for (int i = 0; i < among.size(); ++i) total += weights_[static_cast<std::size_t>(among[i])];
  const double share = (1 - gamma_) / total, even = gamma_ / among.size();
  for (int i = 0; i < among.size(); ++i)
    sum += score(among[i]) = weights_[static_cast<std::size_t>(among[i])] * share + even;
  return sum;
}

void Exp3Rule::begin_evenly(int from) {
  const auto known = static_cast<std::size_t>(from);
  double sum = 0;
  for (std::size_t arm = 0; arm < known; ++arm) sum += weights_[arm];
  for (std::size_t arm = known; arm < weights_.size(); ++arm) weights_[arm] = sum / from;
}

void Exp3Rule::add(const Feedback& feedback, double reward) {
  if (reward == 0) return;
  double& weight = weights_[static_cast<std::size_t>(feedback.arm)];
  weight *= std::exp(gamma_ * reward / (feedback.propensity * arms()));
  if (weight < 1e100) return;
  // Only ratios count: kept where doubles are, and none at 0, which no reward would lift.
  for (double& each : weights_) each = std::max(each * 1e-100, 1e-200);
}

}  // namespace hankki
