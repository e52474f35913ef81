// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/store/holder.h"
#include "core/store/ids.h"
#include "core/training/run_sink.h"

namespace hankki {

inline constexpr std::int64_t kMostRunLogLines = 1000;

class OwnedFiles;
struct RunEdit;
class Store;

struct RunInfo {
  RunId id = 0;
  SplitId split = 0;
  DatasetId dataset = 0;
  RunRequest request;
  RunState state = RunState::Queued;  ///< Interrupted also where the process that ran it has ended
  Holder holder = Holder::Nobody;     ///< of a queued or running one
  std::string created;
  Message message;
  std::string versions;  ///< program, BLAS
  Message machine;       ///< processor and cores of the latest session; empty: nobody knows
  std::string vectors;   ///< see learned_from(); empty: it learned from none, or nobody knows
  RunResult result;      ///< as far as it is known
  std::vector<std::string> tags;
  std::string name;  ///< by a person; empty: none
  std::string note;
  bool archived = false;  ///< lists leave it out unless it is asked for
  /// Was interrupted or cancelled, or failed and has a checkpoint, or waits in the queue of a
  /// process that has ended.
  bool resumable = false;
};

/// What is to be trained on what.
struct NewRun {
  SplitId split = 0;
  RunRequest request;
};

/// What was said while a run was trained.
struct RunLogLine {
  std::string at;  ///< UTC
  Message text;
};

/// The training runs of a workspace: Workspace::runs(). Every call throws Error where there is no
/// run of that number.
class Runs {
 public:
  explicit Runs(Store& store) : store_(store) {}

  /// A queued run; this workspace holds it until it is closed.
  RunId add(SplitId split, const RunRequest& request);
  /// One for each, in that order, or none at all where it throws.
  std::vector<RunId> add(std::span<const NewRun> runs);

  /// Oldest first; of one split, or of all.
  std::vector<RunInfo> list(std::optional<SplitId> split = std::nullopt) const;
  RunInfo info(RunId id) const;
  std::vector<EpochRow> epochs(RunId id) const;
  /// What the validation part said after the epoch of that number (from 1), of those runs of the
  /// split that came so far and were validated there.
  std::map<RunId, std::map<std::string, double>> validation_at(SplitId split,
                                                               std::int64_t epoch) const;

  /// Of all its sessions, oldest first. Lines beyond kMostRunLogLines are not kept.
  std::vector<RunLogLine> log(RunId id) const;
  void add_to_log(RunId id, const Message& line);

  /// Keeps which vectors of recipes a run learns from, by an identity that no others have.
  void learned_from(RunId id, const std::string& vectors);

  /// All of the edit, or none of it where it throws; also of a run that somebody works at.
  void edit(RunId id, const RunEdit& edit);

  /// Hides it until it is restored or purged. Throws Error where it is running.
  void remove(RunId id);
  void restore(RunId id);

  // What it stored; throws Error where the run has none (yet).
  TensorMap model(RunId id) const;
  std::string model_bytes(RunId id) const;  ///< its model file (core/training/model_file.h)
  std::map<std::string, std::vector<double>> per_user_metrics(RunId id) const;
  RankedLists test_lists(RunId id) const;
  std::optional<Checkpoint> checkpoint(RunId id) const;  ///< nullopt where it has none

  /// The sink that stores a run; marks it running, by this workspace, which must outlive it. Throws
  /// Error where the run is done, or a living process runs it or has it in its queue. A run whose
  /// sink ends before it was told to be finished is interrupted. Where another process has taken
  /// the run over (this one was taken for ended, having slept), each call throws Error.
  std::unique_ptr<RunSink> sink(RunId id);

 private:
  OwnedFiles files(RunId id) const;

  Store& store_;
};

}  // namespace hankki
