// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/annotations.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/store/open_folder.h"
#include "core/store/run_edits.h"
#include "core/store/runs.h"
#include "core/workbench/folder_file.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr FolderFile kFile(kAnnotationsFile);
constexpr int kFormat = 1;
constexpr int kDeepest = 4;

/// An annotation as the file has it.
struct Written {
  Annotation annotation;
  bool removed = false;
};

Error damaged() {
  return Error(kFile.name(), en::say("is damaged; take it out of the workspace's folder, and write "
                                     "the notes anew"));
}

Written written_from(const json& one) {
  Written written;
  Annotation& note = written.annotation;
  one.at("id").get_to(note.id);
  one.at("run").get_to(note.run);
  one.at("epoch").get_to(note.epoch);
  one.at("text").get_to(note.text);
  one.at("removed").get_to(written.removed);
  if (note.id < 1 || note.epoch < 0) throw damaged();
  return written;
}

std::vector<Written> written_in(const std::optional<std::string>& text) {
  std::vector<Written> all;
  if (!text) return all;  // there is none yet
  try {
    const json document = parse_json(*text, kDeepest);
    if (document.at("format").get<int>() > kFormat)
      throw Error(kFile.name(), en::say("comes from a newer version; open it there"));
    for (const json& one : document.at("annotations")) all.push_back(written_from(one));
  } catch (const json::exception&) {
    throw damaged();
  }
  return all;
}

std::string text_of(const std::vector<Written>& all) {
  json notes = json::array();
  for (const auto& [note, removed] : all)
    notes.push_back({{"id", note.id},
                     {"run", note.run},
                     {"epoch", note.epoch},
                     {"text", note.text},
                     {"removed", removed}});
  return json{{"format", kFormat}, {"annotations", std::move(notes)}}.dump(2) + "\n";
}

template <typename Change>
void change_all(Workspace& workspace, Change change) {
  kFile.change(workspace, [&](const std::optional<std::string>& text) {
    auto all = written_in(text);
    change(all);
    return text_of(all);
  });
}

Written& find(std::vector<Written>& all, std::int64_t id) {
  const auto found =
      std::ranges::find(all, id, [](const Written& written) { return written.annotation.id; });
  if (found == all.end()) throw Error(en::say("there is no note {} on a curve", id));
  return *found;
}

std::string checked_text(const std::string& text) {
  std::string checked = checked_run_note(text);
  if (checked.empty()) throw Error(en::say("the note"), en::say("is empty"));
  return checked;
}

void set_removed(Workspace& workspace, std::int64_t id, bool removed) {
  change_all(workspace, [&](std::vector<Written>& all) { find(all, id).removed = removed; });
}

}  // namespace

std::vector<Annotation> list_annotations(const Workspace& workspace,
                                         std::span<const std::int64_t> runs) {
  std::vector<Annotation> notes;
  for (auto& [note, removed] : written_in(kFile.read(workspace)))
    if (!removed && std::ranges::find(runs, note.run) != runs.end())
      notes.push_back(std::move(note));
  std::ranges::sort(
      notes, {}, [](const Annotation& note) { return std::tuple(note.run, note.epoch, note.id); });
  return notes;
}

Annotation add_annotation(Workspace& workspace, std::int64_t run, std::int64_t epoch,
                          const std::string& text) {
  Annotation note{.run = run, .epoch = epoch, .text = checked_text(text)};
  const auto epochs = workspace.runs().info(run).result.epochs_run;
  if (epoch < 0 || epoch >= epochs)
    throw Error(en::say("run {}", run), en::say("has no epoch {}: it ran {}", epoch + 1, epochs));
  change_all(workspace, [&](std::vector<Written>& all) {
    for (const Written& written : all) note.id = std::max(note.id, written.annotation.id);
    ++note.id;
    all.push_back({note, false});
  });
  return note;
}

std::string edit_annotation(Workspace& workspace, std::int64_t id, const std::string& text) {
  std::string before = checked_text(text);
  change_all(workspace,
             [&](std::vector<Written>& all) { std::swap(find(all, id).annotation.text, before); });
  return before;
}

void remove_annotation(Workspace& workspace, std::int64_t id) { set_removed(workspace, id, true); }

void restore_annotation(Workspace& workspace, std::int64_t id) {
  auto all = written_in(kFile.read(workspace));
  const Written& written = find(all, id);
  if (!written.removed) throw Error(en::say("note {} was not removed", id));
  workspace.runs().info(written.annotation.run);  // throws where the run itself was removed
  set_removed(workspace, id, false);
}

}  // namespace hankki
