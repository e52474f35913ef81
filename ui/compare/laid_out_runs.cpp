// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/laid_out_runs.h"

#include <set>
#include <utility>

namespace hankki {

LaidOutRuns layOut(RunsToLayOut asked) {
  std::set<RunId> others;
  for (const RunInfo& run : asked.runs)
    if (!asked.scope.has(run) || (run.archived && !asked.archived)) others.insert(run.id);
  SharedRuns& runs = asked.runs;
  runs.remove(others);
  LaidOutRuns made{.contents = {}, .words = {}, .shown = std::move(asked.shown)};
  if (made.shown.epoch > 0 && asked.workspace) {
    std::set<SplitId> splits;
    for (const RunInfo& run : runs) splits.insert(run.split);
    for (const SplitId split : splits)
      made.shown.validation.merge(asked.workspace->runs().validation_at(split, made.shown.epoch));
  }
  made.contents = RunTableModel::contentsOf(std::move(runs), made.shown);
  if (asked.searched) made.words = RunTableModel::wordsOf(made.contents);
  return made;
}

}  // namespace hankki
