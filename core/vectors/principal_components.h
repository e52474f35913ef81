// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/job.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// The directions in which centred vectors vary most (Pearson 1901).
struct PrincipalComponents {
  std::vector<double> ratios;            ///< share of the variance, descending; of all directions
  Vectors places;                        ///< of each vector along the first `count` directions
  std::vector<double> mean, directions;  ///< those directions, a row each

  /// Of further vectors along the same directions.
  Vectors places_of(const Vectors& more) const;
};

/// By the covariance's eigenvectors, in doubles; each direction's largest entry in size is
/// positive. Fewer than `count` directions where the vectors have fewer dimensions. Throws
/// Cancelled.
PrincipalComponents principal_components(const Vectors& vectors, std::size_t count,
                                         const JobContext& job);

}  // namespace hankki
