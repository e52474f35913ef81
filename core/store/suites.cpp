// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/suites.h"

#include <fmt/format.h>

#include "core/store/checked_row.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/store.h"

namespace hankki {
namespace {

constexpr std::string_view kColumns[] = {"id", "name", "checks", "created"};

std::vector<SliceCheck> checks_of(const std::string& column) {
  std::vector<SliceCheck> checks;
  for (const std::string& text : from_json_text<std::vector<std::string>>(column))
    checks.push_back(parse_slice_check(text));
  return checks;
}

template <typename... Values>
std::vector<SuiteInfo> select_suites(Connection& connection, std::string_view condition,
                                     const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, name, checks, created FROM shown_suite {}", condition), values...);
  std::vector<SuiteInfo> result;
  while (rows.next()) {
    SuiteInfo& info = result.emplace_back();
    info.id = rows.integer(0);
    const CheckedRow checked(rows, "suite", std::to_string(info.id), kColumns);
    info.name = checked.text(1);
    info.checks = checked.parsed(2, checks_of);
    info.created = checked.text(3);
  }
  return result;
}

void check_free(Connection& connection, const std::string& name) {
  if (select_suites(connection, "WHERE name = ?", name).empty()) return;
  throw Error("name", en::say("there is another suite named \"{}\"; choose another name, or remove "
                              "that one first",
                              name));
}

}  // namespace

SuiteId Suites::save(const std::string& name, const std::vector<SliceCheck>& checks) {
  if (name.empty()) throw Error("name", en::say("a suite needs a name; type one"));
  if (checks.empty()) throw Error(name, en::say("a suite needs a check at least"));
  std::vector<std::string> texts;
  for (const SliceCheck& check : checks) texts.push_back(to_text(check));
  return store_.write([&](Connection& connection) {
    check_free(connection, name);
    connection.run("INSERT INTO suite (name, checks, created) VALUES (?, ?, ?)", name,
                   json_text(texts), utc_text());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<SuiteInfo> Suites::list() const {
  return store_.snapshot(
      [&](Connection& connection) { return select_suites(connection, "ORDER BY name, id"); });
}

std::optional<SuiteInfo> Suites::find(const std::string& name) const {
  return store_.snapshot([&](Connection& connection) -> std::optional<SuiteInfo> {
    auto found = select_suites(connection, "WHERE name = ?", name);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  });
}

void Suites::remove(SuiteId id) { hide(store_, Kind::Suite, id); }

void Suites::restore(SuiteId id) {
  store_.write([&](Connection& connection) {
    Rows row = connection.run("SELECT name FROM suite WHERE id = ?", id);
    if (row.next()) check_free(connection, row.text(0));
    show(connection, Kind::Suite, id);
  });
}

}  // namespace hankki
