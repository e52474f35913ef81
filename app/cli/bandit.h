// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

/// What the commands of `bandit` share; each function adds one of them to the group.
namespace hankki::cli {

void add_bandit_posterior_command(CommandLine& line, CLI::App* bandit);
void add_bandit_health_command(CommandLine& line, CLI::App* bandit);
void add_bandit_evaluate_command(CommandLine& line, CLI::App* bandit);
void add_bandit_interleave_command(CommandLine& line, CLI::App* bandit);

}  // namespace hankki::cli
