// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/store/runs.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// What evaluate() says today of all test lists together (list_measures()), at a k at which a run
/// was tested: for a run that was stored by a version which knew fewer measures. From its stored
/// lists, or from lists that are made anew where these are shorter. `data` is filled with the run's
/// split where it is another one. Throws Error where the run has no lists; Cancelled.
std::map<std::string, double> measures_of_run(const Workspace& workspace, const RunInfo& run,
                                              std::int32_t k, LoadedData& data,
                                              const JobContext& job);

/// Adds them to the test metrics of the run, as far as it lacks them; stores nothing. Throws
/// likewise.
void complete_measures(const Workspace& workspace, RunInfo& run, LoadedData& data,
                       const JobContext& job);

}  // namespace hankki
