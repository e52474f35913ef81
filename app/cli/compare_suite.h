// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_line.h"

namespace hankki::cli {

/// Prints which of the runs pass the suite of that name.
void compare_by_suite(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                      const std::string& name);

/// suite save|list: the suites themselves.
void add_suite_commands(CommandLine& line);

}  // namespace hankki::cli
