// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_state.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/store/database.h"
#include "core/store/store.h"

namespace hankki {
namespace {

using nlohmann::json;

/// A table that is copied as it is. `types` has a letter a column: i(nteger), r(eal), t(ext), a
/// capital where it may be null.
struct Copied {
  const char *name, *columns, *types;
  bool may_miss = false;  // in a state of an older version
};
constexpr Copied kWhole[] = {
    {"shop_opinion", "person, recipe, stars, cooked, at", "ttRii"},
    {"shop_veto", "person, recipe, kind, until", "tttI"},
    {"shop_taste", "person, term, weight", "ttr"},
    {"shop_choice", "person, place, chosen, instead", "titt", true},
};
constexpr Copied kPolicies{"batch_policy", "batch, state", "it"};
constexpr Copied kArms{"batch_arm", "batch, arm, successes, failures", "iiii"};
constexpr Copied kRecipes{"shop_recipe", "id, recipe, removed_at", "itT"};
constexpr Copied kAccounts{"account", "id, survey, removed_at", "itT"};
/// Those that can still change, or that a mark tells of.
constexpr Copied kAnswers{"shop_answer", "id, states, replaced, refined, open", "itiii"};
constexpr const char* kLogs[] = {"shop_answer", "shop_act"};

[[noreturn]] void refuse() { throw Error(en::say("it does not tell how the shop was")); }

json copied(Connection& connection, const Copied& table, std::string_view condition = "") {
  const std::string_view types = table.types;
  Rows rows =
      connection.run(fmt::format("SELECT {} FROM {} {}", table.columns, table.name, condition));
  json all = json::array();
  while (rows.next()) {
    json row = json::array();
    for (std::size_t i = 0; i < types.size(); ++i) {
      const int column = static_cast<int>(i);
      if (rows.is_null(column))
        row.push_back(nullptr);
      else if (types[i] == 'i' || types[i] == 'I')
        row.push_back(rows.integer(column));
      else if (types[i] == 'r' || types[i] == 'R')
        row.push_back(rows.real(column));
      else
        row.push_back(rows.text(column));
    }
    all.push_back(std::move(row));
  }
  return all;
}

QVariant cell(const json& value, char type) {
  const char small = type < 'a' ? static_cast<char>(type - 'A' + 'a') : type;
  if (value.is_null() && small != type) return {};
  if (small == 'i' && value.is_number_integer()) return sql_value(value.get<std::int64_t>());
  if (small == 'r' && value.is_number()) return sql_value(value.get<double>());
  if (small == 't' && value.is_string()) return sql_value(value.get<std::string>());
  refuse();
}

/// body(cells of the row) for each row that the state has of the table.
template <typename Body>
void each_row(const json& state, const Copied& table, const Body& body) {
  const auto found = state.find(table.name);
  if (found == state.end() && table.may_miss) return;
  if (found == state.end() || !found->is_array()) refuse();
  const std::string_view types = table.types;
  for (const json& row : *found) {
    if (!row.is_array() || row.size() != types.size()) refuse();
    std::vector<QVariant> cells;
    for (std::size_t i = 0; i < types.size(); ++i) cells.push_back(cell(row[i], types[i]));
    body(cells);
  }
}

void restore_whole(Connection& connection, const json& state, const Copied& table) {
  connection.run(fmt::format("DELETE FROM {}", table.name));
  each_row(state, table, [&](const std::vector<QVariant>& cells) {
    std::string values;
    for (std::size_t i = 0; i < cells.size(); ++i) values += i == 0 ? "?" : ", ?";
    Statement insert(connection, fmt::format("INSERT OR REPLACE INTO {} ({}) VALUES ({})",
                                             table.name, table.columns, values));
    if (cells.size() == 3) insert.run(cells[0], cells[1], cells[2]);
    if (cells.size() == 4) insert.run(cells[0], cells[1], cells[2], cells[3]);
    if (cells.size() == 5) insert.run(cells[0], cells[1], cells[2], cells[3], cells[4]);
  });
}

/// Ranges [first, last] of what is put aside.
json ranges_aside(Connection& connection, const char* table) {
  Rows rows = connection.run(
      fmt::format("SELECT min(id), max(id) FROM (SELECT id, id - row_number() OVER (ORDER BY id) "
                  "AS island FROM {} WHERE taken_back = 1) GROUP BY island ORDER BY 1",
                  table));
  json all = json::array();
  while (rows.next()) all.push_back({rows.integer(0), rows.integer(1)});
  return all;
}

void restore_log(Connection& connection, const json& state, const char* table) {
  const auto found = state.find(fmt::format("{}_log", table));
  if (found == state.end() || !found->is_object()) refuse();
  const json newest = found->value("newest", json()), aside = found->value("aside", json());
  if (!newest.is_number_integer() || !aside.is_array()) refuse();
  const auto last = newest.get<std::int64_t>();
  connection.run(  // rows are long: those that stay are not written anew
      fmt::format("UPDATE {} SET taken_back = id > ? WHERE taken_back <> (id > ?)", table), last,
      last);
  for (const json& range : aside) {
    if (!range.is_array() || range.size() != 2 || !range[0].is_number_integer() ||
        !range[1].is_number_integer())
      refuse();
    connection.run(fmt::format("UPDATE {} SET taken_back = 1 WHERE id BETWEEN ? AND ?", table),
                   range[0].get<std::int64_t>(), range[1].get<std::int64_t>());
  }
}

/// Rows of a table of things that are hidden, not deleted.
void restore_things(Connection& connection, const json& state, const Copied& table,
                    std::string_view column, std::string_view with) {
  connection.run(
      fmt::format("UPDATE {} SET removed_at = ?{} WHERE removed_at IS NULL", table.name, with),
      utc_text());
  each_row(state, table, [&](const std::vector<QVariant>& cells) {
    connection.run(fmt::format("UPDATE OR IGNORE {} SET {} = ?, removed_at = ?{} WHERE id = ?",
                               table.name, column, with),
                   cells[1], cells[2], cells[0]);
  });
}

}  // namespace

json shop_state(Connection& connection) {
  json state = json::object();
  for (const Copied& table : kWhole) state[table.name] = copied(connection, table);
  for (const Copied& table : {kPolicies, kArms, kRecipes, kAccounts})
    state[table.name] = copied(connection, table);
  state[kAnswers.name] =
      copied(connection, kAnswers,
             "WHERE open = 1 OR id IN (SELECT json_extract(value, '$[0]') FROM shop_mark, "
             "json_each(CASE WHEN json_valid(state) THEN state ELSE '{}' END, '$.shop_answer')) "
             "ORDER BY id");
  for (const char* table : kLogs)
    state[fmt::format("{}_log", table)] = {
        {"newest", connection.number(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table))},
        {"aside", ranges_aside(connection, table)}};
  return state;
}

