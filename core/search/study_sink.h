// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/search/study.h"
#include "core/training/run_sink.h"

namespace hankki {

/// Receives a study while it happens. Called from the thread that searches, in order; what a call
/// was given is durable when it returns. core/store implements it over the workspace; tests and the
/// window's live table wrap it.
class StudySink {
 public:
  virtual ~StudySink() = default;

  /// A trial began, went on, reached a rung or ended; takes the place of what was known of it.
  virtual void trial(const Trial& trial) = 0;

  /// An epoch of the trial. A trial that goes on after a kill repeats those after its checkpoint.
  virtual void epoch(const Trial& trial, const EpochRow& row) = 0;

  /// Where the trial stands; takes the place of the one before. Not needed any more once the trial
  /// is Done or Failed.
  virtual void checkpoint(const Trial& trial, const Checkpoint& checkpoint) = 0;

  /// The trial's last checkpoint; none where it has to start.
  virtual std::optional<Checkpoint> load_checkpoint(const Trial& trial) = 0;

  /// Done, Cancelled or Interrupted (may go on later), or Failed.
  virtual void finished(RunState state, const Message& message) = 0;
};

}  // namespace hankki
