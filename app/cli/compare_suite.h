// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_line.h"

namespace hankki::cli {

/// Prints which of the runs pass the suite of that name, and with `csv` writes it there, a row a
/// run and check.
void compare_by_suite(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                      const std::string& name, const std::string& csv);

/// suite save|list: the suites themselves.
void add_suite_commands(CommandLine& line);

}  // namespace hankki::cli
