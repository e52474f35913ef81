// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_run.h"

#include <fmt/format.h>

#include <memory>

#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/paths.h"
#include "core/data/import_plan.h"
#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "core/workbench/imported_runs.h"

namespace hankki::cli {
namespace {

struct ImportRunArguments {
  std::string lists, validation_lists, name;
  std::optional<SplitId> split;
  std::string part = "test";
  std::string separator = "guess", header = "guess";
  ListFile file;
  std::vector<std::int32_t> ks;
};

ListFile list_file(const ImportRunArguments& arguments, const std::string& path, Part part) {
  ListFile file = arguments.file;
  file.path = path_from_utf8(path);
  file.part = part;
  file.form = {.separator = parse_separator(arguments.separator),
               .header = parse_header_line(arguments.header)};
  return file;
}

const char* lists_part(Part part) { return part == Part::Test ? "test" : "validation"; }

Json read_lists_json(const ReadLists& lists) {
  return {{"rows", lists.rows},
          {"longest", lists.longest},
          {"users", lists.users},
          {"users_without_list", lists.without_list},
          {"users_left_out", lists.other_users},
          {"seen_left_out", lists.seen},
          {"unknown_left_out", lists.unknown},
          {"repeated_left_out", lists.repeated}};
}

std::string imported_run_text(const ImportedRun& imported, const ImportedRunRequest& request) {
  const RunInfo& run = imported.run;
  std::string text = fmt::format("Run {}: {} (imported) on split {}\n", run.id,
                                 printable(model_name(run.request.model)), run.split);
  for (std::size_t file = 0; file < imported.lists.size(); ++file) {
    const ReadLists& lists = imported.lists[file];
    text += fmt::format("  {} part: {} in {}, at most {} to a user\n",
                        lists_part(request.files[file].part), counted(lists.users, "list"),
                        counted(lists.rows, "row"), lists.longest);
    for (const Message& remark : remarks(lists))
      text += fmt::format("  note: {}\n", remark.english());
  }
  TextTable table(
      {{"Metric"}, {"Validation", TextTable::Align::Right}, {"Test", TextTable::Align::Right}});
  for (const std::string& name : metric_names(run.request.ks)) {
    if (!run.result.validation.contains(name) && !run.result.test.contains(name)) continue;
    const auto cell_of = [&](const std::map<std::string, double>& metrics) {
      const auto found = metrics.find(name);
      return found == metrics.end() ? std::string() : fmt::format("{:.4f}", found->second);
    };
    table.add({name, cell_of(run.result.validation), cell_of(run.result.test)});
  }
  return text + table.str();
}

void import_foreign_run(Context& context, const ImportRunArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  ImportedRunRequest request{
      .name = arguments.name,
      .split = choose_told_split(context, *workspace, arguments.split, {}).id,
      .files = {},
      .ks = arguments.ks};
  const Part part = arguments.part == "test" ? Part::Test : Part::Validation;
  request.files.push_back(list_file(arguments, arguments.lists, part));
  if (!arguments.validation_lists.empty())
    request.files.push_back(list_file(arguments, arguments.validation_lists, Part::Validation));
  const ImportedRun imported = import_run(*workspace, request, {}, context.job());
  Json lists = Json::object();
  for (std::size_t file = 0; file < imported.lists.size(); ++file)
    lists[lists_part(request.files[file].part)] = read_lists_json(imported.lists[file]);
  const RunInfo& run = imported.run;
  context.print({{"run", run.id},
                 {"kind", "imported"},
                 {"name", model_name(run.request.model)},
                 {"model", run.request.model},
                 {"split", run.split},
                 {"state", to_text(run.state)},
                 {"ks", run.request.ks},
                 {"lists", lists},
                 {"validation", to_json(run.result.validation)},
                 {"test", to_json(run.result.test)},
                 {"message", run.message.english()}},
                imported_run_text(imported, request));
}

}  // namespace

void add_import_run(CommandLine& line, CLI::App* group) {
  auto arguments = std::make_shared<ImportRunArguments>();
  CLI::App* command = line.add(
      "run", "Lists that another program's model made for a split, as a run like any other",
      [arguments](Context& context) { import_foreign_run(context, *arguments); }, group);
  line.add_workspace(command);
  const auto file = [&](const char* name, std::string& value, const char* description) {
    return command->add_option(name, value, description)->type_name("FILE");
  };
  file("--lists", arguments->lists,
       "A row an entry: columns user, item, and rank or score; also .gz or .xz")
      ->required();
  CLI::Option* validation = file("--validation-lists", arguments->validation_lists,
                                 "Lists for the validation part too, of which priors come");
  command->add_option("--name", arguments->name, "What the model is called")
      ->required()
      ->type_name("TEXT");
  command->add_option("--split", arguments->split, "The split that they are of; else the newest")
      ->type_name("ID");
  command->add_option("--part", arguments->part, "The part that --lists are for")
      ->check(CLI::IsMember({"test", "validation"}))
      ->excludes(validation);
  add_ks(command, arguments->ks)
      ->description("Lengths of lists to judge; else 10 and 20, as far as the lists go");
  command->add_flag(
      "--drop-seen", arguments->file.drop_seen,
      "Leave out, and count, entries of items that the user has in an earlier part "
      "or in the list already, or that the split does not have; else they are refused");
  const auto column = [&](const char* name, std::string& value, const char* description) {
    command->add_option(name, value, description)->type_name("COLUMN");
  };
  ListColumns& columns = arguments->file.columns;
  column("--user", columns.user, "Column of the users, by name or number");
  column("--item", columns.item, "Column of the items");
  column("--rank", columns.rank, "Column of the ranks, the best first; goes before a score");
  column("--score", columns.score, "Column of the scores, the highest first");
  command->add_option("--separator", arguments->separator, "What separates the columns")
      ->check(
          CLI::IsMember({"guess", "comma", "tab", "semicolon", "bar", "double-colon", "blanks"}));
  command->add_option("--header", arguments->header, "Whether the first line names the columns")
      ->check(CLI::IsMember({"guess", "yes", "no"}));
}

}  // namespace hankki::cli
