// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/bandit/experiment_request.h"
#include "core/store/ids.h"
#include "core/store/work_state.h"

namespace hankki {

class Store;

/// A simulated experiment of the bandit, and how far it is.
struct ExperimentInfo {
  ExperimentId id = 0;
  std::string name;
  ExperimentRequest request;
  WorkState work;
  std::int64_t done = 0;     ///< replications that are stored
  std::int64_t reached = 0;  ///< visits of the one that is played live
  double seconds = 0;        ///< that the stored replications took
  /// Is not done, and no living process has it: what is missing can be made.
  bool resumable = false;
};

/// What a replication came to, as replication_text() or list_simulation_text() have it.
struct StoredReplication {
  std::int64_t number = 0;
  std::string text;
  bool operator==(const StoredReplication&) const = default;
};

/// Stores what replications came to, under a claim; what a call was given is durable when it
/// returns. One that is destroyed before it was told of an end leaves the experiment interrupted.
class ExperimentSink {
 public:
  virtual ~ExperimentSink() = default;
  virtual void add(const std::vector<StoredReplication>& replications, double seconds) = 0;
  /// One that is played live: what it has become by what was done to it, and how far it is. What
  /// was stored of another request is forgotten.
  virtual void played(const ExperimentRequest& request, std::int64_t reached) = 0;
  virtual void ended(RunState state, const Message& message) = 0;
};

/// The experiments of a workspace: Workspace::experiments(). Every call throws Error where there is
/// none of that number.
class Experiments {
 public:
  explicit Experiments(Store& store) : store_(store) {}

  /// A queued one; this workspace holds it until it is closed. Throws Error where the request is
  /// not possible, or too large to be stored.
  ExperimentId add(const std::string& name, const ExperimentRequest& request);
  void rename(ExperimentId id, const std::string& name);

  std::vector<ExperimentInfo> list() const;  ///< oldest first
  ExperimentInfo info(ExperimentId id) const;
  /// By rising number.
  std::vector<StoredReplication> replications(ExperimentId id) const;
  std::vector<std::int64_t> missing(ExperimentId id) const;  ///< numbers that are not there yet

  /// Hides it until it is restored or purged. Throws Error where it is running.
  void remove(ExperimentId id);
  void restore(ExperimentId id);

  std::unique_ptr<ExperimentSink> sink(ExperimentId id);  ///< marks it running, as Runs::sink()

 private:
  Store& store_;
};

}  // namespace hankki
