// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_edits.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/store/checked_row.h"
#include "core/store/edited_text.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/runs.h"
#include "core/store/store.h"

namespace hankki {
namespace {

std::vector<std::string> select_tags(Connection& connection, RunId id) {
  constexpr std::string_view kColumns[] = {"tags"};
  Rows rows = connection.run("SELECT tags FROM run WHERE id = ?", id);
  rows.next();
  return CheckedRow(rows, "run", std::to_string(id), kColumns)
      .parsed(0, from_json_text<std::vector<std::string>>);
}

}  // namespace

std::string checked_run_name(std::string_view text) {
  return edited_text(text, en::say("the run's name"), kLongestRunName, Lines::One);
}

std::string checked_run_tag(std::string_view text) {
  auto tag = edited_text(text, en::say("the tag"), kLongestRunTag, Lines::One);
  if (tag.empty()) throw Error(en::say("the tag"), en::say("is empty"));
  if (tag.find(',') != std::string::npos)
    throw Error(en::say("the tag"), en::say("has a comma, which stands between tags"));
  return tag;
}

std::string checked_run_note(std::string_view text) {
  return edited_text(text, en::say("the note"), kLongestRunNote, Lines::Many);
}

std::vector<std::string> edited_tags(std::vector<std::string> tags, const RunEdit& edit) {
  for (const std::string& text : edit.drop_tags) {
    const std::string tag = checked_run_tag(text);
    if (std::erase(tags, tag) == 0) throw Error(en::say("the run has no tag \"{}\"", tag));
  }
  for (const std::string& text : edit.add_tags) {
    std::string tag = checked_run_tag(text);
    if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
  }
  if (tags.size() > kMostRunTags)
    throw Error(en::say("a run has at most {} tags; take some off first", kMostRunTags));
  return tags;
}

void Runs::edit(RunId id, const RunEdit& edit) {
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Run, id);
    if (!edit.add_tags.empty() || !edit.drop_tags.empty())
      connection.run("UPDATE run SET tags = ? WHERE id = ?",
                     json_text(edited_tags(select_tags(connection, id), edit)), id);
    if (edit.name)
      connection.run("UPDATE run SET name = ? WHERE id = ?", checked_run_name(*edit.name), id);
    if (edit.note)
      connection.run("UPDATE run SET note = ? WHERE id = ?", checked_run_note(*edit.note), id);
    if (edit.archived)
      connection.run("UPDATE run SET archived = ? WHERE id = ?", *edit.archived, id);
  });
}

}  // namespace hankki
