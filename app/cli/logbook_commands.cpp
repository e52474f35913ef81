// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <map>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/store/workspace.h"
#include "core/workbench/logbook.h"

namespace hankki::cli {
namespace {

struct LogbookArguments {
  NoteId note = 0;
  std::string text, file, metric, figure;
  std::vector<RunId> runs;
};

constexpr std::size_t kLongestNoteFile = 1 << 20;  // bytes
const std::map<std::string, NoteFigure::Kind> kNoteFigures{{"curves", NoteFigure::Kind::Curves},
                                                           {"losses", NoteFigure::Kind::Losses},
                                                           {"bars", NoteFigure::Kind::Bars},
                                                           {"table", NoteFigure::Kind::Table}};

Json bound_json(const Workspace& workspace, const NoteFigure& figure) {
  Json runs = Json::array(), stale = Json::array();
  for (const NoteFigure::BoundRun& bound : figure.runs) runs.push_back(bound.run);
  for (const Message& mark : stale_marks(workspace, figure)) stale.push_back(mark.english());
  return {{"runs", runs}, {"metric", figure.metric}, {"made", figure.made}, {"stale", stale}};
}

Json note_json(const Workspace& workspace, const NoteInfo& note) {
  Json figures = Json::array();
  for (const NoteFigure& figure : note.content.figures)
    figures.push_back(bound_json(workspace, figure));
  return {{"note", note.id},    {"title", note_title(note.content)}, {"text", note.content.text},
          {"figures", figures}, {"created", note.created},           {"changed", note.changed}};
}

void list_logbook(Context& context) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Json notes = Json::array();
  TextTable table({{"Note", TextTable::Align::Right}, {"Title"}, {"Changed"}, {"Stale"}});
  const auto summaries = list_notes(*workspace);
  for (const NoteSummary& summary : summaries) {
    notes.push_back(note_json(*workspace, summary.note));
    table.add({std::to_string(summary.note.id), printable(summary.title), summary.note.changed,
               summary.stale ? "yes" : ""});
  }
  context.print({{"notes", notes}}, summaries.empty() ? "The logbook is empty.\n" : table.str());
}

void show_note(Context& context, const LogbookArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const NoteInfo note = workspace->notes().info(arguments.note);
  std::string text = note.content.text + "\n";
  for (std::size_t i = 0; i < note.content.figures.size(); ++i)
    for (const Message& mark : stale_marks(*workspace, note.content.figures[i]))
      text += fmt::format("{} is stale: {}\n", figure_line(i + 1), mark.english());
  context.print(note_json(*workspace, note), text);
}

/// A file of Windows ends its lines otherwise than a note does.
std::string with_note_line_ends(const std::string& text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') kept += text[i];
  return kept;
}

/// What is to be written: the text or the file, and a figure behind it.
NoteContent content_of(const Workspace& workspace, const LogbookArguments& arguments) {
  if (arguments.text.empty() == arguments.file.empty())
    throw Error(en::say("logbook add"), en::say("needs either --text or --file"));
  NoteContent content{.text = arguments.text, .figures = {}};
  if (!arguments.file.empty())
    content.text = with_note_line_ends(read_file(path_from_utf8(arguments.file), kLongestNoteFile));
  if (arguments.figure.empty() != arguments.runs.empty())
    throw Error("--figure", en::say("goes with --runs, of which it is drawn"));
  if (arguments.figure.empty() && !arguments.metric.empty())
    throw Error("--metric", en::say("goes with --figure, which shows it"));
  if (!arguments.figure.empty()) {
    content.figures.push_back(bind_figure(workspace, kNoteFigures.at(arguments.figure),
                                          arguments.metric, arguments.runs));
    content.text += "\n\n" + figure_line(1);
  }
  return content;
}

void add_note(Context& context, const LogbookArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const NoteId id = workspace->notes().add(content_of(*workspace, arguments));
  context.print(note_json(*workspace, workspace->notes().info(id)),
                fmt::format("note {} is written\n", id));
}

}  // namespace

void add_logbook_commands(CommandLine& line) {
  CLI::App* group = line.add_group("logbook", "Notes with figures that stay bound to their runs");
  line.add_workspace(line.add(
      "list", "The notes in their order", [](Context& context) { list_logbook(context); }, group));
  auto shown = std::make_shared<LogbookArguments>();
  CLI::App* show = line.add(
      "show", "A note, and why its figures are stale",
      [shown](Context& context) { show_note(context, *shown); }, group);
  line.add_workspace(show);
  show->add_option("note", shown->note, "The note's number")->required()->type_name("NOTE");
  auto added = std::make_shared<LogbookArguments>();
  CLI::App* add = line.add(
      "add", "Write a note behind the others",
      [added](Context& context) { add_note(context, *added); }, group);
  line.add_workspace(add);
  add->add_option("--text", added->text, "What it says, in Markdown")->type_name("TEXT");
  add->add_option("--file", added->file, "A file with what it says")->type_name("FILE");
  add->add_option("--figure", added->figure, "Draws the runs below the text")
      ->check(CLI::IsMember(kNoteFigures).description(""))
      ->type_name("curves|losses|bars|table");
  add->add_option("--runs", added->runs, "Of these runs")->delimiter(',')->type_name("ID,ID");
  add->add_option("--metric", added->metric, "By this metric, as ndcg@10; else the usual one")
      ->type_name("NAME");
}

}  // namespace hankki::cli
