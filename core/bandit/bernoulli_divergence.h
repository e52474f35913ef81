// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace hankki {

/// kl(p, q): the Kullback-Leibler divergence of two Bernoulli rates, in nats; infinite where q
/// excludes what p allows.
inline double bernoulli_divergence(double p, double q) {
  const double up = p > 0 ? p * std::log(p / q) : 0;
  return p < 1 ? up + (1 - p) * std::log((1 - p) / (1 - q)) : up;
}

}  // namespace hankki
