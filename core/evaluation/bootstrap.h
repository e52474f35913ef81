// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"

namespace hankki {

/// A mean over users with its interval.
struct MeanInterval {
  double mean = 0, low = 0, high = 0;
};

struct BootstrapOptions {
  std::int64_t draws = 2000;
  double level = 0.95;
  std::uint64_t seed = 1;
};

/// Percentile intervals (Efron 1979) of the means of several series over the same users, all of
/// one length: users are drawn with replacement, the same ones for every series. The same at any
/// number of job.threads(). Without users all is 0. Throws Cancelled.
std::vector<MeanInterval> bootstrap_means(const std::vector<std::vector<double>>& series,
                                          const BootstrapOptions& options, const JobContext& job);

}  // namespace hankki
