// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/store/ids.h"
#include "core/training/run.h"

namespace hankki {

class Store;

/// A trained run that is to be ranked again, at other ks.
struct EvaluationInfo {
  EvaluationId id = 0;
  RunId run = 0;
  std::vector<std::int32_t> ks;
  RunState state = RunState::Queued;  ///< Interrupted also where the process that ran it has ended
  Message message;
};

/// Stores an evaluation as it happens; what a call was given is durable when it returns.
class EvaluationSink {
 public:
  virtual ~EvaluationSink() = default;
  virtual void metrics(const std::map<std::string, double>& metrics) = 0;  ///< at one k more
  virtual void finished(RunState state, const Message& message) = 0;
};

/// The evaluations of a workspace: Workspace::evaluations(). Throws as Runs does.
class Evaluations {
 public:
  explicit Evaluations(Store& store) : store_(store) {}

  /// A queued one; where this run was to be ranked at these ks and is not done, that one again.
  EvaluationId add(RunId run, const std::vector<std::int32_t>& ks);
  EvaluationInfo info(EvaluationId id) const;
  std::unique_ptr<EvaluationSink> sink(EvaluationId id);  ///< marks it running, as Runs::sink()

 private:
  Store& store_;
};

}  // namespace hankki
