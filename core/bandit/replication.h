// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace hankki {

/// Which replication, and what is noted of it on the way.
struct ReplicationPlan {
  std::int64_t horizon = 0;  ///< visits
  std::uint64_t seed = 0;
  std::int64_t number = 0;                ///< of the replication: its streams come from it
  std::vector<std::int64_t> checkpoints;  ///< numbers of visits, rising, after which to note
};

/// What came of a policy so far.
struct Progressed {
  double regret = 0;      ///< sum of (best rate there is - rate of the arm)
  double reward = 0;      ///< successes, those on their way too
  std::int64_t best = 0;  ///< visits to an arm with the best rate there is
};

struct Replication {
  Progressed end;
  std::vector<Progressed> at;       ///< at each checkpoint
  std::vector<std::int64_t> pulls;  ///< by arm
  std::vector<double> rewards;      ///< by arm
  int winner = -1;                  ///< of a policy that stops; -1: it did not
  std::int64_t stopped = 0;         ///< visits until then
  double seconds = 0;               ///< that it took
};

}  // namespace hankki
