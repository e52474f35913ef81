// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/store/run_edits.h"
#include "core/store/run_views.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

struct RunEditArguments {
  std::vector<RunId> runs;
  RunEdit edit;
  std::vector<std::string> tags;
  std::string text;
  bool undo = false;
};

/// "run 3: BPR \"name\" [tag, tag] archived", a line a run, then the note.
std::string marks_text(const RunInfo& run) {
  std::string text = fmt::format("run {}: {}", run.id, run.request.model);
  if (!run.name.empty()) text += fmt::format(" \"{}\"", printable(run.name));
  if (!run.tags.empty()) text += printable(fmt::format(" [{}]", fmt::join(run.tags, ", ")));
  if (run.archived) text += " archived";
  text += '\n';
  if (!run.note.empty()) text += fmt::format("  {}\n", printable(run.note));
  return text;
}

/// The same edit of each run, a transaction a run.
void edit_runs(Context& context, const RunEditArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  for (const RunId run : arguments.runs) workspace->runs().info(run);  // all of them, or none
  Json json{{"runs", Json::array()}};
  std::string text;
  for (const RunId run : arguments.runs) {
    workspace->runs().edit(run, arguments.edit);
    const RunInfo info = workspace->runs().info(run);
    json["runs"].push_back({{"run", info.id},
                            {"name", info.name},
                            {"tags", info.tags},
                            {"note", info.note},
                            {"archived", info.archived}});
    text += marks_text(info);
  }
  context.print(json, text);
}

using Fill = void (*)(RunEditArguments&);

CLI::App* add_run_edit(CommandLine& line, CLI::App* group, const char* name,
                       const char* description, const std::shared_ptr<RunEditArguments>& arguments,
                       Fill fill) {
  CLI::App* command = line.add(
      name, description,
      [arguments, fill](Context& context) {
        fill(*arguments);
        edit_runs(context, *arguments);
      },
      group);
  line.add_workspace(command);
  return command;
}

/// One number, so that what follows is not taken for more of them.
void add_run_number(CLI::App* command, RunEditArguments& arguments) {
  arguments.runs.resize(1);
  command->add_option("run", arguments.runs.front(), "The run's number")
      ->required()
      ->type_name("RUN");
}

void add_of_one(CommandLine& line, CLI::App* group, const char* name, const char* description,
                const char* text, const char* text_description, Fill fill) {
  auto arguments = std::make_shared<RunEditArguments>();
  CLI::App* command = add_run_edit(line, group, name, description, arguments, fill);
  add_run_number(command, *arguments);
  command->add_option("text", arguments->text, text_description)->required()->type_name(text);
}

void list_run_views(Context& context) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const auto views = workspace->run_views().list();
  Json all = Json::array();
  TextTable table({{"View", TextTable::Align::Right}, {"Name"}, {"Columns"}, {"Filter"}});
  for (const RunViewInfo& view : views) {
    const RunTableLayout& layout = view.layout;
    all.push_back({{"view", view.id},
                   {"name", view.name},
                   {"columns", layout.columns},
                   {"filter", layout.filter},
                   {"sort", layout.sort},
                   {"descending", layout.descending},
                   {"group", layout.group},
                   {"epoch", layout.epoch},
                   {"archived", layout.archived},
                   {"scope", to_text(layout.scope)}});
    table.add({std::to_string(view.id), printable(view.name), std::to_string(layout.columns.size()),
               printable(layout.filter)});
  }
  context.print({{"views", all}}, views.empty() ? "There are no saved views.\n" : table.str());
}

}  // namespace

void add_run_commands(CommandLine& line) {
  CLI::App* group =
      line.add_group("run", "What is written on runs, where they come from, how they differ");
  auto tagged = std::make_shared<RunEditArguments>();
  CLI::App* tag = add_run_edit(
      line, group, "tag", "Put tags on a run, or take them off", tagged,
      [](RunEditArguments& a) { (a.undo ? a.edit.drop_tags : a.edit.add_tags) = a.tags; });
  add_run_number(tag, *tagged);
  tag->add_option("tags", tagged->tags, "The tags")->required()->type_name("TAG")->delimiter(',');
  tag->add_flag("--undo", tagged->undo, "Take them off");
  add_of_one(line, group, "note", "Write a note on a run", "TEXT",
             "Plain text, in place of the note before; empty takes it off",
             [](RunEditArguments& a) { a.edit.note = a.text; });
  add_of_one(line, group, "rename", "Give a run a name", "NAME",
             "It stands beside the number; empty takes it off",
             [](RunEditArguments& a) { a.edit.name = a.text; });
  auto archived = std::make_shared<RunEditArguments>();
  CLI::App* archive =
      add_run_edit(line, group, "archive", "Put runs away: `compare` of a split leaves them out",
                   archived, [](RunEditArguments& a) { a.edit.archived = !a.undo; });
  archive->add_option("runs", archived->runs, "Their numbers")
      ->required()
      ->type_name("RUN")
      ->delimiter(',');
  archive->add_flag("--undo", archived->undo, "Take them out again");
  add_run_page_commands(line, group);
  line.add_workspace(line.add(
      "views", "The ways to look at the table of runs that the window keeps",
      [](Context& context) { list_run_views(context); }, group));
}

}  // namespace hankki::cli
