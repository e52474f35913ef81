// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// Counts of cosines, in equal bins from -1 to 1; the last one holds 1 too.
struct CosineCounts {
  std::vector<std::int64_t> bins;
  double mean = 0;
  std::int64_t total = 0;
};

/// How alike vectors are to their nearest, beside how alike any two are: the further these two lie
/// apart, the more a nearest neighbour says.
struct CosineHistogram {
  CosineCounts nearest;  ///< of each thing that was asked
  CosineCounts random;   ///< of pairs drawn with replacement, never a thing with itself
  std::size_t asked = 0;

  double width() const { return 2.0 / static_cast<double>(nearest.bins.size()); }
  double lower(std::size_t bin) const { return -1 + static_cast<double>(bin) * width(); }
};

/// Bins, pairs and things that are asked; more things than `exact` are asked by `sample` of them.
struct CosineHistogramOptions {
  std::size_t bins = 100;
  std::size_t pairs = 100'000;
  std::size_t exact = 30'000, sample = 5'000;
  std::uint64_t seed = 1;
};

/// `vectors` are normalised; rows of zeros, of which nothing is known, are left out. The same at
/// any number of threads (job.threads()). Throws Error where fewer than two are left, Cancelled.
CosineHistogram cosine_histogram(const Vectors& vectors, const CosineHistogramOptions& options,
                                 const JobContext& job);

}  // namespace hankki
