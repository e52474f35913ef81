// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/annotations.h"

namespace hankki::cli {
namespace {

struct CurveNoteArguments {
  std::vector<RunId> runs;
  RunId run = 0;
  std::int64_t note = 0, epoch = 0;
  std::string text;
  bool restore = false;
};

Json curve_notes_json(const std::vector<Annotation>& notes) {
  Json all = Json::array();
  for (const Annotation& note : notes)
    all.push_back(
        {{"note", note.id}, {"run", note.run}, {"epoch", note.epoch + 1}, {"text", note.text}});
  return {{"notes", all}};
}

/// Of these runs, or of all that lists show.
std::vector<Annotation> curve_notes_of(const Workspace& workspace, std::vector<RunId> runs) {
  for (const RunId run : runs) workspace.runs().info(run);  // throws where there is none
  if (runs.empty())
    for (const RunInfo& run : workspace.runs().list()) runs.push_back(run.id);
  return list_annotations(workspace, runs);
}

void list_curve_notes(Context& context, const CurveNoteArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const auto notes = curve_notes_of(*workspace, arguments.runs);
  constexpr auto kRight = TextTable::Align::Right;
  TextTable table({{"Note", kRight}, {"Run", kRight}, {"Epoch", kRight}, {"Text"}});
  for (const Annotation& note : notes)
    table.add({std::to_string(note.id), std::to_string(note.run), std::to_string(note.epoch + 1),
               printable(note.text)});
  context.print(curve_notes_json(notes),
                notes.empty() ? "There are no notes on curves.\n" : table.str());
}

/// What stands there now, of a note that was just written.
void print_curve_note(Context& context, const Annotation& note, std::string_view done) {
  context.print(curve_notes_json({note}), fmt::format("note {} at epoch {} of run {} {}\n", note.id,
                                                      note.epoch + 1, note.run, done));
}

Annotation shown_curve_note(const Workspace& workspace, std::int64_t id) {
  for (Annotation& note : curve_notes_of(workspace, {}))
    if (note.id == id) return std::move(note);
  throw Error(en::say("there is no note {} on a curve", id));
}

void add_curve_note(Context& context, const CurveNoteArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  print_curve_note(context,
                   add_annotation(*workspace, arguments.run, arguments.epoch - 1, arguments.text),
                   "is written");
}

void edit_curve_note(Context& context, const CurveNoteArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  shown_curve_note(*workspace, arguments.note);
  edit_annotation(*workspace, arguments.note, arguments.text);
  print_curve_note(context, shown_curve_note(*workspace, arguments.note), "is changed");
}

void remove_curve_note(Context& context, const CurveNoteArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  if (arguments.restore) {
    restore_annotation(*workspace, arguments.note);
    return print_curve_note(context, shown_curve_note(*workspace, arguments.note), "is back");
  }
  const Annotation note = shown_curve_note(*workspace, arguments.note);
  remove_annotation(*workspace, arguments.note);
  print_curve_note(context, note, "is removed; `curve-note remove --restore` brings it back");
}

using CurveNoteWork = void (*)(Context&, const CurveNoteArguments&);

CLI::App* add_curve_note_work(CommandLine& line, CLI::App* group, const char* name,
                              const char* description,
                              const std::shared_ptr<CurveNoteArguments>& arguments,
                              CurveNoteWork work) {
  CLI::App* command = line.add(
      name, description, [arguments, work](Context& context) { work(context, *arguments); }, group);
  line.add_workspace(command);
  return command;
}

void add_curve_note_number(CLI::App* command, CurveNoteArguments& arguments) {
  command->add_option("note", arguments.note, "The note's number")->required()->type_name("NOTE");
}

}  // namespace

void add_curve_note_commands(CommandLine& line) {
  CLI::App* group = line.add_group("curve-note", "Notes at epochs of runs, which the curves show");
  auto listed = std::make_shared<CurveNoteArguments>();
  add_curve_note_work(line, group, "list", "The notes by run and epoch", listed, list_curve_notes)
      ->add_option("--runs", listed->runs, "Of these runs; else of all")
      ->delimiter(',')
      ->type_name("ID,ID");
  auto added = std::make_shared<CurveNoteArguments>();
  CLI::App* add = add_curve_note_work(line, group, "add", "Write a note at an epoch of a run",
                                      added, add_curve_note);
  add->add_option("run", added->run, "The run's number")->required()->type_name("RUN");
  add->add_option("epoch", added->epoch, "The epoch, from 1")
      ->required()
      ->check(CLI::Range(std::int64_t{1}, std::numeric_limits<std::int64_t>::max()).description(""))
      ->type_name("N");
  add->add_option("text", added->text, "Plain text")->required()->type_name("TEXT");
  auto edited = std::make_shared<CurveNoteArguments>();
  CLI::App* edit = add_curve_note_work(line, group, "edit", "Write something else in its place",
                                       edited, edit_curve_note);
  add_curve_note_number(edit, *edited);
  edit->add_option("text", edited->text, "Plain text")->required()->type_name("TEXT");
  auto removed = std::make_shared<CurveNoteArguments>();
  CLI::App* remove = add_curve_note_work(line, group, "remove", "Take a note off, or put it back",
                                         removed, remove_curve_note);
  add_curve_note_number(remove, *removed);
  remove->add_flag("--restore", removed->restore, "Put it back");
}

}  // namespace hankki::cli
