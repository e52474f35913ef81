// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/slices.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// What trained runs are judged by, slice by slice.
struct SliceRequest {
  SliceBy by = SliceBy::History;
  Part part = Part::Test;
  EvaluationOptions options;
};

struct SlicedRun {
  RunId run = 0;
  SplitId split = 0;
  std::string model;
  std::vector<Slice> slices;  ///< evaluate_slices()
  Message fault;              ///< why it has none, where several are judged; empty: it has
};

/// A run's metrics apart for each slice. Throws Error where it is not trained or cannot be judged
/// so, Cancelled.
SlicedRun slice_run(const Workspace& workspace, RunId run, const SliceRequest& request,
                    const LoadedData& known, const JobContext& job);

/// The same of several; one that cannot be judged does not keep the others from it. Throws
/// Cancelled.
std::vector<SlicedRun> slice_runs(const Workspace& workspace, const std::vector<RunId>& runs,
                                  const SliceRequest& request, const LoadedData& known,
                                  const JobContext& job);

}  // namespace hankki
