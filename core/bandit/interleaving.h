// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/random.h"

namespace hankki {

/// A model's list for a user, the best first, each item once.
using Ranking = std::vector<std::uint32_t>;

/// A list in which several models play against each other, and whose item each slot is.
struct InterleavedList {
  std::vector<std::uint32_t> items;
  std::vector<std::size_t> team;  ///< index of the ranking, by slot
};

/// Team-draft interleaving (Radlinski, Kurup, Joachims 2008), and of more than two rankings
/// multileaving (Schuth et al. 2014): of the teams with the fewest items, by a coin, one adds its
/// best item that is not in the list. A ranking that has no more items drops out; the list ends at
/// `length`, or where all have. Throws Error where there is no ranking.
InterleavedList team_draft(std::span<const Ranking> rankings, std::size_t length,
                           RandomEngine& engine);

/// All lists that team_draft() can give, with their probabilities; the same list may come again
/// with other teams. Throws Error where there are over a million.
void for_each_team_draft(
    std::span<const Ranking> rankings, std::size_t length,
    const std::function<void(const InterleavedList& list, double probability)>& use);

/// What a click on an item is worth to each ranking: P(it was its team's), given that it is shown.
struct ItemCredit {
  std::uint32_t item = 0;
  double shown = 0;            ///< P(it is in the list)
  double first = 0;            ///< P(it stands first)
  std::vector<double> credit;  ///< of each ranking, sums to 1
};
/// Of each item that may be shown, in the order of its number.
std::vector<ItemCredit> expected_credit(std::span<const Ranking> rankings, std::size_t length);

/// Visits in which one ranking got more clicks than the other, fewer, or as many.
struct Wins {
  std::int64_t wins = 0, losses = 0, ties = 0;
};
/// Two-sided and exact: P(a coin is as far from even), ties dropped.
double sign_test(const Wins& wins);
/// (wins + ties / 2) / all - 1/2; 0 without visits.
double win_delta(const Wins& wins);

}  // namespace hankki
