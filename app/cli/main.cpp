// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/compare_suite.h"
#include "core/base/memory.h"
#include "core/base/platform.h"

int main(int argc, char** argv) {
  hankki::start_resident_mb();
  hankki::platform::prepare_terminal();
  hankki::cli::CommandLine line;
  add_import_commands(line);
  add_data_commands(line);
  add_explore_commands(line);
  add_models_command(line);
  add_train_command(line);
  add_search_command(line);
  add_studies_command(line);
  add_evaluate_command(line);
  add_compare_command(line);
  add_suite_commands(line);
  add_bandit_commands(line);
  add_serve_commands(line);
  add_account_commands(line);
  add_recommend_command(line);
  add_export_model_command(line);
  add_export_commands(line);
  add_info_command(line);
  add_query_command(line);
  add_run_commands(line);
  add_curve_note_commands(line);
  add_logbook_commands(line);
  add_remove_command(line);
  add_tidy_command(line);
  add_generate_command(line);
#ifdef HANKKI_WITH_PLOTS
  add_report_command(line);
#endif
  add_demo_command(line);
  add_completion_command(line);
  return line.run(argc, argv);
}
