// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

namespace hankki::cli {

/// import run: lists that another program made, as a run.
void add_import_run(CommandLine& line, CLI::App* group);

}  // namespace hankki::cli
