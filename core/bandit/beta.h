// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hankki {

/// A belief about a rate in [0, 1]. Both shapes are finite and above 0.
struct Beta {
  double a = 1, b = 1;
  double mean() const { return a / (a + b); }
  friend bool operator==(const Beta&, const Beta&) = default;
};

/// What was seen of an arm: trials, and how many of them succeeded.
struct Tally {
  std::int64_t successes = 0, trials = 0;
  double rate() const {
    return trials > 0 ? static_cast<double>(successes) / static_cast<double>(trials) : 0;
  }
};

/// The prior with what was seen added to it.
Beta updated(const Beta& prior, const Tally& seen);

/// P(rate <= x), and the x below which the rate is with probability p.
double cdf(const Beta& beta, double x);
double quantile(const Beta& beta, double p);

/// What posteriors say of which arm is best. Thread-safe.
struct BestArm {
  std::vector<double> probability;    ///< P(the arm's rate is the highest), sums to 1
  std::vector<double> expected_loss;  ///< E[highest rate] - E[rate of the arm], at least 0
  double expected_best = 0;           ///< E[highest rate]

  std::size_t leader() const;  ///< the most probable; the first of equal ones
};

/// By quadrature of prod F_j on the scale of log-odds, where densities of any shape are smooth; no
/// draws, so the same on every platform. Absolute error below 1e-9 for shapes from 0.05 to 1e7.
/// Throws Error where there is no arm, or a shape is not above 0.
BestArm judge_best(std::span<const Beta> posteriors);

}  // namespace hankki
