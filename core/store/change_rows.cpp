// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_rows.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/store/checked_row.h"
#include "core/store/derived_schema.h"

namespace hankki {
namespace {

Kind parse_kind(std::string_view table) {
  const auto found = std::ranges::find(kKinds, table, &KindTraits::table);
  if (found == std::end(kKinds)) throw Error(en::say("there is no \"{}\"", table));
  return static_cast<Kind>(found - std::begin(kKinds));
}

Change::What parse_what(std::string_view text) {
  constexpr std::array<std::string_view, 4> kTexts{"added", "changed", "removed", "progress"};
  const auto found = std::ranges::find(kTexts, text);
  if (found == kTexts.end()) throw Error(en::say("there is no \"{}\"", text));
  return static_cast<Change::What>(found - kTexts.begin());
}

}  // namespace

NewChanges select_changes(Connection& connection, std::int64_t seq) {
  NewChanges result;
  result.newest = connection.number(
      "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0)");
  // A number that was not reached yet is of another workspace, or of a copy's later time.
  result.all = seq < result.newest - kKeptChanges || seq > result.newest;
  if (result.all) return result;
  Rows rows =
      connection.run("SELECT seq, kind, id, what FROM change WHERE seq > ? ORDER BY seq", seq);
  constexpr std::string_view kColumns[] = {"seq", "kind", "id", "what"};
  while (rows.next()) {
    const CheckedRow row(rows, "change", rows.text(0), kColumns);
    result.changes.push_back(
        {rows.integer(0), row.parsed(1, parse_kind), rows.integer(2), row.parsed(3, parse_what)});
  }
  return result;
}

}  // namespace hankki
