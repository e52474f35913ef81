// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/interleaving_power.h"
#include "core/bandit/list_world.h"

namespace hankki {

/// Visits of the users of a ListWorld to lists in which all its models play against each other.
struct InterleavingTrials {
  std::int64_t visits = 10'000;
  PowerGoal goal;  ///< its seed is that of the visits, too
};

/// What one model got of the visits.
struct InterleavedArm {
  std::int64_t shown = 0, clicks = 0;  ///< slots that were its team's, and clicks on them
  double any_click = 0;                ///< P(a click) where a visit's answer is its list alone
};

/// Two of the models. With more than two, both are parts of one list, which decides less often
/// than a list of these two alone would.
struct InterleavedPair {
  std::size_t one = 0, two = 0;
  Wins wins;  ///< of the first: visits in which more of the clicks were its
  double p = 1, delta = 0;
  /// As compare_power() has them, by the visits here and by P(a click) of whole lists.
  std::optional<NeededVisits> interleaved, split;
  std::optional<double> ratio;  ///< split / interleaved
};

struct ListInterleaving {
  std::int64_t visits = 0, clicks = 0;
  std::vector<InterleavedArm> arms;    ///< by the world's arms
  std::vector<InterleavedPair> pairs;  ///< each with each, the first first
};

/// Users come at random, with replacement, and click by the world's click model; nothing wears off
/// and nothing is taken out. The same bytes for the same seed on any number of threads. Throws
/// Error as ListWorld::check(), and where there are fewer than two models or no visit; Cancelled.
ListInterleaving interleave_lists(const ListWorld& world, const InterleavingTrials& trials,
                                  const JobContext& job);

}  // namespace hankki
