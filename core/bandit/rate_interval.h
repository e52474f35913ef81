// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/beta.h"

namespace hankki {

struct RateInterval {
  double low = 0, high = 1;
};

/// Credible intervals of a posterior: with as much mass left out on either side, and the shortest
/// one (the highest density), which is the equal-tailed one where the density has two peaks.
RateInterval equal_tailed(const Beta& posterior, double level = 0.95);
RateInterval highest_density(const Beta& posterior, double level = 0.95);

/// Intervals of a rate without a prior of one's own. Jeffreys takes Beta(1/2, 1/2), and 0 and 1
/// for its ends where nothing and everything succeeded (Brown, Cai, DasGupta 2001); Wilson (1927)
/// inverts the score test; Clopper & Pearson (1934) covers at least as often as it says. All are
/// [0, 1] without trials.
RateInterval jeffreys(const Tally& seen, double level = 0.95);
RateInterval wilson(const Tally& seen, double level = 0.95);
RateInterval clopper_pearson(const Tally& seen, double level = 0.95);

/// The point below which the standard normal is with probability p.
double normal_quantile(double p);
/// P(|standard normal| >= |z|).
double two_sided_p(double z);

}  // namespace hankki