void restore_shop_state(Connection& connection, const json& state) {
  for (const Copied& table : kWhole) {
    restore_whole(connection, state, table);
    connection.run(
        fmt::format("DELETE FROM {} WHERE person GLOB 'account:*' AND substr(person, 9) "
                    "NOT IN (SELECT CAST(id AS TEXT) FROM account)",
                    table.name));
  }
  connection.run("DELETE FROM batch_policy");
  each_row(state, kPolicies, [&](const std::vector<QVariant>& cells) {
    connection.run(
        "INSERT OR IGNORE INTO batch_policy (batch, state) SELECT id, ? FROM batch WHERE id = ?",
        cells[1], cells[0]);
  });
  connection.run("UPDATE batch_arm SET successes = 0, failures = 0");
  each_row(state, kArms, [&](const std::vector<QVariant>& cells) {
    connection.run("UPDATE batch_arm SET successes = ?, failures = ? WHERE batch = ? AND arm = ?",
                   cells[2], cells[3], cells[0], cells[1]);
  });
  restore_things(connection, state, kRecipes, "recipe", ", revision = revision % 1000000000 + 1");
  restore_things(connection, state, kAccounts, "survey", "");
  for (const char* table : kLogs) restore_log(connection, state, table);
  connection.run("UPDATE shop_answer SET open = 0 WHERE open = 1");
  each_row(state, kAnswers, [&](const std::vector<QVariant>& cells) {
    connection.run(
        "UPDATE shop_answer SET states = ?, replaced = ?, refined = ?, open = ? WHERE id = ?",
        cells[1], cells[2], cells[3], cells[4], cells[0]);
  });
}

}  // namespace hankki
