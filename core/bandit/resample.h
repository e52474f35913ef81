// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/bandit/rate_interval.h"
#include "core/base/cancel_scope.h"
#include "core/base/job.h"
#include "core/base/random.h"
#include "core/base/threads.h"

namespace hankki {

/// statistic(draws) of `count` resamples of `size` things with replacement, where `draws` gives the
/// place of each thing when it is called. Each resample has a stream of its own, so that the result
/// is the same on any number of threads. Throws Cancelled.
template <typename Statistic>
auto resampled(std::size_t size, std::int64_t count, std::uint64_t seed, const JobContext& job,
               const Statistic& statistic) {
  struct Draws {
    RandomEngine engine;
    std::uint64_t size;
    std::size_t operator()() { return random_below(engine, size); }
  };
  std::vector<decltype(statistic(std::declval<Draws&>()))> results(static_cast<std::size_t>(count));
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  parallel_for(count, [&](std::int64_t i) {
    Draws draws{random_stream(seed, "resample", static_cast<std::uint64_t>(i)), size};
    results[static_cast<std::size_t>(i)] = statistic(draws);
  });
  return results;
}

/// Between the percentiles that leave (1 - level) / 2 out on either side, what is no number left
/// out; nothing where less than half are numbers.
inline std::optional<RateInterval> percentiles(std::vector<double> values, double level) {
  const std::size_t all = values.size();
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  if (values.empty() || values.size() * 2 < all) return std::nullopt;
  std::ranges::sort(values);
  const auto at = [&](double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double above = values[std::min(below + 1, values.size() - 1)];
    return values[below] + (place - static_cast<double>(below)) * (above - values[below]);
  };
  return RateInterval{at((1 - level) / 2), at((1 + level) / 2)};
}

}  // namespace hankki
