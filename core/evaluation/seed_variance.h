// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace hankki {

/// Values of the same users by several runs of one configuration, which differ by their seeds.
using SeedValues = std::vector<std::vector<double>>;  // run x user

/// A mean over users, seeds and folds, with the sources of its variance: other users would have
/// given another mean, and so would other seeds and other folds.
struct SeedMean {
  double mean = 0;
  double low = 0, high = 0;  ///< interval of the mean
  double from_users = 0;     ///< standard error that the users alone give
  double from_seeds = 0;     ///< likewise the seeds; 0 of a single one, whose share nobody knows
  double from_folds = 0;     ///< likewise folds, or splits by other seeds (fold_variance.h)
  double p = 1;              ///< of a mean of 0, by the same variance
  double effect = 0;         ///< Cohen's d: the mean in standard deviations of the users' means
};

/// Users and seeds are crossed and both random: with U users and S seeds the variance of the mean
/// is s2(means of users) / U + s2(means of seeds) / S - s2(residuals) / (U S), each s2 with its
/// degrees of freedom, and Satterthwaite's (1946) for all of it. Where that is less than the larger
/// of the first two, that one counts. `level` between 0 and 1. All rows of one length.
SeedMean seed_mean(const SeedValues& values, double level = 0.95);

/// The mean difference of two configurations on the same users, `values` less `others`: users are
/// paired, the seeds of each vary by themselves.
SeedMean seed_difference(const SeedValues& values, const SeedValues& others, double level = 0.95);

}  // namespace hankki
