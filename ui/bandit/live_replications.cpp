// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_replications.h"

#include <algorithm>
#include <numeric>

#include "core/bandit/experiment_request.h"
#include "core/bandit/played.h"
#include "core/bandit/player.h"

namespace hankki {
namespace {

/// What the best list of each phase is worth, until so many visits.
double bestUntil(const ListSimulation& played, std::int64_t visits) {
  double worth = 0;
  for (const ListPhase& phase : played.phases) {
    const std::int64_t there = std::min(phase.visits, visits - phase.from);
    if (there > 0) worth += static_cast<double>(there) * phase.truth.whole_list[phase.truth.best];
  }
  return worth;
}

std::vector<double> lossesOf(const ListSimulation& played) {
  std::vector<double> losses;
  double clicks = 0;
  std::int64_t before = 0;
  for (const ListPoint& point : played.curve) {
    clicks += point.clicks * static_cast<double>(point.visits - before);
    before = point.visits;
    losses.push_back(bestUntil(played, point.visits) - clicks);
  }
  return losses;
}

/// Of sorted values, by linear interpolation.
double quantileOf(const std::vector<double>& sorted, double p) {
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<BandPoint> ofLists(const ExperimentRequest& request, const ListWorld& world,
                               const JobContext& job) {
  std::vector<std::int64_t> numbers(static_cast<std::size_t>(request.replications));
  std::iota(numbers.begin(), numbers.end(), 0);
  const auto all = replicate_lists(world, request.policy, list_trials_from(request), numbers, job);
  std::vector<std::vector<double>> losses;
  std::size_t points = all.front().curve.size();
  for (const ListSimulation& played : all) {
    losses.push_back(lossesOf(played));
    points = std::min(points, losses.back().size());
  }
  std::vector<BandPoint> band{{}};
  for (std::size_t i = 0; i < points; ++i) {
    std::vector<double> values;
    for (const auto& of : losses) values.push_back(of[i]);
    std::ranges::sort(values);
    band.push_back({.x = static_cast<double>(all.front().curve[i].visits),
                    .y = std::accumulate(values.begin(), values.end(), 0.0) /
                         static_cast<double>(values.size()),
                    .low = quantileOf(values, 0.05),
                    .high = quantileOf(values, 0.95)});
  }
  return band;
}

}  // namespace

std::vector<BandPoint> replicatedLoss(const ExperimentRequest& request, const ListWorld* world,
                                      const JobContext& job) {
  if (world) return ofLists(request, *world, job);
  const SimulationResult result = simulate(request.policy, trials_from(request), job);
  std::vector<BandPoint> band{{}};
  for (const CurvePoint& point : result.curve)
    band.push_back({.x = static_cast<double>(point.visits),
                    .y = point.regret.mean,
                    .low = point.quantiles[0],
                    .high = point.quantiles[4]});
  return band;
}

}  // namespace hankki
