// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bootstrap.h"

#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// Of sorted values, between the two that are nearest.
double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// How often each user is drawn.
void draw_users(std::vector<double>& counts, RandomEngine engine) {
  std::ranges::fill(counts, 0.0);
  for (std::size_t i = 0; i < counts.size(); ++i) ++counts[random_below(engine, counts.size())];
}

}  // namespace

std::vector<MeanInterval> bootstrap_means(const std::vector<std::vector<double>>& series,
                                          const BootstrapOptions& options, const JobContext& job) {
  std::vector<MeanInterval> intervals(series.size());
  const std::size_t users = series.empty() ? 0 : series.front().size();
  if (users == 0) return intervals;
  const auto draws = static_cast<std::size_t>(options.draws);
  std::vector<std::vector<double>> means(series.size(), std::vector<double>(draws));
  const ThreadBudget budget(job.threads());
  constexpr std::int64_t kBlock = 25;
  parallel_for((options.draws + kBlock - 1) / kBlock, [&](std::int64_t block) {
    job.check();
    std::vector<double> counts(users);
    const auto begin = static_cast<std::size_t>(block * kBlock);
    for (std::size_t draw = begin; draw < std::min(draws, begin + kBlock); ++draw) {
      draw_users(counts, random_stream(options.seed, "bootstrap", draw));
      for (std::size_t one = 0; one < series.size(); ++one) {
        double sum = 0;
        for (std::size_t user = 0; user < users; ++user) sum += counts[user] * series[one][user];
        means[one][draw] = sum / static_cast<double>(users);
      }
    }
  });
  const double tail = (1 - options.level) / 2;
  for (std::size_t one = 0; one < series.size(); ++one) {
    std::ranges::sort(means[one]);
    intervals[one] = {mean_of(series[one]), quantile(means[one], tail),
                      quantile(means[one], 1 - tail)};
  }
  return intervals;
}

}  // namespace hankki
