// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/bandit/beta.h"
#include "core/workbench/shop.h"

namespace hankki {

/// Visitors who come by themselves: users with something in the test part of the batch's split, who
/// are answered as anybody is and like what they chose there. Each visit has a simulated time and
/// is settled at its end. How they click is told by the shop's settings.
struct AutopilotTask {
  std::int64_t visits = 1000;
  std::uint64_t seed = 1;
  Time from = 0;  ///< of the first visit; each one comes a second after the one before
  ShopFilters filters;
};

struct AutopilotReport {
  std::int64_t visits = 0, successes = 0;
  std::vector<std::int64_t> slots_of, successes_of;  ///< by arm
  std::vector<Beta> posteriors;                      ///< at the end; empty where there are none
  double seconds = 0;
};

/// Visits are stored in groups of at most 100 ms; where it is cancelled, those that were stored
/// stay. Throws Error where the split has no test part, Cancelled.
AutopilotReport run_autopilot(Shop& shop, const AutopilotTask& task, const JobContext& job);

}  // namespace hankki
