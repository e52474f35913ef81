// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/read_lists.h"
#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// Lists that another program made for a split, of its test part, its validation part or both.
struct ImportedRunRequest {
  std::string name;  ///< of the model: "GRU4Rec"
  SplitId split = 0;
  std::vector<ListFile> files;   ///< one a part, at most
  std::vector<std::int32_t> ks;  ///< none: 10 and 20, as far as the longest list goes
};

struct ImportedRun {
  RunInfo run;
  std::vector<ReadLists> lists;  ///< of each file, in their order
};

/// Makes a run of them, with the metrics that a run trained here would have of these lists
/// (evaluate()). It has no model, no curves and nothing to resume; all else takes it for a run
/// (core/models/listed_model.h). The log tells what had to be said of the lists; so does the run's
/// message. Nothing is stored where it fails: throws as read_lists(), and Error where the name is
/// none, a k is larger than the longest list, or two files are of one part.
ImportedRun import_run(Workspace& workspace, const ImportedRunRequest& request,
                       const LoadedData& known, const JobContext& job);

}  // namespace hankki
