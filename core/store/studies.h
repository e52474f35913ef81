// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/search/study_sink.h"
#include "core/store/holder.h"
#include "core/store/ids.h"
#include "core/training/run_sink.h"

namespace hankki {

class Store;

/// A hyper-parameter search. Its trials come from Studies::trials().
struct StudyInfo {
  StudyId id = 0;
  SplitId split = 0;
  DatasetId dataset = 0;
  StudyRequest request;
  RunState state = RunState::Queued;  ///< Interrupted also where the process that ran it has ended
  Holder holder = Holder::Nobody;     ///< of a queued or running one
  std::string created, versions;
  Message message;
  std::int64_t trials = 0;                   ///< begun so far
  std::map<std::int64_t, RunId> final_runs;  ///< by trial number: made by add_final_run()
  /// Was interrupted or cancelled, failed, or waits to begin.
  bool resumable = false;
};

/// The hyper-parameter searches of a workspace: Workspace::studies(). Every call throws Error where
/// there is no study of that number.
class Studies {
 public:
  explicit Studies(Store& store) : store_(store) {}

  /// A queued study; this workspace holds it until it is closed. Throws Error where check_study()
  /// does, and where the split has no validation part.
  StudyId add(SplitId split, const StudyRequest& request);

  /// Oldest first; of one split, or of all.
  std::vector<StudyInfo> list(std::optional<SplitId> split = std::nullopt) const;
  StudyInfo info(StudyId id) const;
  std::vector<Trial> trials(StudyId id) const;  ///< by number
  std::vector<EpochRow> trial_epochs(StudyId id, std::int64_t trial) const;

  /// Hides it with its trials until it is restored or purged; the runs that it led to stay. Throws
  /// Error where it is running.
  void remove(StudyId id);
  void restore(StudyId id);

  /// The sink that stores a study; otherwise as Runs::sink().
  std::unique_ptr<StudySink> sink(StudyId id);

  /// A queued run that trains the trial's parameters in full and is tested, tagged "study N". A
  /// trial has one such run: where it was made before, that one is given back.
  RunId add_final_run(StudyId id, std::int64_t trial);

 private:
  Store& store_;
};

}  // namespace hankki
