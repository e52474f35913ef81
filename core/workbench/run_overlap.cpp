// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_overlap.h"

#include "core/base/error.h"
#include "core/evaluation/list_overlap.h"
#include "core/store/workspace.h"
#include "core/workbench/list_worlds.h"
#include "core/workbench/run_values.h"

namespace hankki {

std::vector<std::vector<double>> run_overlaps(const Workspace& workspace,
                                              const std::vector<RunId>& runs, double p,
                                              const JobContext& job) {
  std::vector<RankedLists> lists;
  for (const RunInfo& run : runs_of_one_split(workspace, runs)) {
    require_tested(run);
    lists.push_back(workspace.runs().test_lists(run.id));
    if (lists.back().users != lists.front().users)
      throw Error(en::say("run {}", run.id),
                  en::say("was tested on other users than the others; evaluate it again"));
  }
  std::vector<std::vector<double>> overlaps(lists.size(), std::vector<double>(lists.size(), 1));
  for (std::size_t row = 0; row < lists.size(); ++row)
    for (std::size_t column = 0; column < row; ++column) {
      job.check();
      overlaps[row][column] = overlaps[column][row] = mean_overlap(lists[row], lists[column], p);
    }
  return overlaps;
}

}  // namespace hankki
