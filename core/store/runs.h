#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/ids.h"
#include "core/training/run_sink.h"

namespace hankki {

class Store;

struct RunInfo {
  RunId id = 0;
  SplitId split = 0;
  DatasetId dataset = 0;
  RunRequest request;
  RunState state = RunState::Queued;
  std::string created;
  Message message;
  std::string versions;  ///< program, BLAS
  RunResult result;      ///< as far as it is known
  std::vector<std::string> tags;
  bool resumable = false;  ///< was interrupted or cancelled, or failed and has a checkpoint
};

/// The training runs of a workspace: Workspace::runs(). Every call throws Error where there is no
/// run of that number.
class Runs {
 public:
  explicit Runs(Store& store) : store_(store) {}

  /// A queued run.
  RunId add(SplitId split, const RunRequest& request);

  /// Oldest first; of one split, or of all.
  std::vector<RunInfo> list(std::optional<SplitId> split = std::nullopt) const;
  RunInfo info(RunId id) const;
  std::vector<EpochRow> epochs(RunId id) const;
  void set_tags(RunId id, const std::vector<std::string>& tags);
  void remove(RunId id);  ///< throws Error where it is training

  // What it stored; throws Error where the run has none (yet).
  TensorMap model(RunId id) const;
  std::string model_bytes(RunId id) const;  ///< its model file (core/training/model_file.h)
  std::map<std::string, std::vector<double>> per_user_metrics(RunId id) const;
  RankedLists test_lists(RunId id) const;
  std::optional<Checkpoint> checkpoint(RunId id) const;  ///< nullopt where it has none

  /// The sink that stores a run; marks it running. The workspace must outlive it. Throws Error
  /// where the run is training or done.
  std::unique_ptr<RunSink> sink(RunId id);

 private:
  Store& store_;
};

}  // namespace hankki
