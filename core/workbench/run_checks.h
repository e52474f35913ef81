// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/evaluation/slice_checks.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// What came of a suite's checks for a run, on its test part.
struct CheckedRun {
  RunId run = 0;
  std::string model;
  std::vector<CheckOutcome> outcomes;  ///< by check; none where it has a fault
  Message fault;                       ///< why it could not be judged; empty: it was

  /// Of the suite: no check failed, and one passed at least; nullopt where nothing was judged.
  std::optional<bool> passed() const;
};

/// Judges each run by all checks; what cannot be judged has its fault in its place. Throws
/// Cancelled, and Error where there is no check.
std::vector<CheckedRun> check_runs(const Workspace& workspace, const std::vector<RunId>& runs,
                                   const std::vector<SliceCheck>& checks, const LoadedData& known,
                                   const JobContext& job);

}  // namespace hankki
