// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "core/workbench/shop.h"

/// What the commands of `serve` share; each function adds one of them, or some, to the group.
namespace hankki::cli {

void add_serve_batch_commands(CommandLine& line,
                              CLI::App* serve);  ///< publish, list, rollback, ...
void add_serve_choose_command(CommandLine& line, CLI::App* serve);
void add_serve_recommend_command(CommandLine& line, CLI::App* serve);
void add_serve_rate_commands(CommandLine& line, CLI::App* serve);  ///< rate, hide
void add_serve_explain_command(CommandLine& line, CLI::App* serve);
void add_serve_themes_command(CommandLine& line, CLI::App* serve);
void add_serve_autopilot_command(CommandLine& line, CLI::App* serve);
void add_serve_bench_command(CommandLine& line, CLI::App* serve);
void add_serve_recipe_commands(CommandLine& line, CLI::App* serve);  ///< recipe add, edit, ...
void add_serve_taste_command(CommandLine& line, CLI::App* serve);
void add_serve_warm_up_command(CommandLine& line, CLI::App* serve);
void add_serve_demo_commands(CommandLine& line, CLI::App* serve);  ///< mark, reset, replay, history

void add_serve_interleave_command(CommandLine& line, CLI::App* serve);
void add_serve_pack_command(CommandLine& line, CLI::App* serve);
void add_serve_settings_command(CommandLine& line, CLI::App* serve);

struct ShopArguments;
/// An answer of the log beside what would be shown today: of explain --answer.
void reopen_logged_answer(Context& context, const ShopArguments& arguments, AnswerId id);

/// The options of --user and of the shop itself.
struct ShopArguments {
  std::string user, account;
  // Else as the workspace has them:
  std::optional<double> surprise, memory_mb, decay, appeal, noise;
  bool cascade = false;
};
CLI::Option* add_person(CLI::App* command, ShopArguments& arguments);
void add_shop_options(CLI::App* command, ShopArguments& arguments);
void add_surprise(CLI::App* command, ShopArguments& arguments);
ShopSettings shop_settings_of(const Workspace& workspace, const ShopArguments& arguments);
ShopPerson person_of(const Shop& shop, const ShopArguments& arguments);

/// The filters of an answer as options say them.
struct FilterArguments {
  std::string have, allergies, carbohydrate = "off", protein = "off", fat = "off";
  std::optional<int> missing;
  std::optional<double> max_minutes, max_sodium, max_sugar;
};
void add_filter_options(CLI::App* command, FilterArguments& arguments);
/// Throws Error, naming the option, where they are none.
ShopFilters filters_of(const FilterArguments& arguments, const ShopCatalogue& catalogue);
AllergenMask allergies_of(const std::string& text);  ///< "tree-nuts,milk"

Time time_now();

/// The name of a batch's arm; null where it has none of that number.
Json model_json(const BatchInfo& batch, int arm);
Json recipe_json(const Shop& shop, ItemIndex recipe);  ///< {"recipe": id, "name": ...}

}  // namespace hankki::cli
