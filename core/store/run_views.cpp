// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_views.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "core/store/checked_row.h"
#include "core/store/edited_text.h"
#include "core/store/removal.h"
#include "core/store/store.h"
#include "core/text/json_object.h"

namespace hankki {
namespace {

constexpr std::string_view kViewColumns[] = {"id", "name", "layout", "created"};
constexpr std::size_t kMostColumns = 1000;
constexpr std::size_t kLongestWord = 400;  // of a filter or a column's name

std::string word_of(std::string_view text) {
  return edited_text(text, en::say("the view"), kLongestWord, Lines::One);
}

RunTableLayout checked_layout(RunTableLayout layout) {
  for (std::string* word : {&layout.filter, &layout.sort, &layout.group}) *word = word_of(*word);
  if (layout.columns.size() > kMostColumns)
    throw Error(en::say("a view has at most {} columns", kMostColumns));
  for (std::string& column : layout.columns) column = word_of(column);
  if (layout.epoch < kLastEpoch || layout.epoch > kMostEpoch)
    throw Error("epoch", en::say("{} is not a whole number from {} to {}", layout.epoch, kLastEpoch,
                                 kMostEpoch));
  return layout;
}

std::string layout_text(const RunTableLayout& layout) {
  return nlohmann::json{{"columns", layout.columns},   {"filter", layout.filter},
                        {"sort", layout.sort},         {"descending", layout.descending},
                        {"group", layout.group},       {"epoch", layout.epoch},
                        {"archived", layout.archived}, {"scope", to_text(layout.scope)}}
      .dump();
}

/// Views from before there were scopes are of a split.
RunScope scope_from(const JsonObject& object) {
  const std::string text = object.text_or("scope", to_text(RunScope::Split));
  for (const RunScope scope : {RunScope::Split, RunScope::Dataset, RunScope::Workspace})
    if (to_text(scope) == text) return scope;
  object.refuse("scope", en::say("split, data or workspace"));
}

RunTableLayout layout_from(std::string_view text) {
  const JsonObject object = JsonObject::parse(text, "layout");
  RunTableLayout layout;
  if (object.has("columns"))
    for (const auto& column : object.list("columns")) {
      if (!column.is_string()) object.refuse("columns", en::say("a list of texts"));
      layout.columns.push_back(column.get<std::string>());
    }
  layout.filter = object.text_or("filter", "");
  layout.sort = object.text_or("sort", "");
  layout.descending = object.flag("descending").value_or(true);
  layout.group = object.text_or("group", "");
  layout.epoch = object.integer_or("epoch", kLastEpoch, kMostEpoch, kBestEpoch);
  layout.archived = object.flag("archived").value_or(false);
  layout.scope = scope_from(object);
  return checked_layout(std::move(layout));
}

RunViewInfo view_of(const Rows& row) {
  RunViewInfo info{.id = row.integer(0)};
  const CheckedRow checked(row, "run_view", std::to_string(info.id), kViewColumns);
  info.name = checked.text(1);
  info.layout = checked.parsed(2, layout_from);
  info.created = checked.text(3);
  return info;
}

template <typename... Values>
std::vector<RunViewInfo> select_views(Connection& connection, std::string_view condition,
                                      const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, name, layout, created FROM shown_run_view {}", condition), values...);
  std::vector<RunViewInfo> views;
  while (rows.next()) views.push_back(view_of(rows));
  return views;
}

/// 0: none has it.
RunViewId id_of(Connection& connection, const std::string& name) {
  Rows row = connection.run("SELECT id FROM shown_run_view WHERE name = ?", name);
  return row.next() ? row.integer(0) : 0;
}

Error view_taken(const std::string& name) {
  return Error("name", en::say("the workspace has another view named \"{}\"; choose another name, "
                               "or remove that one first",
                               name));
}

std::string checked_name(const std::string& text) {
  auto name = edited_text(text, en::say("the view's name"), kLongestRunViewName, Lines::One);
  if (name.empty()) throw Error("name", en::say("a view needs a name; type one"));
  return name;
}

}  // namespace

std::string to_text(RunScope scope) {
  switch (scope) {
    case RunScope::Split:
      return "split";
    case RunScope::Dataset:
      return "data";
    case RunScope::Workspace:
      break;
  }
  return "workspace";
}

RunViewId RunViews::save(const std::string& name, const RunTableLayout& layout) {
  const std::string called = checked_name(name);
  const std::string text = layout_text(checked_layout(layout));
  return store_.write([&](Connection& connection) {
    if (const RunViewId known = id_of(connection, called)) {
      connection.run("UPDATE run_view SET layout = ? WHERE id = ?", text, known);
      return known;
    }
    connection.run("INSERT INTO run_view (name, layout, created) VALUES (?, ?, ?)", called, text,
                   utc_text());
    return connection.number("SELECT last_insert_rowid()");
  });
}

void RunViews::rename(RunViewId id, const std::string& name) {
  const std::string called = checked_name(name);
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::RunView, id);
    if (const RunViewId known = id_of(connection, called); known != 0 && known != id)
      throw view_taken(called);
    connection.run("UPDATE run_view SET name = ? WHERE id = ?", called, id);
  });
}

std::vector<RunViewInfo> RunViews::list() const {
  return store_.snapshot(
      [&](Connection& connection) { return select_views(connection, "ORDER BY name, id"); });
}

std::optional<RunViewInfo> RunViews::find(const std::string& name) const {
  return store_.snapshot([&](Connection& connection) -> std::optional<RunViewInfo> {
    auto found = select_views(connection, "WHERE name = ?", name);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  });
}

void RunViews::remove(RunViewId id) { hide(store_, Kind::RunView, id); }

void RunViews::restore(RunViewId id) {
  store_.write([&](Connection& connection) {
    Rows row = connection.run("SELECT name FROM run_view WHERE id = ?", id);
    if (row.next() && id_of(connection, row.text(0))) throw view_taken(row.text(0));
    show(connection, Kind::RunView, id);
  });
}

}  // namespace hankki
