// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/workbench/run_comparison.h"
#include "core/workbench/user_facts.h"

namespace hankki {

/// What users are near each other in.
enum class WinsBy {
  History,     ///< items in train
  Popularity,  ///< mean popularity of what is to be found
  Group        ///< UserFacts::group
};
std::string to_text(WinsBy by);          ///< "history", "popularity", "group"
WinsBy parse_wins_by(std::string_view);  ///< throws Error

/// Users of one group, or near each other, and for how many of them a run does better than the
/// baseline.
struct UserWins {
  std::string group;  ///< of WinsBy::Group; empty: users of whom none is known
  UserBin bin;        ///< by Group its low and high are 0
};

/// By rising history or popularity, at most five bins of about as many users each; groups by
/// falling number of users, those of whom none is known last. `users` are the facts of
/// compared.who. Throws Error where the run is the baseline or was not compared by
/// that metric.
std::vector<UserWins> wins_of(const RunsCompared& compared, std::span<const UserFacts> users,
                              RunId run, const std::string& metric, WinsBy by);

}  // namespace hankki
