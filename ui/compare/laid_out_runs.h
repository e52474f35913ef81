// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/store/shared_runs.h"
#include "core/store/workspace.h"
#include "ui/compare/run_table_scope.h"
#include "ui/tables/run_table_model.h"

namespace hankki {

/// Which runs are to be shown, and how.
struct RunsToLayOut {
  SharedRuns runs;  ///< of the whole workspace
  RunTableScope scope;
  bool archived = false;       ///< with those that were put away
  bool searched = false;       ///< the words are needed at once
  RunTableModel::Shown shown;  ///< without what was said after an epoch, which is read
  std::shared_ptr<const Workspace> workspace;  ///< null: none is open, and there are no runs
};

/// What the table shows of them.
struct LaidOutRuns {
  RunTableModel::Contents contents;
  std::vector<QString> words;  ///< of each run; empty: not made, as nobody searches them
  RunTableModel::Shown shown;
};

/// On any thread; of thousands it takes longer than a window may wait. Throws Error where the
/// figures of an epoch cannot be read.
LaidOutRuns layOut(RunsToLayOut asked);

}  // namespace hankki
