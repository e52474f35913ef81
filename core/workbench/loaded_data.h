// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/store/ids.h"
#include "core/store/workspace.h"

namespace hankki {

/// What is in memory of a workspace: a data set and, where `split` is not null, a split of it.
/// Immutable, so that it is shared by value with whoever works on it.
struct LoadedData {
  DatasetId dataset_id = 0;
  SplitId split_id = 0;
  std::shared_ptr<const Dataset> dataset;
  std::shared_ptr<const Split> split;
};

/// Reads a data set, but not where it is `known`: nothing is read twice. Throws as the workspace.
LoadedData load_dataset(const Workspace& workspace, DatasetId id, const LoadedData& known,
                        const JobContext& job);

/// Reads a split with its data set, but for what is `known` of them.
LoadedData load_split(const Workspace& workspace, SplitId id, const LoadedData& known,
                      const JobContext& job);

}  // namespace hankki
