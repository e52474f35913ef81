// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/workbench/training.h"

namespace hankki::cli {

/// A queued run. Throws Error, and leaves none, where the memory does not suffice.
RunId queue_one(Workspace& workspace, SplitId split, const RunRequest& request);

/// A run that was trained here to its end, and what it learned from and is judged by, so that no
/// number is taken for another data set's.
struct TrainedHere {
  TrainedRun trained;
  SplitInfo split;
  DatasetInfo dataset;
  std::vector<Message> notes;

  Json document() const;     ///< scripts rely on its keys and their order
  std::string text() const;  ///< the same for a person
};

/// `named`: whether the user chose split or data set. Throws what train_run() throws.
TrainedHere train_here(Context& context, Workspace& workspace, RunId id, bool named);

}  // namespace hankki::cli
