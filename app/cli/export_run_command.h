// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

namespace hankki::cli {

void add_export_run_command(CommandLine& line, CLI::App* group);  ///< export run

}  // namespace hankki::cli
