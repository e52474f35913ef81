// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/export_run_command.h"
#include "app/cli/text_table.h"
#include "core/base/paths.h"
#include "core/workbench/split_export.h"

namespace hankki::cli {
namespace {

struct ExportSplitArguments {
  std::optional<SplitId> split;
  std::string format = "csv";
  std::string out;
};

void export_split_files(Context& context, const ExportSplitArguments& arguments) {
  const SplitFormat format = parse_split_format(arguments.format);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const SplitInfo info = choose_told_split(context, *workspace, arguments.split, {});
  const SplitId split = info.id;
  const auto files =
      export_split(*workspace, split, format, path_from_utf8(arguments.out), {}, context.job());
  Json written = Json::array();
  std::string text = fmt::format("Split {} written to {}: {} (split.json)\n", split, arguments.out,
                                 describe(info.recipe).english());
  for (const SplitText& file : files) {
    written.push_back({{"file", file.name}, {"rows", file.rows}});
    text += fmt::format("  {}: {}\n", file.name, counted(file.rows, "row"));
  }
  context.print({{"split", split},
                 {"description", describe(info.recipe).english()},
                 {"fold", info.recipe.fold},
                 {"folds", info.recipe.folds},
                 {"format", arguments.format},
                 {"folder", arguments.out},
                 {"files", written}},
                text);
}

}  // namespace

void add_export_commands(CommandLine& line) {
  CLI::App* group = line.add_group("export", "Write what other programs read");
  auto arguments = std::make_shared<ExportSplitArguments>();
  CLI::App* command = line.add(
      "split", "A split, so that a model in any language learns from exactly the same rows",
      [arguments](Context& context) { export_split_files(context, *arguments); }, group);
  line.add_workspace(command);
  command->add_option("--split", arguments->split, "The split; else the newest")->type_name("ID");
  command
      ->add_option("--format", arguments->format,
                   "csv: one table, as import split reads it; recbole: its benchmark files, named "
                   "by the folder")
      ->check(CLI::IsMember({"csv", "recbole"}));
  command->add_option("--out", arguments->out, "The folder to write into")
      ->required()
      ->type_name("DIR");
  add_export_run_command(line, group);
}

}  // namespace hankki::cli
