// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/bandit/list_world.h"
#include "core/bandit/value_gain.h"

namespace hankki {

/// Shares of the slots at which an answer of these models is worth most: by a search that moves
/// shares from one model to another, in ever smaller steps, on so many seeded answers, from `begin`
/// on (0 for models that are not there). The same on any number of threads.
struct BestShares {
  std::vector<double> shares;  ///< by arm of the view
  double worth = 0;            ///< expected clicks of these answers; of other answers a bit less
};
BestShares best_shares(const ListWorld& world, const ListView& view,
                       const std::vector<bool>& models, std::vector<double> begin,
                       std::int64_t draws, std::uint64_t seed);

struct MixtureGains {
  std::vector<double> shares;    ///< of the best use of all models
  std::vector<ValueGain> gains;  ///< by arm
};
/// What each model adds: clicks a visit of the best use of all of them, less those of the best use
/// of the others. So a copy of another model adds nothing, whatever else is there. Of two models or
/// more that are there; throws Error, Cancelled. `visits`: of the means, which are on other answers
/// than the search.
MixtureGains mixture_gains(const ListWorld& world, const ListView& view, std::int64_t visits,
                           std::uint64_t seed, double level, const JobContext& job);

}  // namespace hankki
