// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/workbench/run_values.h"

namespace hankki::cli {

/// Runs that a table leaves out, and why; as text a line of note each.
Json left_out_json(const std::vector<LeftOutRun>& runs);
std::string left_out_notes(const std::vector<LeftOutRun>& runs);

/// Each user's values of the metrics: a row a user and metric, a column a run.
std::string users_csv(const std::vector<RunId>& runs, const std::vector<UserIndex>& who,
                      const std::vector<std::map<std::string, std::vector<double>>>& values,
                      const std::vector<std::string>& metrics, const LoadedData& data);

/// Writes each user's values of runs of one split to `csv`, of the usual metric where none is
/// named, and prints their means.
void compare_users(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                   std::vector<std::string> metrics, const std::string& csv);

}  // namespace hankki::cli
