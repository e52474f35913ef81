// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_simulation.h"

#include <algorithm>

#include "core/bandit/list_replication.h"
#include "core/base/cancel_scope.h"
#include "core/base/loop_progress.h"
#include "core/base/threads.h"

namespace hankki {

std::vector<double> ListPhase::shares() const {
  double total = 0;
  for (const std::int64_t slots : slots_of) total += static_cast<double>(slots);
  std::vector<double> shares;
  for (const std::int64_t slots : slots_of)
    shares.push_back(total > 0 ? static_cast<double>(slots) / total : 0);
  return shares;
}

ListSimulation simulate_lists(const ListWorld& world, const PolicyChoice& policy,
                              const ListTrials& trials, const PlayedSink* sink,
                              const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  ListReplication replication(world, policy, trials);
  replication.advance(trials.visits, sink, job);
  return replication.finish();
}

std::vector<ListSimulation> replicate_lists(const ListWorld& world, const PolicyChoice& policy,
                                            const ListTrials& trials,
                                            const std::vector<std::int64_t>& numbers,
                                            const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  std::vector<ListSimulation> all(numbers.size());
  if (numbers.size() == 1) {  // which says itself how far it is
    ListReplication replication(world, policy, trials, numbers.front());
    replication.advance(trials.visits, nullptr, job);
    all.front() = replication.finish();
    return all;
  }
  LoopProgress progress(job, std::ssize(numbers), en::say("simulating {}", policy.id));
  parallel_for(std::ssize(numbers), [&](std::int64_t i) {
    const auto place = static_cast<std::size_t>(i);
    ListReplication replication(world, policy, trials, numbers[place]);
    replication.advance(trials.visits, nullptr, JobContext(job.token()));
    all[place] = replication.finish();
    progress.step();
  });
  return all;
}

namespace {

/// What the best list of each phase is worth, until so many visits.
double best_until(const ListSimulation& played, std::int64_t visits) {
  double worth = 0;
  for (const ListPhase& phase : played.phases) {
    const std::int64_t there = std::min(phase.visits, visits - phase.from);
    if (there > 0) worth += static_cast<double>(there) * phase.truth.whole_list[phase.truth.best];
  }
  return worth;
}

/// The best list at the visit before.
std::size_t best_at(const ListSimulation& played, std::int64_t visits) {
  std::size_t best = 0;
  for (const ListPhase& phase : played.phases)
    if (phase.from < visits) best = phase.truth.best;
  return best;
}

struct Sums {
  std::vector<double> regrets;
  double clicks = 0, on_best = 0;
};

/// By point of the curve that all have, until then.
std::vector<Sums> sums_of(const std::vector<ListSimulation>& all, std::size_t points) {
  std::vector<Sums> sums(points);
  for (const ListSimulation& played : all) {
    double clicks = 0;
    std::int64_t before = 0;
    for (std::size_t i = 0; i < points; ++i) {
      const ListPoint& point = played.curve[i];
      clicks += point.clicks * static_cast<double>(point.visits - before);
      before = point.visits;
      sums[i].regrets.push_back(best_until(played, point.visits) - clicks);
      sums[i].clicks += clicks;
      sums[i].on_best += point.shares[best_at(played, point.visits)];
    }
  }
  return sums;
}

}  // namespace

SimulationResult summarise(const std::vector<ListSimulation>& all) {
  SimulationResult result;
  const auto count = static_cast<double>(all.size());
  const ListSimulation* shortest = &all.front();
  double slots = 0;
  result.arm_shares.resize(all.front().slots_of.size());
  for (const ListSimulation& played : all) {
    if (played.curve.size() < shortest->curve.size()) shortest = &played;
    result.rewards.push_back(static_cast<double>(played.clicks));
    result.regrets.push_back(best_until(played, played.visits) -
                             static_cast<double>(played.clicks));
    for (std::size_t arm = 0; arm < played.slots_of.size(); ++arm) {
      result.arm_shares[arm] += static_cast<double>(played.slots_of[arm]);
      slots += static_cast<double>(played.slots_of[arm]);
    }
    for (const ListPhase& phase : played.phases)
      result.best_share += static_cast<double>(phase.slots_of[phase.truth.best]);
  }
  for (double& share : result.arm_shares) share /= std::max(1.0, slots);
  result.best_share /= std::max(1.0, slots);
  result.regret = moments(result.regrets);
  result.reward = moments(result.rewards);
  const auto sums = sums_of(all, shortest->curve.size());
  for (std::size_t i = 0; i < sums.size(); ++i) {
    CurvePoint& point = result.curve.emplace_back();
    point.visits = shortest->curve[i].visits;
    point.reward = sums[i].clicks / count;
    point.best_share = sums[i].on_best / count;
    set_regrets(point, sums[i].regrets);
  }
  return result;
}

}  // namespace hankki
