// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/bandit/beta.h"
#include "core/bandit/intervention.h"
#include "core/bandit/list_world.h"
#include "core/bandit/played.h"
#include "core/bandit/simulation.h"

namespace hankki {

/// What changes at a visit on the way.
enum class ListDriftKind {
  Lists,     ///< the lists of the models with the best and the worst true value change places; the
             ///< arms keep their names and what was learnt of them
  Segments,  ///< users whom the best model suits, and those whom the worst suits, change shares
};
struct ListDrift {
  std::int64_t visit = 0;  ///< from which on, from 0
  ListDriftKind kind = ListDriftKind::Lists;
  bool operator==(const ListDrift&) const = default;
};

/// Visits of the users of a ListWorld, each answered slot by slot by a policy that learns from the
/// clicks at the visit's end.
struct ListTrials {
  std::int64_t visits = 10'000;
  std::uint64_t seed = 1;
  std::optional<ListDrift> drift;
  std::int64_t points = 100;  ///< of the curve
  std::size_t arms = 0;       ///< models that are there at the start; 0: all of the world
  std::vector<Intervention> interventions;  ///< by rising visit
};

struct ListPoint {
  std::int64_t visits = 0;
  std::vector<double> shares;  ///< by arm: of the slots since the point before
  double clicks = 0;           ///< a visit, since the point before
};

/// Visits between which nothing was changed from outside.
struct ListPhase {
  std::int64_t from = 0, visits = 0, clicks = 0;
  std::vector<std::int64_t> slots_of, clicks_of;  ///< by arm: credited to it
  ListView view;                                  ///< what was shown, and to whom
  ListTruth truth;                                ///< of that

  std::vector<double> shares() const;  ///< of the slots, by arm
};

struct ListSimulation {
  std::int64_t visits = 0;  ///< fewer than asked for where nobody wants anything any more
  std::int64_t clicks = 0;
  std::vector<std::int64_t> slots_of, clicks_of;  ///< by arm: credited to it
  std::vector<Beta> posteriors;                   ///< at the end, where the policy has them
  std::vector<ListPoint> curve;
  std::size_t exhausted = 0;      ///< users who want nothing any more
  std::vector<ListPhase> phases;  ///< one, and one more from each drift, added or retired arm
};

/// The same seed gives the same visits. `sink`: gets each of them, with exact propensities; none
/// may be given. Throws Error where the request is not possible, Cancelled.
ListSimulation simulate_lists(const ListWorld& world, const PolicyChoice& policy,
                              const ListTrials& trials, const PlayedSink* sink,
                              const JobContext& job);

/// The replications with these numbers, each as simulate_lists() gives the one of number 0, on
/// several threads. Reports a step a replication.
std::vector<ListSimulation> replicate_lists(const ListWorld& world, const PolicyChoice& policy,
                                            const ListTrials& trials,
                                            const std::vector<std::int64_t>& numbers,
                                            const JobContext& job);

/// What replications of the same trials come to, as of arms with known rates: the reward is clicks,
/// and the regret what always the best list of the time is expected to have more of them, which is
/// below 0 where a mixture is better than each list. Without seconds and stops.
SimulationResult summarise(const std::vector<ListSimulation>& all);

}  // namespace hankki
