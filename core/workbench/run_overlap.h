// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/job.h"
#include "core/store/runs.h"

namespace hankki {

class Workspace;

/// How much what runs of one split recommend is the same: mean_overlap() of their stored test
/// lists, as far as the shorter ones go; [row][column] by run. Throws Error where the runs are
/// none, of several splits, not tested, or tested on other users; Cancelled.
std::vector<std::vector<double>> run_overlaps(const Workspace& workspace,
                                              const std::vector<RunId>& runs, double p,
                                              const JobContext& job);

}  // namespace hankki
