// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/removal.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/store/claims.h"

namespace hankki {

void hide(Store& store, Kind kind, std::int64_t id) {
  store.write([&](Connection& connection) {
    check_shown(connection, kind, id);
    check_idle(connection, kind, id);
    connection.run(fmt::format("UPDATE {} SET removed_at = ? WHERE id = ?", table_of(kind)),
                   utc_text(), id);
  });
}

void show(Store& store, Kind kind, std::int64_t id) {
  store.write([&](Connection& connection) { show(connection, kind, id); });
}

void show(Connection& connection, Kind kind, std::int64_t id) {
  connection.run(
      fmt::format("UPDATE {} SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL",
                  table_of(kind)),
      id);
  if (connection.number("SELECT changes()") == 0)
    throw Error(named(kind, id), en::say("it was not removed, or is gone for good"));
}

void purge(Store& store, std::chrono::seconds hidden_for) {
  store.write([&](Connection& connection) { delete_hidden(connection, hidden_for); });
}

void delete_hidden(Connection& connection, std::chrono::seconds hidden_for) {
  // Only a time counts: nothing is deleted for some other text in that column.
  const auto delete_from = [&](std::string_view table) {
    connection.run(fmt::format("DELETE FROM {} WHERE removed_at <= ? AND removed_at GLOB "
                               "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'",
                               table),
                   utc_text(hidden_for));
  };
  for (const auto& kind : kKinds)
    if (!kind.shown.empty()) delete_from(kind.table);
  delete_from("shop_recipe");  // which is no kind: the shop itself looks for changes
}

void check_shown(Connection& connection, Kind kind, std::int64_t id) {
  const auto found = connection.number(
      fmt::format("SELECT EXISTS (SELECT 1 FROM shown_{} WHERE id = ?)", table_of(kind)), id);
  if (found == 0) throw unknown(kind, id);
}

Error unknown(Kind kind, std::int64_t id) {
  return Error(named(kind, id), en::say("the workspace has no such {}; `{}` lists the ones "
                                        "there are",
                                        noun(kind), kind == Kind::Study ? "studies" : "info"));
}

}  // namespace hankki
