// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/evaluation/seed_variance.h"

namespace hankki {

/// What runs of one configuration, which differ by their seeds, scored on one replicate: a fold, or
/// the same random split by another seed. A user counts in the replicates whose test part it is in,
/// and in these alone: with folds of new users in one of them, with folds of each user's items in
/// as many as it has items.
struct ReplicateValues {
  std::vector<std::uint32_t> users;  ///< each once; the same number is the same user everywhere
  SeedValues runs;                   ///< run x user, in the order of `users`
};
using FoldValues = std::vector<ReplicateValues>;

/// The mean of the replicates' means, each of which is over its users and runs: what the test
/// metrics of the runs come to, however many users a replicate has. Users are crossed with
/// replicates, seeds are nested in them. With F replicates, m_f the mean of replicate f, s2 the
/// variance of these and n_test / n_train the size of a test part to that of a training part,
///
///   V = users + (1/F + n_test/n_train) (s2(m_f) - F seeds) + seeds - both / F
///
/// - (1/F + n_test/n_train) stands where independent replicates would have 1/F: training parts
///   overlap, so that the means of replicates are correlated, and s2 tells too little (Nadeau and
///   Bengio, Machine Learning 52, 2003, equation 7).
/// - seeds = s2(runs of a replicate), pooled, x sum(1 / runs of f) / F^2.
/// - users = sum over users of (sum over f of d_uf / F)^2, where d_uf is how much user u moves m_f:
///   sqrt(n_f / (n_f - 1)) (y_uf - m_f) / n_f of the n_f users of f, 0 elsewhere. Of the same users
///   in each replicate that is s2(means of users) / U.
/// - both = sum over users of s2(d_uf over f): what of s2(m_f) comes of other users or items being
///   in a replicate, which the part of the users has too.
///
/// The degrees of freedom are Satterthwaite's; V is at least the part of the users, and at least
/// that of folds and seeds together. Of one replicate it is seed_mean(): nobody knows what others
/// would have given. `level` between 0 and 1.
SeedMean fold_mean(const FoldValues& values, double test_to_train, double level = 0.95);

/// The mean difference of two configurations on the same replicates in the same order, `values`
/// less `others`: paired by user and replicate, the seeds of each vary by themselves. Of one
/// replicate it is seed_difference().
SeedMean fold_difference(const FoldValues& values, const FoldValues& others, double test_to_train,
                         double level = 0.95);

}  // namespace hankki
