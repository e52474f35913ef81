// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/import_run.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/paths.h"
#include "core/workbench/datasets.h"

namespace hankki::cli {
namespace {

struct ImportArguments {
  ImportPlan plan;
  std::string first, second;  ///< the plan's files
  std::string separator = "guess", header = "guess", time_form = "guess";
  std::string name;
  bool dry_run = false;
};

TableForm form_of(const ImportArguments& arguments) {
  return {.separator = parse_separator(arguments.separator),
          .header = parse_header_line(arguments.header),
          .time = parse_time_form(arguments.time_form)};
}

std::string counts_of(std::int64_t users, std::int64_t recipes, std::int64_t interactions) {
  return fmt::format("{}, {}, {}\n", counted(users, "user"), counted(recipes, "recipe"),
                     counted(interactions, "interaction"));
}

/// What the import met, indented below what came of it.
std::string report_text(const ImportReport& report) {
  std::string text;
  const auto add = [&text](std::int64_t count, const char* one, const char* what) {
    if (count > 0) text += fmt::format("  {} {}\n", counted(count, one), what);
  };
  if (report.lines > 0)
    text +=
        fmt::format("  {}, {} read\n", counted(report.lines, "line"), counted(report.rows, "row"));
  if (report.first_time != kNoTime)
    text += fmt::format("  dates from {} to {}\n", format_date(report.first_time),
                        format_date(report.last_time));
  add(report.refused, "row", "refused");
  add(report.stub_recipes, "recipe", "known only from interactions");
  add(report.duplicate_recipes, "recipe", "more than once, the first kept");
  const std::size_t shown = std::min<std::size_t>(report.samples.size(), 5);
  for (std::size_t i = 0; i < shown; ++i) {
    const RefusedRow& row = report.samples[i];
    text += fmt::format("    {}:{}: {}\n", row.file, row.line, printable(row.reason.english()));
  }
  for (const Message& note : report.notes) text += fmt::format("  {}\n", printable(note.english()));
  return text;
}

std::string summary(const StoredDataset& stored) {
  const auto& [info, split] = stored;
  std::string text = fmt::format("Data set {} \"{}\": {}", info.id, printable(info.name),
                                 counts_of(info.users, info.recipes, info.interactions)) +
                     report_text(info.report);
  if (split) {
    text += fmt::format("Split {}: {} train, {} validation, {} test\n", split->id,
                        grouped(split->train), grouped(split->validation), grouped(split->test));
    if (!split->warning.empty()) text += fmt::format("  {}\n", split->warning.english());
  }
  return text;
}

/// What an import would report; nothing is stored.
void show_import(const Context& context, const Imported& imported) {
  const Dataset& data = imported.dataset;
  const auto users = std::ssize(data.users());
  const auto recipes = std::ssize(data.recipes());
  const auto interactions = std::ssize(data.interactions());
  context.print({{"name", imported.name},
                 {"users", users},
                 {"recipes", recipes},
                 {"interactions", interactions},
                 {"has_times", data.has_times()},
                 {"import", to_json(imported.report)}},
                fmt::format("\"{}\" (not stored): {}{}", printable(imported.name),
                            counts_of(users, recipes, interactions), report_text(imported.report)));
}

/// Reads the source before the workspace is touched, so that a broken file leaves no workspace.
void import_data(Context& context, const ImportArguments& arguments) {
  ImportPlan plan = arguments.plan;
  plan.first = path_from_utf8(arguments.first);
  plan.second = path_from_utf8(arguments.second);
  plan.options.form = form_of(arguments);
  const Imported imported = run_import(plan, context.job());
  if (arguments.dry_run) return show_import(context, imported);
  const auto workspace = context.open_or_create();
  const StoredDataset stored =
      store_import(*workspace, plan.kind, imported, arguments.name, context.job());
  Json json = to_json(stored.info);
  json["split"] = stored.split ? Json(stored.split->id) : Json();
  context.print(json, summary(stored));
}

/// `import NAME` and what all importers take. The command owns its arguments.
struct ImportCommand {
  CLI::App* command;
  std::shared_ptr<ImportArguments> arguments;

