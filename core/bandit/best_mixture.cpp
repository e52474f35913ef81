// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/best_mixture.h"

#include <algorithm>
#include <numeric>

#include "core/base/cancel_scope.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr double kSteps[] = {0.5, 0.25, 0.125, 0.0625};
constexpr double kLeastStep = 0.03;  // of a share that a model has left
constexpr std::int64_t kMostDraws = 2000, kBlock = 64;

/// Expected clicks of the answers that these shares make of the seeds.
class Worth {
 public:
  Worth(const ListWorld& world, const ListView& view, std::int64_t draws, std::uint64_t seed)
      : world_(world), view_(view), visitors_(world), draws_(draws), seed_(seed) {}

  double operator()(const std::vector<double>& shares) const {
    const std::int64_t blocks = (draws_ + kBlock - 1) / kBlock;
    std::vector<double> sums(static_cast<std::size_t>(blocks), 0.0);
    parallel_for(blocks, [&](std::int64_t block) {
      double& sum = sums[static_cast<std::size_t>(block)];
      for (std::int64_t i = block * kBlock; i < std::min(draws_, (block + 1) * kBlock); ++i)
        sum += clicks(shares, i);
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(draws_);
  }
  double clicks(const std::vector<double>& shares, std::int64_t answer) const {
    return mixed_clicks(world_, view_, visitors_, shares,
                        derive_seed(seed_, "value gain", static_cast<std::uint64_t>(answer)));
  }

 private:
  const ListWorld& world_;
  const ListView& view_;
  const ListVisitors visitors_;
  const std::int64_t draws_;
  const std::uint64_t seed_;
};

/// Tries each move of so much from one model to another; whether one was worth it.
bool improve(const Worth& worth, const std::vector<bool>& models, double step, BestShares& best) {
  bool better = false;
  for (std::size_t from = 0; from < models.size(); ++from)
    for (std::size_t to = 0; to < models.size(); ++to) {
      if (from == to || !models[to] || best.shares[from] <= 0) continue;
      std::vector<double> moved = best.shares;
      const double left = moved[from] - step;
      const double amount = left < kLeastStep ? moved[from] : step;
      moved[from] -= amount;
      moved[to] += amount;
      const double value = worth(moved);
      if (value <= best.worth) continue;
      best = {std::move(moved), value};
      better = true;
    }
  return better;
}

/// All to the first of them.
std::vector<double> one_of(const std::vector<bool>& models) {
  std::vector<double> shares(models.size(), 0.0);
  shares[static_cast<std::size_t>(std::ranges::find(models, true) - models.begin())] = 1;
  return shares;
}

}  // namespace

BestShares best_shares(const ListWorld& world, const ListView& view,
                       const std::vector<bool>& models, std::vector<double> begin,
                       std::int64_t draws, std::uint64_t seed) {
  const Worth worth(world, view, draws, seed);
  BestShares best{std::move(begin), 0};
  best.worth = worth(best.shares);
  for (const double step : kSteps)
    while (improve(worth, models, step, best)) continue;
  return best;
}

MixtureGains mixture_gains(const ListWorld& world, const ListView& view, std::int64_t visits,
                           std::uint64_t seed, double level, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  const std::size_t models = view.source.size();
  const std::int64_t draws = std::min(visits, kMostDraws);
  const std::uint64_t searched = derive_seed(seed, "best shares");
  std::vector<BestShares> without(models);
  BestShares all{one_of(view.there), -1};
  for (std::size_t model = 0; model < models; ++model) {
    std::vector<bool> others = view.there;
    others[model] = false;
    if (!view.there[model] || std::ranges::count(others, true) == 0) continue;
    without[model] = best_shares(world, view, others, one_of(others), draws, searched);
    if (without[model].worth > all.worth) all = without[model];
    job.report(static_cast<std::int64_t>(model) + 1, static_cast<std::int64_t>(models) + 1,
               en::say("shares"));
  }
  // From the best of fewer: what a model adds is what is better than all that does without it.
  all = best_shares(world, view, view.there, all.shares, draws, searched);
  const Worth measured(world, view, visits, seed);
  const auto reward = [&](std::int64_t visit, const std::vector<bool>& shown) {
    const auto missing = static_cast<std::size_t>(std::ranges::find(shown, false) - shown.begin());
    const bool whole = missing == models || without[missing].shares.empty();
    return measured.clicks(whole ? all.shares : without[missing].shares, visit);
  };
  return {all.shares, value_gains(models, visits, reward, level, job)};
}

}  // namespace hankki
