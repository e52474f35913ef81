// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include "core/training/run_sink.h"

namespace hankki {

/// Hands everything on to the sink that it owns. What listens to a run derives from it, and calls
/// its inherited member first: who is told is then never ahead of what is stored.
class ForwardingRunSink : public RunSink {
 public:
  explicit ForwardingRunSink(std::unique_ptr<RunSink> inner) : inner_(std::move(inner)) {}

  void epoch(const EpochRow& row) override { inner_->epoch(row); }
  void checkpoint(const Checkpoint& checkpoint) override { inner_->checkpoint(checkpoint); }
  void model(const TensorMap& weights) override { inner_->model(weights); }
  void test_evaluation(const Evaluation& evaluation) override {
    inner_->test_evaluation(evaluation);
  }
  void finished(RunState state, const RunResult& result, const Message& message) override {
    inner_->finished(state, result, message);
  }

 private:
  std::unique_ptr<RunSink> inner_;
};

}  // namespace hankki
