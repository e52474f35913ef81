// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/value_gain.h"

#include <algorithm>
#include <cmath>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr std::int64_t kBlock = 1024;  // visits that a thread takes at once

/// Sums of the differences and their squares, of each model.
struct Sums {
  std::vector<double> sum, squares;
};

Sums sum_block(std::size_t models, std::int64_t begin, std::int64_t end,
               const RewardOfVisit& reward) {
  Sums sums{std::vector<double>(models, 0.0), std::vector<double>(models, 0.0)};
  std::vector<bool> shown(models, true);
  for (std::int64_t visit = begin; visit < end; ++visit) {
    const double with_all = reward(visit, shown);
    for (std::size_t model = 0; model < models; ++model) {
      shown[model] = false;
      const double lost = with_all - reward(visit, shown);
      shown[model] = true;
      sums.sum[model] += lost;
      sums.squares[model] += lost * lost;
    }
  }
  return sums;
}

}  // namespace

std::vector<ValueGain> value_gains(std::size_t models, std::int64_t visits,
                                   const RewardOfVisit& reward, double level,
                                   const JobContext& job) {
  if (models < 2 || visits < 2)
    throw Error(en::say("{} models and {} visits; what a model adds shows with two of each", models,
                        visits));
  const std::int64_t blocks = (visits + kBlock - 1) / kBlock;
  std::vector<Sums> parts(static_cast<std::size_t>(blocks));
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  parallel_for(blocks, [&](std::int64_t block) {
    parts[static_cast<std::size_t>(block)] =
        sum_block(models, block * kBlock, std::min(visits, (block + 1) * kBlock), reward);
  });
  const auto n = static_cast<double>(visits);
  const double z = normal_quantile((1 + level) / 2);
  std::vector<ValueGain> gains;
  for (std::size_t model = 0; model < models; ++model) {
    double sum = 0, squares = 0;
    for (const Sums& part : parts) {
      sum += part.sum[model];
      squares += part.squares[model];
    }
    const double mean = sum / n;
    const double error = std::sqrt(std::max(0.0, squares / n - mean * mean) / (n - 1));
    gains.push_back({mean, error, {mean - z * error, mean + z * error}});
  }
  return gains;
}

}  // namespace hankki
