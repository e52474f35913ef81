// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/cli/command_line.h"
#include "app/cli/context.h"
#include "core/workbench/run_comparison.h"

namespace hankki::cli {

/// What `compare --baseline` takes beside the runs.
struct CompareTestArguments {
  std::optional<RunId> baseline;
  RunComparisonRequest request;
  bool per_user = false;
  std::string wins_by;

  bool asked_for() const { return baseline.has_value(); }
};

void add_compare_test_options(CLI::App* command, CompareTestArguments& arguments);

/// The test metrics of the request, else usual_tests() of its runs and the baseline.
std::vector<std::string> tested_metrics(const Workspace& workspace,
                                        const CompareTestArguments& arguments);

/// Tests the request's runs against the baseline, and prints that; with `csv`, also writes the
/// table, or with per_user the values of each user, there.
void compare_tests(Context& context, const Workspace& workspace, CompareTestArguments arguments,
                   const std::string& csv);

}  // namespace hankki::cli
