// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/lower_bounds.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/bandit/bernoulli_divergence.h"
#include "core/base/error.h"

namespace hankki {
namespace {

/// The point of [low, high] at which a rising function passes a level.
template <typename Function>
double solve_rising(double low, double high, double level, const Function& function) {
  for (int step = 0; step < 200; ++step) {
    const double middle = (low + high) / 2;
    (function(middle) < level ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// The paper's g: what telling the best arm (share 1) from another (share x) yields a visit.
double evidence(double best, double other, double x) {
  const double both = (best + x * other) / (1 + x);
  return bernoulli_divergence(best, both) + x * bernoulli_divergence(other, both);
}

}  // namespace

double lai_robbins_constant(std::span<const double> rates) {
  if (rates.empty()) return 0;
  const double best = *std::ranges::max_element(rates);
  double constant = 0;
  for (const double rate : rates)
    if (rate < best) constant += (best - rate) / bernoulli_divergence(rate, best);
  return constant;
}

BestArmDifficulty best_arm_difficulty(std::span<const double> rates) {
  if (rates.size() < 2) throw Error(en::say("two arms at least are needed to tell them apart"));
  for (const double rate : rates)
    if (!(rate > 0 && rate < 1)) throw Error(en::say("{} is not a rate between 0 and 1", rate));
  const auto best = static_cast<std::size_t>(std::ranges::max_element(rates) - rates.begin());
  const double top = rates[best];
  double level = std::numeric_limits<double>::infinity();  // g's limit: kl(best, other)
  for (std::size_t i = 0; i < rates.size(); ++i)
    if (i != best) level = std::min(level, bernoulli_divergence(top, rates[i]));
  const auto count = static_cast<double>(rates.size());
  if (level == 0)
    return {std::numeric_limits<double>::infinity(), std::vector<double>(rates.size(), 1 / count)};
  // Shares x_i relative to the best arm's, such that each comparison yields the same y; theorem 5:
  // the best y is where sum kl(best, both) / kl(other, both) = 1.
  const auto share_for = [&](std::size_t i, double y) {
    return solve_rising(0, 1e12, y, [&](double x) { return evidence(top, rates[i], x); });
  };
  const auto balance = [&](double y) {
    double sum = 0;
    for (std::size_t i = 0; i < rates.size(); ++i) {
      if (i == best) continue;
      const double x = share_for(i, y), both = (top + x * rates[i]) / (1 + x);
      sum += bernoulli_divergence(top, both) / bernoulli_divergence(rates[i], both);
    }
    return sum;
  };
  const double y = solve_rising(0, level, 1, balance);
  BestArmDifficulty result;
  double total = 1;
  for (std::size_t i = 0; i < rates.size(); ++i) {
    result.shares.push_back(i == best ? 1 : share_for(i, y));
    if (i != best) total += result.shares.back();
  }
  for (double& share : result.shares) share /= total;
  result.visits = total / y;
  return result;
}

}  // namespace hankki
