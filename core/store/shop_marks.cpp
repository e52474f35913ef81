// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_marks.h"

#include <fmt/format.h>

#include <limits>

#include "core/store/checked_row.h"
#include "core/store/shop_state.h"
#include "core/store/store.h"

namespace hankki {
namespace {

using nlohmann::json;

template <typename... Values>
std::vector<ShopMark> select_marks(Connection& connection, std::string_view condition,
                                   const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, name, reset_to, answer, created FROM shop_mark {}", condition),
      values...);
  constexpr std::string_view kColumns[] = {"id", "name", "reset_to", "answer", "created"};
  std::vector<ShopMark> all;
  while (rows.next()) {
    ShopMark& mark = all.emplace_back();
    mark.id = rows.integer(0);
    const CheckedRow checked(rows, "shop_mark", std::to_string(mark.id), kColumns);
    mark.name = checked.text(1);
    if (!rows.is_null(2)) mark.reset_to = checked.whole(2);
    mark.answer = checked.whole(3);
    mark.created = checked.text(4);
  }
  return all;
}

bool is_taken(Connection& connection, const std::string& name) {
  return connection.number("SELECT count(*) FROM shop_mark WHERE name = ?", name) > 0;
}

void check_name(const std::string& name) {
  if (name.empty()) throw Error(en::say("mark"), en::say("it needs a name; give one"));
}

MarkId insert_mark(Connection& connection, const std::string& name,
                   std::optional<MarkId> reset_to) {
  connection.run(
      "INSERT INTO shop_mark (name, reset_to, answer, act, state, created) VALUES (?, ?, (SELECT "
      "coalesce(max(id), 0) FROM shop_answer), (SELECT coalesce(max(id), 0) FROM shop_act), ?, ?)",
      name, reset_to, shop_state(connection).dump(), utc_text());
  return connection.number("SELECT last_insert_rowid()");
}

Error no_mark(const Message& what) {
  return Error(what, en::say("there is no such mark; serve mark --list shows them"));
}

/// What came since the mark `m` and was not taken back; accounts that are newer than it.
constexpr std::string_view kSince =
    "WITH m AS (SELECT * FROM shop_mark WHERE id = ?), answered AS (SELECT person, simulated FROM "
    "shop_answer WHERE id > (SELECT answer FROM m) AND taken_back = 0), acted AS (SELECT person "
    "FROM shop_act WHERE id > (SELECT act FROM m) AND taken_back = 0), came AS (SELECT name, "
    "'account:' || id AS person FROM account WHERE removed_at IS NULL AND id NOT IN (SELECT "
    "json_extract(value, '$[0]') FROM json_each((SELECT CASE WHEN json_valid(state) THEN state "
    "ELSE '{}' END FROM m), '$.account')))";

void check_mark(Connection& connection, MarkId id) {
  if (select_marks(connection, "WHERE id = ?", id).empty()) throw no_mark(en::say("mark {}", id));
}

bool others_since(Connection& connection, MarkId id, const std::string& account) {
  return connection.number(
             fmt::format("{}, own AS (SELECT 'account:' || id AS person FROM account WHERE name = "
                         "? AND removed_at IS NULL) SELECT EXISTS (SELECT 1 FROM answered WHERE "
                         "simulated = 0 AND person NOT IN own) OR EXISTS (SELECT 1 FROM acted "
                         "WHERE person NOT IN own) OR EXISTS (SELECT 1 FROM came WHERE person NOT "
                         "IN own)",
                         kSince),
             id, account) != 0;
}

MarkId reset_to(Connection& connection, MarkId id) {
  json state;
  {
    Rows row = connection.run("SELECT state FROM shop_mark WHERE id = ?", id);
    if (!row.next()) throw no_mark(en::say("mark {}", id));
    constexpr std::string_view kRead[] = {"state"};
    state = CheckedRow(row, "shop_mark", std::to_string(id), kRead).object(0);
  }
  const MarkId undo = insert_mark(connection, "", id);
  try {
    restore_shop_state(connection, state);
  } catch (const Error& fault) {
    throw Error(en::say("mark {}", id), fault.message());
  }
  return undo;
}

ShopMark newest_mark(Connection& connection) {
  auto found = select_marks(connection, "WHERE name <> '' ORDER BY id DESC LIMIT 1");
  if (found.empty())
    throw Error(en::say("the shop"),
                en::say("nothing marks how it was; make a mark before a demo: serve mark NAME"));
  return std::move(found.front());
}

}  // namespace

MarkId ShopMarks::set(const std::string& name) {
  check_name(name);
  return store_.write([&](Connection& connection) {
    if (is_taken(connection, name))
      throw Error(name, en::say("another mark has this name; choose another one"));
    return insert_mark(connection, name, std::nullopt);
  });
}

MarkId ShopMarks::set_numbered(const std::string& name) {
  check_name(name);
  return store_.write([&](Connection& connection) {
    std::string free = name;
    for (int number = 2; is_taken(connection, free); ++number)
      free = fmt::format("{} ({})", name, number);
    return insert_mark(connection, free, std::nullopt);
  });
}

std::vector<ShopMark> ShopMarks::list() const {
  return store_.read(
      [](Connection& connection) { return select_marks(connection, "ORDER BY id"); });
}

ShopMark ShopMarks::find(const std::string& text) const {
  for (const ShopMark& mark : list())
    if (!text.empty() && mark.name == text) return mark;
  for (const ShopMark& mark : list())
    if (std::to_string(mark.id) == text) return mark;
  throw no_mark(Message::verbatim(text));
}

ShopMark ShopMarks::newest() const { return store_.read(newest_mark); }

MarkId ShopMarks::reset(MarkId id) {
  return store_.write([&](Connection& connection) { return reset_to(connection, id); });
}

MarkId ShopMarks::reset_to_newest() {
  return store_.write(
      [&](Connection& connection) { return reset_to(connection, newest_mark(connection).id); });
}

std::optional<MarkId> ShopMarks::reset_unless_others(MarkId id, const std::string& account) {
  return store_.write([&](Connection& connection) -> std::optional<MarkId> {
    check_mark(connection, id);
    if (others_since(connection, id, account)) return std::nullopt;
    return reset_to(connection, id);
  });
}

std::optional<MarkId> ShopMarks::reset_unless_more(MarkId id, std::size_t answers,
                                                   std::size_t acts) {
  return store_.write([&](Connection& connection) -> std::optional<MarkId> {
    check_mark(connection, id);
    const bool same =
        connection.number(fmt::format("{} SELECT (SELECT count(*) FROM answered) = ? AND (SELECT "
                                      "count(*) FROM acted) = ? AND NOT EXISTS (SELECT 1 FROM "
                                      "came)",
                                      kSince),
                          id, static_cast<std::int64_t>(answers),
                          static_cast<std::int64_t>(acts)) != 0;
    if (!same) return std::nullopt;
    return reset_to(connection, id);
  });
}

SinceMark ShopMarks::since(MarkId id) const {
  return store_.snapshot([&](Connection& connection) {
    Rows row = connection.run("SELECT answer, act FROM shop_mark WHERE id = ?", id);
    if (!row.next()) throw no_mark(en::say("mark {}", id));
    const AnswerId answer = row.integer(0);
    return SinceMark{.answers = ShopRecords(store_).answers(
                         answer + 1, std::numeric_limits<std::int32_t>::max()),
                     .acts = acts_behind(connection, row.integer(1))};
  });
}

}  // namespace hankki
