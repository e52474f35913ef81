// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_rows.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#include "core/store/derived_schema.h"

namespace hankki {
namespace {

Kind parse_kind(std::string_view table) {
  const auto found = std::ranges::find(kKinds, table, &KindTraits::table);
  if (found == std::end(kKinds)) throw std::logic_error("change: no such kind");
  return static_cast<Kind>(found - std::begin(kKinds));
}

Change::What parse_what(std::string_view text) {
  constexpr std::array<std::string_view, 4> kTexts{"added", "changed", "removed", "progress"};
  const auto found = std::ranges::find(kTexts, text);
  if (found == kTexts.end()) throw std::logic_error("change: no such sort");
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
  while (rows.next())
    result.changes.push_back(
        {rows.integer(0), parse_kind(rows.text(1)), rows.integer(2), parse_what(rows.text(3))});
  return result;
}

}  // namespace hankki
