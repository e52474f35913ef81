// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/simulation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/bandit/arms_replication.h"
#include "core/bandit/comparison.h"
#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/loop_progress.h"
#include "core/base/stopwatch.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr std::int64_t kVisitsOfBatch = 100'000;  // between two looks at the job
constexpr double kQuantiles[] = {0.05, 0.25, 0.5, 0.75, 0.95};

/// By linear interpolation between the sorted values.
double quantile_of(const std::vector<double>& sorted, double p) {
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

CurvePoint point_of(const std::vector<Replication>& all, std::size_t index, std::int64_t visits,
                    std::int64_t visits_before) {
  CurvePoint point{.visits = visits};
  std::vector<double> regrets;
  std::int64_t best = 0;
  for (const Replication& one : all) {
    regrets.push_back(one.at[index].regret);
    point.reward += one.at[index].reward;
    best += one.at[index].best - (index > 0 ? one.at[index - 1].best : 0);
  }
  const auto count = static_cast<double>(all.size());
  point.reward /= count;
  point.best_share =
      static_cast<double>(best) / (count * static_cast<double>(visits - visits_before));
  set_regrets(point, std::move(regrets));
  return point;
}

/// By arm; below 0 where it is not there.
std::vector<double> rates_at_end(const Trials& trials) {
  Trials once = trials;
  once.world.delay = 0;
  ArmsReplication replay(parse_policy("fixed"), once, 0);
  replay.advance(trials.horizon - 1);
  const ArmsNow now = replay.now();
  std::vector<double> rates(static_cast<std::size_t>(replay.world().arms()), -1.0);
  for (const int arm : now.there()) rates[static_cast<std::size_t>(arm)] = now.rate(arm);
  return rates;
}

void add_stops(const std::vector<Replication>& all, const Trials& trials,
               SimulationResult& result) {
  if (std::ranges::all_of(all, [](const Replication& one) { return one.winner < 0; })) return;
  const std::vector<double> end = rates_at_end(trials);
  const double best = *std::ranges::max_element(end);
  for (const Replication& one : all) {
    if (one.winner < 0) continue;
    ++result.stopped;
    result.mean_stop += static_cast<double>(one.stopped);
    if (trials.world.kinds.empty() && end[static_cast<std::size_t>(one.winner)] < best)
      ++result.stopped_wrong;
  }
  if (result.stopped > 0) result.mean_stop /= static_cast<double>(result.stopped);
}

}  // namespace

void set_regrets(CurvePoint& point, std::vector<double> regrets) {
  point.regret = moments(regrets);
  std::ranges::sort(regrets);
  for (std::size_t q = 0; q < std::size(kQuantiles); ++q)
    point.quantiles[q] = quantile_of(regrets, kQuantiles[q]);
}

SimulationResult summarise(const std::vector<Replication>& all, const Trials& trials) {
  const auto checkpoints = trials.checkpoints();
  SimulationResult result;
  std::int64_t best = 0;
  result.arm_shares.resize(all.front().pulls.size());
  for (const Replication& one : all) {
    result.regrets.push_back(one.end.regret);
    result.rewards.push_back(one.end.reward);
    best += one.end.best;
    for (std::size_t arm = 0; arm < one.pulls.size(); ++arm)
      result.arm_shares[arm] += static_cast<double>(one.pulls[arm]);
  }
  const double visits = static_cast<double>(all.size()) * static_cast<double>(trials.horizon);
  for (double& share : result.arm_shares) share /= visits;
  result.regret = moments(result.regrets);
  result.reward = moments(result.rewards);
  result.best_share = static_cast<double>(best) / visits;
  for (std::size_t i = 0; i < checkpoints.size(); ++i)
    result.curve.push_back(point_of(all, i, checkpoints[i], i > 0 ? checkpoints[i - 1] : 0));
  add_stops(all, trials, result);
  return result;
}

Moments moments(const std::vector<double>& values) {
  Moments result;
  const auto count = static_cast<double>(values.size());
  for (const double value : values) result.mean += value;
  result.mean /= count;
  for (const double value : values) result.sd += (value - result.mean) * (value - result.mean);
  result.sd = values.size() > 1 ? std::sqrt(result.sd / (count - 1)) : 0;
  result.se = result.sd / std::sqrt(count);
  return result;
}

void Trials::check() const {
  world.check();
  const auto hold = [](const char* name, std::int64_t value, std::int64_t most) {
    if (value < 1 || value > most)
      throw Error(name, en::say("{} is not a whole number from 1 to {}", value, most));
  };
  hold("horizon", horizon, 1'000'000'000'000);
  hold("replications", replications, 100'000'000);
  hold("points", points, 100'000);
  std::int64_t before = 0;
  for (const Intervention& intervention : interventions) {
    if (intervention.visit < before || intervention.visit >= horizon)
      throw Error("interventions", en::say("visit {} is before the one above it, or not one of {}",
                                           intervention.visit, horizon));
    before = intervention.visit;
  }
}

std::vector<std::int64_t> Trials::checkpoints() const {
  std::vector<std::int64_t> visits;
  const std::int64_t count = std::min(points, horizon);
  for (std::int64_t i = 1; i <= count; ++i) {
    // horizon * i could be too much for a whole number.
    const std::int64_t whole = horizon / count * i, rest = horizon % count * i / count;
    visits.push_back(whole + rest);
  }
  return visits;
}

std::vector<Replication> replicate_arms(const PolicyChoice& policy, const Trials& trials,
                                        const std::vector<std::int64_t>& numbers,
                                        const JobContext& job) {
  trials.check();
  make_policy(policy.id, policy.parameters,
              setup_of(trials.world, trials.horizon));  // throws before any thread begins
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  std::vector<Replication> all(numbers.size());
  LoopProgress progress(job, std::ssize(numbers), en::say("simulating {}", policy.id));
  parallel_for(std::ssize(numbers), [&](std::int64_t i) {
    const auto place = static_cast<std::size_t>(i);
    Stopwatch own;
    ArmsReplication replication(policy, trials, numbers[place]);
    while (replication.visits() < trials.horizon) {
      job.check();
      replication.advance(std::min(trials.horizon, replication.visits() + kVisitsOfBatch));
    }
    all[place] = replication.result();
    all[place].seconds = own.lap();
    progress.step();
  });
  return all;
}

SimulationResult simulate(const PolicyChoice& policy, const Trials& trials, const JobContext& job) {
  trials.check();
  std::vector<std::int64_t> numbers(static_cast<std::size_t>(trials.replications));
  std::iota(numbers.begin(), numbers.end(), 0);
  Stopwatch watch;
  const std::vector<Replication> all = replicate_arms(policy, trials, numbers, job);
  const double seconds = watch.lap();
  SimulationResult result = summarise(all, trials);
  double busy = 0;  // of all threads
  for (const Replication& one : all) busy += one.seconds;
  result.seconds = seconds;
  result.steps_per_second = static_cast<double>(trials.replications) *
                            static_cast<double>(trials.horizon) / std::max(1e-6, busy);
  return result;
}

}  // namespace hankki
