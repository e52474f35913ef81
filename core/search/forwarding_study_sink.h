// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include "core/search/study_sink.h"

namespace hankki {

/// Hands everything on to the sink that it owns, as ForwardingRunSink does.
class ForwardingStudySink : public StudySink {
 public:
  explicit ForwardingStudySink(std::unique_ptr<StudySink> inner) : inner_(std::move(inner)) {}

  void trial(const Trial& trial) override { inner_->trial(trial); }
  void epoch(const Trial& trial, const EpochRow& row) override { inner_->epoch(trial, row); }
  void checkpoint(const Trial& trial, const Checkpoint& checkpoint) override {
    inner_->checkpoint(trial, checkpoint);
  }
  std::optional<Checkpoint> load_checkpoint(const Trial& trial) override {
    return inner_->load_checkpoint(trial);
  }
  void finished(RunState state, const Message& message) override {
    inner_->finished(state, message);
  }

 private:
  std::unique_ptr<StudySink> inner_;
};

}  // namespace hankki
