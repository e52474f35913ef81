// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/store/claims.h"
#include "core/store/runs.h"
#include "core/store/store.h"
#include "core/training/model_file.h"

namespace hankki {

/// The kinds of a run's files; also the names of the files.
namespace run_file {
inline constexpr std::string_view kCheckpoint = "checkpoint";
inline constexpr std::string_view kModel = "model";
inline constexpr std::string_view kPerUser = "per-user";
inline constexpr std::string_view kLists = "lists";
}  // namespace run_file

/// Stores one run as it happens, under a claim. Used by one thread at a time.
class WorkspaceRunSink final : public RunSink {
 public:
  WorkspaceRunSink(Store& store, RunInfo run, Claim claim)
      : store_(store), run_(std::move(run)), claim_(claim) {}
  ~WorkspaceRunSink() override;

  void epoch(const EpochRow& row) override;
  void checkpoint(const Checkpoint& checkpoint) override;

  /// As core/training/model_file.h describes it.
  void model(const TensorMap& weights) override;

  void test_evaluation(const Evaluation& evaluation) override;
  void finished(RunState state, const RunResult& result, const Message& message) override;

 private:
  ModelDescription description() const;
  void store(std::string_view kind, const TensorFile& tensors);

  Store& store_;
  const RunInfo run_;
  const Claim claim_;
};

}  // namespace hankki
