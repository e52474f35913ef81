#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/data/builtin.h"
#include "core/data/import.h"
#include "core/store/datasets.h"
#include "core/store/splits.h"

namespace hankki::cli {
namespace {

struct ImportArguments {
  ImportOptions options;
  std::string name;
};

/// Reads the source before the workspace is touched, so that a broken file leaves no workspace.
using Reader = std::function<Imported(const ImportOptions&, const JobContext&)>;

std::string summary(const DatasetInfo& info, const Imported& imported,
                    const std::optional<SplitInfo>& split) {
  const ImportReport& report = imported.report;
  std::string text = fmt::format("Data set {} \"{}\": {} users, {} recipes, {} interactions\n",
                                 info.id, printable(info.name), grouped(info.users),
                                 grouped(info.recipes), grouped(info.interactions));
  const auto add = [&text](std::int64_t count, const char* what) {
    if (count > 0) text += fmt::format("  {} {}\n", grouped(count), what);
  };
  add(report.rows, "rows read");
  add(report.refused, "rows refused");
  add(report.stub_recipes, "recipes known only from interactions");
  add(report.duplicate_recipes, "recipes more than once, the first kept");
  const std::size_t shown = std::min<std::size_t>(report.samples.size(), 5);
  for (std::size_t i = 0; i < shown; ++i) {
    const RefusedRow& row = report.samples[i];
    text += fmt::format("    {}:{}: {}\n", row.file, row.line, printable(row.reason.english()));
  }
  for (const Message& note : report.notes) text += fmt::format("  {}\n", printable(note.english()));
  if (split) {
    text += fmt::format("Split {}: {} train, {} validation, {} test\n", split->id,
                        grouped(split->train), grouped(split->validation), grouped(split->test));
  }
  return text;
}

void import_with(Context& context, const ImportArguments& arguments, const std::string& source,
                 const Reader& read) {
  const Imported imported = read(arguments.options, context.job());
  const auto workspace = context.open_or_create();
  DatasetInfo info;
  info.name = arguments.name.empty() ? imported.name : arguments.name;
  info.source = source;
  info.report = imported.report;
  const DatasetId id = store_dataset(context, *workspace, imported.dataset, info);
  std::optional<SplitInfo> split;
  if (!imported.parts.empty()) {
    const SplitRecipe recipe{.method = SplitRecipe::Method::Imported};
    split = workspace->splits().info(
        store_split(context, *workspace, id, imported.dataset, imported.parts, recipe));
  }
  info = workspace->datasets().info(id);
  Json json = to_json(info);
  json["split"] = split ? Json(split->id) : Json();
  context.print(json, summary(info, imported, split));
}

/// Adds `import NAME` with what all importers take; `read` is called once the options are parsed.
CLI::App* add_import(CommandLine& line, CLI::App* group, const std::string& name,
                     const std::string& description, Reader read) {
  auto arguments = std::make_shared<ImportArguments>();
  CLI::App* command = line.add(
      name, description, [=](Context& context) { import_with(context, *arguments, name, read); },
      group);
  line.add_workspace(command);
  command->add_option("--name", arguments->name, "Name of the data set; else the file's")
      ->type_name("TEXT");
  if (name == "builtin") return command;
  command
      ->add_option("--max-refused", arguments->options.max_refused,
                   "Share of unreadable rows above which nothing is imported")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("SHARE");
  command->add_flag("--strict", arguments->options.strict, "Stop at the first unreadable row");
  return command;
}

CLI::Option* add_file(CLI::App* command, const std::string& name, std::string& file,
                      const std::string& description) {
  return command->add_option(name, file, description)->type_name("FILE");
}

void add_foodcom(CommandLine& line, CLI::App* group) {
  struct Files {
    std::string recipes, interactions;
  };
  auto files = std::make_shared<Files>();
  CLI::App* command =
      add_import(line, group, "foodcom", "Food.com's RAW_recipes.csv and RAW_interactions.csv",
                 [files](const ImportOptions& options, const JobContext& job) {
                   std::optional<std::filesystem::path> interactions;
                   if (!files->interactions.empty()) interactions = files->interactions;
                   return import_foodcom(files->recipes, interactions, options, job);
                 });
  add_file(command, "--recipes", files->recipes, "RAW_recipes.csv, also .gz or .xz")->required();
  add_file(command, "--interactions", files->interactions,
           "RAW_interactions.csv; without it recipes alone");
}

void add_split_file(CommandLine& line, CLI::App* group) {
  auto file = std::make_shared<std::string>();
  CLI::App* command = add_import(line, group, "split",
                                 "A ready split: columns user, item, split (train|valid|test)",
                                 [file](const ImportOptions& options, const JobContext& job) {
                                   return import_split(*file, options, job);
                                 });
  add_file(command, "--file", *file, "The split, with a header line; also .gz or .xz")->required();
}

void add_lists(CommandLine& line, CLI::App* group) {
  struct Files {
    std::string train, test;
  };
  auto files = std::make_shared<Files>();
  CLI::App* command =
      add_import(line, group, "lists", "Adjacency lists (\"user item item ...\"), train and test",
                 [files](const ImportOptions& options, const JobContext& job) {
                   return import_lists(files->train, files->test, options, job);
                 });
  add_file(command, "--train", files->train, "Lists to train on; also .gz or .xz")->required();
  add_file(command, "--test", files->test, "Lists to test on; also .gz or .xz")->required();
}

void add_csv(CommandLine& line, CLI::App* group) {
  struct Arguments {
    std::string file;
    CsvColumns columns;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command =
      add_import(line, group, "csv", "Any delimited file with a header, columns by name",
                 [arguments](const ImportOptions& options, const JobContext& job) {
                   return import_csv(arguments->file, arguments->columns, options, job);
                 });
  add_file(command, "--file", arguments->file, "Comma, tab or semicolon; also .gz or .xz")
      ->required();
  const auto column = [&](const char* name, std::string& value, const char* description) {
    return command->add_option(name, value, description)->type_name("COLUMN");
  };
  column("--user", arguments->columns.user, "Column of the users")->required();
  column("--item", arguments->columns.item, "Column of the items")->required();
  column("--rating", arguments->columns.rating, "Column of the ratings; without it all count as 1");
  column("--time", arguments->columns.time, "Column of the times: seconds, milliseconds or dates");
}

}  // namespace

void add_import_commands(CommandLine& line) {
  CLI::App* group = line.add_group("import", "Read a data set into the workspace");
  add_foodcom(line, group);
  add_split_file(line, group);
  add_lists(line, group);
  add_csv(line, group);
  add_import(line, group, "builtin", "The data set that comes with the program",
             [](const ImportOptions&, const JobContext& job) {
               return Imported{"Built-in recipes", generate_builtin(job), {}, {}};
             });
}

}  // namespace hankki::cli
