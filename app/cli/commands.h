// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

namespace hankki::cli {

/// One function a group of commands; each adds its part of the tree.
void add_import_commands(CommandLine& line);  ///< import foodcom|split|lists|csv|builtin
void add_clean_command(CommandLine& line);
void add_data_commands(CommandLine& line);  ///< clean, split
void add_explore_commands(
    CommandLine& line);  ///< explore tfidf|terms|search|embed|similar|duplicates|map|bench
void add_bandit_commands(CommandLine& line);   ///< bandit policies|simulate|compare|...
void add_serve_commands(CommandLine& line);    ///< serve publish|recommend|rate|...
void add_account_commands(CommandLine& line);  ///< account create|list|delete|passwd
void add_generate_command(CommandLine& line);
void add_models_command(CommandLine& line);
void add_train_command(CommandLine& line);
void add_search_command(CommandLine& line);
void add_studies_command(CommandLine& line);
void add_evaluate_command(CommandLine& line);
void add_recommend_command(CommandLine& line);
void add_export_model_command(CommandLine& line);
void add_export_commands(CommandLine& line);  ///< export split|run
void add_info_command(CommandLine& line);
void add_run_commands(CommandLine& line);                        ///< run tag|note|rename|archive
void add_run_page_commands(CommandLine& line, CLI::App* group);  ///< run diff|lineage
void add_curve_note_commands(CommandLine& line);  ///< curve-note list|add|edit|remove
void add_logbook_commands(CommandLine& line);     ///< logbook list|show|add
void add_query_command(CommandLine& line);
void add_remove_command(CommandLine& line);
void add_tidy_command(CommandLine& line);
void add_compare_command(CommandLine& line);
void add_report_command(CommandLine& line);  ///< of a program that draws
void add_demo_command(CommandLine& line);
void add_completion_command(CommandLine& line);

}  // namespace hankki::cli
