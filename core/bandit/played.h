// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/bandit/beta.h"
#include "core/bandit/choice.h"

namespace hankki {

/// One choice of a simulation, with all that explains it.
struct PlayedSlot {
  int arm = -1;  ///< -1: a surprise
  ChoiceReason reason = ChoiceReason::Only;
  double propensity = 1;  ///< P(arm), given the slots above
  double reward = 0;
  std::vector<int> eligible;         ///< arms that could be chosen, in rising order
  std::vector<double> propensities;  ///< by arm; 0 where it was not eligible
  /// Posterior draws or indices by arm, the highest of which won (NaN: not eligible); empty where
  /// the reason is not Draw.
  std::vector<double> scores;

  std::uint32_t item = 0;  ///< of lists: what was shown, and its rank in the arm's list
  std::uint32_t rank = 0;
  double item_propensity = 1;  ///< P(item), given the slots above
  /// P(item in this slot), whatever stands above; nothing where the policy keeps a user's arm.
  std::optional<double> marginal_propensity;
};

/// One visit of a simulation.
struct PlayedVisit {
  std::int64_t number = 0;          ///< from 0
  std::uint64_t user = 0;           ///< from 1; 0: nobody in particular
  std::vector<Beta> posteriors;     ///< by arm, before the visit; empty where the policy has none
  std::vector<PlayedSlot> choices;  ///< one where single arms are shown
};

/// Where played visits go, in their order, on the thread that plays.
struct PlayedSink {
  std::function<void(const PlayedVisit& visit)> take;
  bool marginals = false;  ///< whether marginal_propensity is wanted
  /// Of lists: whether eligible arms and propensities are, which take most of the time.
  bool propensities = true;
};

}  // namespace hankki
