// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_replications.h"

#include "core/bandit/replication_text.h"

namespace hankki {
namespace {

SimulationResult resultOf(const ExperimentRequest& request,
                          const std::vector<StoredReplication>& replications) {
  if (request.has_lists()) {
    std::vector<ListSimulation> all;
    for (const StoredReplication& one : replications) all.push_back(read_list_simulation(one.text));
    return summarise(all);
  }
  Trials trials = trials_from(request);
  trials.replications = std::ssize(replications);
  std::vector<Replication> all;
  for (const StoredReplication& one : replications)
    all.push_back(read_replication(one.text, trials));
  return summarise(all, trials);
}

}  // namespace

std::vector<BandPoint> replicatedLoss(const ExperimentRequest& request,
                                      const std::vector<StoredReplication>& replications) {
  std::vector<BandPoint> band{{}};
  for (const CurvePoint& point : resultOf(request, replications).curve)
    band.push_back({.x = static_cast<double>(point.visits),
                    .y = point.regret.mean,
                    .low = point.quantiles[0],
                    .high = point.quantiles[4]});
  return band;
}

}  // namespace hankki
