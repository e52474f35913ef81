// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrate.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/store/derived_schema.h"

namespace hankki {
namespace {

/// A migration's statements; each ends with a semicolon at the end of a line.
void run_script(Connection& connection, std::string_view sql) {
  constexpr std::string_view kEnd = ";\n";
  for (auto end = sql.find(kEnd); end != std::string_view::npos; end = sql.find(kEnd)) {
    connection.run(sql.substr(0, end));
    sql.remove_prefix(end + kEnd.size());
  }
}

void check_foreign_keys(Connection& connection, std::string_view step) {
  Rows broken = connection.run("PRAGMA foreign_key_check");
  if (!broken.next()) return;
  throw Error("workspace.db",
              en::say("it cannot be brought up to date by {}: a row of {} refers to one of {} "
                      "that is not there; it was left as it is, restore a copy of the folder",
                      step, broken.text(0), broken.text(2)));
}

}  // namespace

void migrate(Connection& connection, std::span<const Migration> steps) {
  connection.run("PRAGMA foreign_keys = OFF");
  const auto version = connection.number("PRAGMA user_version");
  for (auto next = static_cast<std::size_t>(version); next < steps.size(); ++next) {
    Transaction transaction(connection);
    drop_derived_schema(connection);
    run_script(connection, steps[next].sql);
    check_foreign_keys(connection, steps[next].name);
    if (next + 1 == steps.size()) create_derived_schema(connection);
    connection.run(fmt::format("PRAGMA application_id = {}", kApplicationId));
    connection.run(fmt::format("PRAGMA user_version = {}", next + 1));
    transaction.commit();
  }
}

}  // namespace hankki
