// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/search/study_sink.h"

namespace hankki::test {

/// Keeps what a study reports, as a workspace does; `on_epoch` and `on_trial` may cancel it.
class RecordingStudySink final : public StudySink {
 public:
  std::function<void(const Trial&)> on_trial;
  std::function<void(const EpochRow&)> on_epoch;

  void trial(const Trial& trial) override {
    trials.resize(std::max(trials.size(), static_cast<std::size_t>(trial.number)));
    trials[static_cast<std::size_t>(trial.number) - 1] = trial;
    if (trial.state == TrialState::Done || trial.state == TrialState::Failed)
      checkpoints.erase(trial.number);
    if (on_trial) on_trial(trial);
  }
  void epoch(const Trial& trial, const EpochRow& row) override {
    epochs[trial.number].push_back(row.epoch);
    if (on_epoch) on_epoch(row);
  }
  void checkpoint(const Trial& trial, const Checkpoint& value) override {
    checkpoints.insert_or_assign(trial.number, value);
  }
  std::optional<Checkpoint> load_checkpoint(const Trial& trial) override {
    const auto found = checkpoints.find(trial.number);
    if (found == checkpoints.end()) return std::nullopt;
    return found->second;
  }
  void finished(RunState value, const Message& why) override {
    state = value;
    message = why;
  }

  std::vector<Trial> trials;  ///< by number
  std::map<std::int64_t, std::vector<std::int64_t>> epochs;
  std::map<std::int64_t, Checkpoint> checkpoints;
  std::optional<RunState> state;
  Message message;
};

}  // namespace hankki::test
