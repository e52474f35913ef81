// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/bandit/interleaving.h"
#include "core/base/job.h"

namespace hankki {

/// How a visit's list is clicked: each slot by itself with attractiveness / slot (position-based).
struct PowerSetup {
  std::vector<Ranking> rankings;       ///< two
  std::vector<double> attractiveness;  ///< by item, in [0, 1]
  std::size_t length = 10;
  double alpha = 0.05, power = 0.8;
  std::int64_t simulated = 100'000;  ///< visits that the chances are taken from
  std::int64_t experiments = 1000;   ///< that the visits found are held to
  std::uint64_t seed = 1;
};

/// What is asked of an experiment.
struct PowerGoal {
  double alpha = 0.05, power = 0.8;
  std::int64_t experiments = 1000;  ///< that the visits found are held to; 0: none
  std::uint64_t seed = 1;
};

/// Visits that a way of comparing needs, and the power that experiments of so many had.
struct NeededVisits {
  std::int64_t visits = 0;
  double power = 0;
};

/// Interleaved visits until the sign test finds it, of which so large shares are won and lost; and
/// of an A/B test, both arms together, until the z-test finds it between two chances of a click.
/// Nothing where there is no difference or over 10^12 would be needed.
std::optional<NeededVisits> interleaved_visits(const PowerGoal& goal, double win, double loss);
std::optional<NeededVisits> split_visits(const PowerGoal& goal, double one, double two);

/// Whether one side won so much more often that it is not chance (four standard errors).
bool is_sure_lead(const Wins& wins);

/// How many visits it takes to find out which of two models is better.
struct PowerComparison {
  double win = 0, loss = 0;               ///< chances of an interleaved visit, of the first ranking
  double clicks_one = 0, clicks_two = 0;  ///< P(a click on the whole list), in an A/B test
  /// Nothing where the models do not differ, as far as the simulated visits tell, or more than
  /// 10^12 visits would be needed.
  std::optional<NeededVisits> interleaved;  ///< by the sign test
  std::optional<NeededVisits> split;        ///< both arms together, by the z-test
  std::optional<double> ratio;              ///< split / interleaved
};

/// Interleaving against an A/B test of whole lists, to the same power. The same bytes for the same
/// seed on any number of threads. Throws Error where there are not two rankings, or an item has no
/// attractiveness or one outside [0, 1]; Cancelled.
PowerComparison compare_power(const PowerSetup& setup, const JobContext& job);

}  // namespace hankki
