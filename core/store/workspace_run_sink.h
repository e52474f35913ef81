#pragma once

#include <string_view>

#include "core/store/workspace_implementation.h"

namespace hankki {

/// The kinds of a run's files; also the names of the files.
namespace run_file {
inline constexpr std::string_view kCheckpoint = "checkpoint";
inline constexpr std::string_view kModel = "model";
inline constexpr std::string_view kPerUser = "per-user";
inline constexpr std::string_view kLists = "lists";
inline constexpr std::string_view kWeights = "weights.";  ///< leads a model's tensors
}  // namespace run_file

/// Stores one run as it happens. Used by one thread at a time.
class WorkspaceRunSink final : public RunSink {
 public:
  WorkspaceRunSink(Workspace::Implementation& workspace, RunInfo run)
      : workspace_(workspace), run_(std::move(run)) {}

  void epoch(const EpochRow& row) override;
  void checkpoint(const Checkpoint& checkpoint) override;

  /// A file that says all about itself: beside "weights.*" it has the metadata "hankki" (JSON:
  /// model, preset, parameters, seed, identity of the data, split) and the tensor "catalogue" (JSON
  /// with the original ids of users and items, in the order of the weights' rows).
  void model(const TensorMap& weights) override;

  void test_evaluation(const Evaluation& evaluation) override;
  void finished(RunState state, const RunResult& result, const std::string& message) override;

 private:
  std::string description() const;

  Workspace::Implementation& workspace_;
  const RunInfo run_;
};

}  // namespace hankki
