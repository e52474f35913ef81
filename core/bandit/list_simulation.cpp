// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_simulation.h"

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

}  // namespace hankki
