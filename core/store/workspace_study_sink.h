// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/study_sink.h"
#include "core/store/claims.h"
#include "core/store/store.h"

namespace hankki {

/// Stores one study as it happens, under a claim. Used by one thread at a time.
class WorkspaceStudySink final : public StudySink {
 public:
  WorkspaceStudySink(Store& store, Claim claim) : store_(store), claim_(claim) {}
  ~WorkspaceStudySink() override;

  /// A trial that is Done or Failed loses its checkpoint in the same step.
  void trial(const Trial& trial) override;
  void epoch(const Trial& trial, const EpochRow& row) override;
  void checkpoint(const Trial& trial, const Checkpoint& checkpoint) override;
  std::optional<Checkpoint> load_checkpoint(const Trial& trial) override;
  void finished(RunState state, const Message& message) override;

 private:
  std::int64_t row_of(const Trial& trial) const;

  Store& store_;
  const Claim claim_;
};

}  // namespace hankki
