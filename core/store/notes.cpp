// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/store/checked_row.h"
#include "core/store/edited_text.h"
#include "core/store/removal.h"
#include "core/store/store.h"
#include "core/text/json_object.h"

namespace hankki {
namespace {

constexpr std::string_view kNoteColumns[] = {"id", "text", "figures", "created", "changed"};
constexpr std::string_view kFigureKinds[] = {"curves", "losses", "bars", "table"};
constexpr std::size_t kLongestMark = 200;  // of a hash or a metric's name

std::string mark_of(std::string_view text) {
  return edited_text(text, en::say("the figure"), kLongestMark, Lines::One);
}

NoteContent checked_note(NoteContent content) {
  content.text = edited_text(content.text, en::say("the note"), kLongestNote, Lines::Many);
  if (content.figures.size() > kMostNoteFigures)
    throw Error(en::say("a note has at most {} figures; begin another one", kMostNoteFigures));
  for (NoteFigure& figure : content.figures) {
    if (figure.runs.empty()) throw Error(en::say("a figure needs runs; choose some"));
    if (figure.runs.size() > kMostFigureRuns)
      throw Error(en::say("a figure shows at most {} runs; choose fewer", kMostFigureRuns));
    figure.metric = mark_of(figure.metric);
    figure.made = mark_of(figure.made);
    for (NoteFigure::BoundRun& bound : figure.runs) {
      bound.weights = mark_of(bound.weights);
      bound.data = mark_of(bound.data);
    }
  }
  return content;
}

std::string figures_text(const std::vector<NoteFigure>& figures) {
  auto all = nlohmann::json::array();
  for (const NoteFigure& figure : figures) {
    auto runs = nlohmann::json::array();
    for (const NoteFigure::BoundRun& bound : figure.runs)
      runs.push_back({{"run", bound.run},
                      {"weights", bound.weights},
                      {"epochs", bound.epochs},
                      {"data", bound.data}});
    all.push_back({{"kind", kFigureKinds[static_cast<std::size_t>(figure.kind)]},
                   {"metric", figure.metric},
                   {"runs", runs},
                   {"made", figure.made}});
  }
  return nlohmann::json{{"figures", all}}.dump();
}

NoteFigure figure_from(const JsonObject& object) {
  NoteFigure figure;
  const auto kind = std::ranges::find(kFigureKinds, object.text("kind"));
  if (kind == std::end(kFigureKinds))
    object.refuse("kind", en::say("one of {}", std::vector<std::string>(std::begin(kFigureKinds),
                                                                        std::end(kFigureKinds))));
  figure.kind = static_cast<NoteFigure::Kind>(kind - std::begin(kFigureKinds));
  figure.metric = object.text_or("metric", "");
  figure.made = object.text_or("made", "");
  const auto runs = object.objects("runs");
  for (const JsonObject& run : runs)
    figure.runs.push_back({.run = run.integer("run", 1, CheckedRow::kMost),
                           .weights = run.text_or("weights", ""),
                           .epochs = run.integer_or("epochs", 0, CheckedRow::kMost, 0),
                           .data = run.text_or("data", "")});
  return figure;
}

std::vector<NoteFigure> figures_from(std::string_view text) {
  std::vector<NoteFigure> figures;
  const auto objects = JsonObject::parse(text, "figures").objects("figures");
  for (const JsonObject& object : objects) figures.push_back(figure_from(object));
  return checked_note({.text = {}, .figures = std::move(figures)}).figures;
}

NoteInfo note_of(const Rows& row) {
  NoteInfo info{.id = row.integer(0)};
  const CheckedRow checked(row, "note", std::to_string(info.id), kNoteColumns);
  info.content.text = checked.parsed(1, [](std::string_view text) {
    return edited_text(text, en::say("the note"), kLongestNote, Lines::Many);
  });
  info.content.figures = checked.parsed(2, figures_from);
  info.created = checked.text(3);
  info.changed = checked.text(4);
  return info;
}

template <typename... Values>
std::vector<NoteInfo> select_notes(Connection& connection, std::string_view condition,
                                   const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, text, figures, created, changed FROM shown_note {}", condition),
      values...);
  std::vector<NoteInfo> notes;
  while (rows.next()) notes.push_back(note_of(rows));
  return notes;
}

/// Also of the hidden ones, which come back where they stood.
std::vector<NoteId> order_of(Connection& connection) {
  Rows rows = connection.run("SELECT id FROM note ORDER BY place, id");
  std::vector<NoteId> order;
  while (rows.next()) order.push_back(rows.integer(0));
  return order;
}

}  // namespace

NoteId Notes::add(const NoteContent& content) {
  const NoteContent checked = checked_note(content);
  return store_.write([&](Connection& connection) {
    const std::string now = utc_text();
    connection.run(
        "INSERT INTO note (place, text, figures, created, changed) VALUES "
        "((SELECT ifnull(max(place), 0) + 1 FROM note), ?, ?, ?, ?)",
        checked.text, figures_text(checked.figures), now, now);
    return connection.number("SELECT last_insert_rowid()");
  });
}

void Notes::edit(NoteId id, const NoteContent& content) {
  const NoteContent checked = checked_note(content);
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Note, id);
    connection.run("UPDATE note SET text = ?, figures = ?, changed = ? WHERE id = ?", checked.text,
                   figures_text(checked.figures), utc_text(), id);
  });
}

void Notes::move(NoteId id, NoteId before) {
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Note, id);
    if (before != 0) check_shown(connection, Kind::Note, before);
    if (before == id) return;
    std::vector<NoteId> order = order_of(connection);
    std::erase(order, id);
    order.insert(before == 0 ? order.end() : std::ranges::find(order, before), id);
    for (std::size_t place = 0; place < order.size(); ++place)
      connection.run("UPDATE note SET place = ? WHERE id = ? AND place <> ?",
                     static_cast<std::int64_t>(place), order[place],
                     static_cast<std::int64_t>(place));
  });
}

std::vector<NoteInfo> Notes::list() const {
  return store_.snapshot(
      [&](Connection& connection) { return select_notes(connection, "ORDER BY place, id"); });
}

NoteInfo Notes::info(NoteId id) const {
  return store_.snapshot([&](Connection& connection) {
    auto found = select_notes(connection, "WHERE id = ?", id);
    if (found.empty()) throw unknown(Kind::Note, id);
    return std::move(found.front());
  });
}

void Notes::remove(NoteId id) { hide(store_, Kind::Note, id); }
void Notes::restore(NoteId id) { show(store_, Kind::Note, id); }

}  // namespace hankki
