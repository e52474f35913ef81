// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "core/store/changes.h"
#include "core/store/datasets.h"
#include "core/store/shared_runs.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"

namespace hankki {

/// What is in a workspace, oldest first.
struct WorkspaceLists {
  std::vector<DatasetInfo> datasets;
  std::vector<SplitInfo> splits;
  SharedRuns runs;
  std::vector<StudyInfo> studies;
};

/// What became of a part of them, read from one state of the workspace.
struct ListUpdate {
  std::int64_t seq = 0;  ///< of the newest change that it shows
  std::optional<std::vector<DatasetInfo>> datasets;
  std::optional<std::vector<SplitInfo>> splits;
  std::optional<SharedRuns> runs;     ///< all of them
  std::vector<RunInfo> changed_runs;  ///< where `runs` is not there
  std::set<RunId> removed_runs;       ///< likewise
  std::optional<std::vector<StudyInfo>> studies;
};

/// Reads everything.
ListUpdate readLists(const Workspace& workspace);

/// Reads what changed after `seq`, and what `told` names beside: lists of the kinds that did, and
/// of runs their rows. Off the GUI thread.
ListUpdate readChanges(const Workspace& workspace, std::int64_t seq,
                       const std::vector<Change>& told);

/// Puts it in the place of what was there.
void apply(ListUpdate&& update, WorkspaceLists& lists);

}  // namespace hankki
