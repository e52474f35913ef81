// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include "core/bandit/player.h"
#include "core/store/experiments.h"
#include "core/store/workspace.h"

namespace hankki {

/// A stored experiment while it is played live: what was done to it and how far it is are kept
/// every second. It is claimed while it plays only, so that what was stopped, or whose process was
/// killed, can go on from any window. One thread at a time, never that of a window.
class LiveRecord {
 public:
  /// `reached`: visits that were played before, which are kept already.
  LiveRecord(std::shared_ptr<Workspace> workspace, ExperimentId id, std::int64_t reached = 0);

  ExperimentId id() const { return id_; }
  std::int64_t reached() const { return reached_; }

  /// From here on it is played on. Throws Error where another one plays it, or did meanwhile.
  void begin();
  void note(const Player& player);  ///< as often as is liked
  /// It stops. One that is over keeps its result, and is done where no replication is missing.
  void stop(const Player& player, RunState state = RunState::Interrupted);

 private:
  using Clock = std::chrono::steady_clock;

  void keep(const Player& player);

  const std::shared_ptr<Workspace> workspace_;
  const ExperimentId id_;
  std::int64_t reached_;
  ExperimentRequest kept_;  // as of begin() or keep()
  std::unique_ptr<ExperimentSink> sink_;
  Clock::time_point kept_at_;
};

}  // namespace hankki
