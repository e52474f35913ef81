// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

namespace hankki::cli {

void add_explore_encode(CommandLine& line, CLI::App* explore);  ///< explore encode

}  // namespace hankki::cli
