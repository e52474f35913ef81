// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/training/run_sink.h"

namespace hankki::test {

/// Keeps what a run reports; `on_epoch` may cancel it.
class RecordingSink final : public RunSink {
 public:
  std::function<void(const EpochRow&)> on_epoch;

  void epoch(const EpochRow& row) override {
    rows.push_back(row);
    if (on_epoch) on_epoch(row);
  }
  void checkpoint(const Checkpoint& value) override { checkpoints.push_back(value); }
  void model(const TensorMap& weights) override { kept = weights; }
  void test_evaluation(const Evaluation& value) override { test = value; }
  void finished(RunState value, const RunResult& final_result, const Message& why) override {
    state = value;
    result = final_result;
    message = why;
  }

  std::vector<EpochRow> rows;
  std::vector<Checkpoint> checkpoints;
  TensorMap kept;
  std::optional<Evaluation> test;
  std::optional<RunState> state;
  RunResult result;
  Message message;
};

}  // namespace hankki::test
