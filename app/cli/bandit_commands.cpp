// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bandit.h"
#include "app/cli/bandit_simulation.h"
#include "app/cli/commands.h"

namespace hankki::cli {

void add_bandit_commands(CommandLine& line) {
  CLI::App* bandit = line.add_group("bandit", "Divide live traffic among models, and judge it");
  add_bandit_policies_command(line, bandit);
  add_bandit_simulate_command(line, bandit);
  add_bandit_compare_command(line, bandit);
  add_bandit_evaluate_command(line, bandit);
  add_bandit_posterior_command(line, bandit);
  add_bandit_health_command(line, bandit);
  add_bandit_interleave_command(line, bandit);
  add_bandit_value_commands(line, bandit);
  add_bandit_experiment_commands(line, bandit);
}

}  // namespace hankki::cli
