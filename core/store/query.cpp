// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>

#include "core/base/error.h"
#include "core/store/query_connection.h"

namespace hankki {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kStepsBetweenLooks = 20'000;  // of SQLite's machine: about a millisecond

struct Finalizer {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

struct Watch {
  const JobContext& job;
  Clock::time_point end;
  bool late = false;
};

int look(void* data) {
  auto& watch = *static_cast<Watch*>(data);
  watch.late = Clock::now() > watch.end;
  return watch.late || watch.job.cancelled() ? 1 : 0;
}

[[noreturn]] void fail_query(sqlite3* connection, const Watch& watch) {
  watch.job.check();
  if (watch.late)
    throw Error(
        en::say("the query takes longer than the time it has; ask for less, or give it "
                "more"));
  const std::string said = sqlite3_errmsg(connection);
  if ((sqlite3_errcode(connection) & 0xFF) != SQLITE_AUTH)
    throw Error(en::say("the query cannot be answered: {}", said));
  std::vector<std::string> names;
  for (const QueryView& view : query_views()) names.emplace_back(view.name);
  throw Error(en::say("the query is no SELECT over what there is ({}); there are the tables {}",
                      said, names));
}

/// Whether there is more than space, comments and semicolons.
bool has_statement(sqlite3* connection, std::string_view sql) {
  while (!sql.empty()) {
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    const int fault =
        sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &made, &rest);
    if (const Prepared statement(made); statement || fault != SQLITE_OK) return true;
    sql.remove_prefix(static_cast<std::size_t>(rest - sql.data()));
  }
  return false;
}

std::string parameter_name(sqlite3_stmt* statement) {
  const char* name = sqlite3_bind_parameter_name(statement, 1);
  return name ? name : "?";
}

Prepared prepare_query(sqlite3* connection, std::string_view sql, const Watch& watch) {
  sqlite3_stmt* made = nullptr;
  const char* rest = nullptr;
  if (sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &made, &rest) !=
      SQLITE_OK)
    fail_query(connection, watch);
  Prepared statement(made);
  if (!statement) throw Error(en::say("the query is empty"));
  if (has_statement(connection, sql.substr(static_cast<std::size_t>(rest - sql.data()))))
    throw Error(en::say("a query is one statement; ask for the others one by one"));
  // Nothing would be compared with nothing: a shell's $name within single quotes is one.
  if (sqlite3_bind_parameter_count(made) > 0)
    throw Error(
        en::say("the query has the parameter {}, which has no value; write the value itself",
                parameter_name(made)));
  return statement;
}

QueryValue value_at(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_NULL:
      return {};
    default: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      return std::string(text ? text : "",
                         static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }
  }
}

}  // namespace

QueryAnswer query(const Workspace& workspace, std::string_view sql, const QueryLimits& limits,
                  const JobContext& job) {
  const QueryConnection connection(workspace);
  Watch watch{job, Clock::now() + limits.time};
  sqlite3_progress_handler(connection.get(), kStepsBetweenLooks, look, &watch);
  const Prepared statement = prepare_query(connection.get(), sql, watch);
  const int columns = sqlite3_column_count(statement.get());
  QueryAnswer answer;
  std::size_t bytes = 0;
  for (int column = 0; column < columns; ++column)
    answer.columns.emplace_back(sqlite3_column_name(statement.get(), column));
  for (;;) {
    const int step = sqlite3_step(statement.get());
    if (step == SQLITE_DONE) return answer;
    if (step != SQLITE_ROW) fail_query(connection.get(), watch);
    if ((answer.rows.size() + 1) * answer.columns.size() > limits.values)
      throw Error(en::say("the query has more than {} values; add a LIMIT", limits.values));
    auto& row = answer.rows.emplace_back();
    for (int column = 0; column < columns; ++column) {
      row.push_back(value_at(statement.get(), column));
      if (const auto* text = std::get_if<std::string>(&row.back())) bytes += text->size();
    }
    if (bytes > limits.bytes)
      throw Error(en::say(
          "the texts of the query's rows are more than {} MB; ask for fewer rows or columns",
          limits.bytes >> 20));
  }
}

}  // namespace hankki