  CLI::Option* file(const char* name, std::string& file, const char* description) const {
    return command->add_option(name, file, description)->type_name("FILE");
  }
};

ImportCommand add_import(CommandLine& line, CLI::App* group, ImportKind kind,
                         const std::string& description) {
  auto arguments = std::make_shared<ImportArguments>();
  arguments->plan.kind = kind;
  CLI::App* command = line.add(
      to_text(kind), description,
      [arguments](Context& context) { import_data(context, *arguments); }, group);
  line.add_workspace(command);
  command->add_option("--name", arguments->name, "Name of the data set; else the file's")
      ->type_name("TEXT");
  if (kind == ImportKind::Builtin) return {command, arguments};
  command->add_flag("--dry-run", arguments->dry_run, "Read and report only, and store nothing");
  ImportOptions& options = arguments->plan.options;
  command
      ->add_option("--max-refused", options.max_refused,
                   "Share of unreadable rows above which nothing is imported")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("SHARE");
  command->add_flag("--strict", options.strict, "Stop at the first unreadable row");
  return {command, arguments};
}

/// How the table is written, where a guess from its first rows would be wrong.
void add_form(const ImportCommand& import, bool header) {
  ImportArguments& arguments = *import.arguments;
  import.command->add_option("--separator", arguments.separator, "What separates the columns")
      ->check(
          CLI::IsMember({"guess", "comma", "tab", "semicolon", "bar", "double-colon", "blanks"}));
  if (header)
    import.command
        ->add_option("--header", arguments.header,
                     "Whether the first line names the columns; if not, they go by their numbers")
        ->check(CLI::IsMember({"guess", "yes", "no"}));
  import.command
      ->add_option("--time-form", arguments.time_form,
                   "How times are written: s, ms, us, ns since 1970; ymd: 20140407; spreadsheet: "
                   "days since 1899-12-30; dmy: 31/12/2014; mdy: 12/31/2014. Dates with the year "
                   "first are always understood")
      ->check(CLI::IsMember({"guess", "s", "ms", "us", "ns", "ymd", "spreadsheet", "dmy", "mdy"}));
}

void add_foodcom(CommandLine& line, CLI::App* group) {
  const ImportCommand import = add_import(line, group, ImportKind::Foodcom,
                                          "Food.com's RAW_recipes.csv and RAW_interactions.csv");
  import.file("--recipes", import.arguments->first, "RAW_recipes.csv, also .gz or .xz")->required();
  import.file("--interactions", import.arguments->second,
              "RAW_interactions.csv; without it recipes alone");
}

void add_split_file(CommandLine& line, CLI::App* group) {
  const ImportCommand import = add_import(
      line, group, ImportKind::Split,
      "A ready split: columns user, item, split (train|valid|test); rating and timestamp "
      "where they are there");
  import.file("--file", import.arguments->first, "The split, with a header line; also .gz or .xz")
      ->required();
  add_form(import, false);
}

void add_lists(CommandLine& line, CLI::App* group) {
  const ImportCommand import = add_import(
      line, group, ImportKind::Lists, "Adjacency lists (\"user item item ...\"), train and test");
  import.file("--train", import.arguments->first, "Lists to train on; also .gz or .xz")->required();
  import.file("--test", import.arguments->second, "Lists to test on; also .gz or .xz")->required();
}

void add_csv(CommandLine& line, CLI::App* group) {
  const ImportCommand import =
      add_import(line, group, ImportKind::Csv, "Any table, its columns by name or by number");
  import
      .file("--file", import.arguments->first,
            "Separated by commas, tabs, semicolons, bars, :: or blanks; also .gz or .xz")
      ->required();
  const auto column = [&](const char* name, std::string& value, const char* description) {
    return import.command->add_option(name, value, description)->type_name("COLUMN");
  };
  CsvColumns& columns = import.arguments->plan.columns;
  column("--user", columns.user, "Column of the users")->required();
  column("--item", columns.item, "Column of the items")->required();
  column("--rating", columns.rating, "Column of the ratings; without it all count as 1");
  column("--time", columns.time, "Column of the times: dates, or numbers since 1970");
  add_form(import, true);
}

}  // namespace

void add_import_commands(CommandLine& line) {
  CLI::App* group = line.add_group("import", "Read a data set into the workspace");
  add_foodcom(line, group);
  add_split_file(line, group);
  add_lists(line, group);
  add_csv(line, group);
  add_import(line, group, ImportKind::Builtin,
             "The data set that comes with the program, with a random 80/10/10 split");
  add_import_run(line, group);
}

}  // namespace hankki::cli
