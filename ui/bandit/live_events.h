// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/bandit/experiment_request.h"
#include "core/bandit/played.h"
#include "core/bandit/player.h"

namespace hankki {

/// One choice that was kept, with all that explains it.
struct LiveEvent {
  std::int64_t visit = 0;  ///< from 0
  std::uint64_t user = 0;  ///< from 1; 0: nobody in particular
  int slot = 0;            ///< from 0
  int arm = -1;            ///< -1: a surprise
  ChoiceReason reason = ChoiceReason::Only;
  double propensity = 1, reward = 0;
  std::uint32_t item = 0, rank = 0;
  std::vector<double> propensities;  ///< by arm; 0: it was not eligible
  std::vector<double> scores;        ///< by arm, NaN where it was not eligible; empty: none drawn
  std::vector<Beta> posteriors;      ///< by arm, before the visit; empty: the policy has none
};

/// The choices of a simulation, packed: some 40 bytes each with three arms. Of very many the older
/// half goes. One thread at a time.
class LiveEvents {
 public:
  static constexpr std::size_t kMost = 200'000;

  void add(const PlayedVisit& visit);
  void clear() { *this = LiveEvents(); }

  std::size_t size() const { return slots_.size(); }
  std::int64_t visit(std::size_t event) const { return visits_[slots_[event].visit].number; }
  int slot(std::size_t event) const { return slots_[event].slot; }
  int arm(std::size_t event) const { return slots_[event].arm; }
  double reward(std::size_t event) const { return slots_[event].reward; }
  double propensity(std::size_t event) const { return slots_[event].propensity; }
  std::uint64_t user(std::size_t event) const { return visits_[slots_[event].visit].user; }
  LiveEvent at(std::size_t event) const;

  /// How many belong to the first so many visits of the simulation.
  std::size_t until(std::int64_t visits) const;
  std::size_t dropped() const { return dropped_; }  ///< that have gone

 private:
  struct Visit {
    std::int64_t number;
    std::uint64_t user;
    std::size_t beliefs;     // where its posteriors begin
    std::uint16_t arms;      // of each of its slots
    std::uint16_t believed;  // posteriors that it has
  };
  struct Slot {
    std::uint32_t visit;  // index
    std::uint32_t item, rank;
    float propensity, reward;
    std::size_t chances;  // where its propensities and scores begin
    std::int16_t arm;
    std::uint16_t slot;
    ChoiceReason reason;
    bool scored;
  };
  void dropOlderHalf();

  std::vector<Visit> visits_;
  std::vector<Slot> slots_;
  std::vector<float> chances_;  // of a slot: a propensity an arm, and a score an arm where scored
  std::vector<Beta> beliefs_;
  std::size_t dropped_ = 0;
};

}  // namespace hankki
