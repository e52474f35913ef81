// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/store/query_views.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kStepsBetweenLooks = 20'000;  // of SQLite's machine: about a millisecond
constexpr int kLongestText = 64 << 20;

struct Closer {
  void operator()(sqlite3* connection) const { sqlite3_close(connection); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;
using Prepared = std::unique_ptr<sqlite3_stmt, Closer>;

bool is_offered(std::string_view name) {
  return std::ranges::find(query_view_sources(), name, &QueryViewSource::name) !=
         query_view_sources().end();
}

/// The tables that the views read. That a view reads is said by its name alone, which a statement
/// may give to a WITH of its own: so nothing that is not for everybody's eyes stands here.
bool is_below(std::string_view name) {
  constexpr std::string_view kShown = "shown_";
  constexpr std::string_view kTables[] = {"dataset", "split", "run",        "run_metric", "epoch",
                                          "study",   "trial", "experiment", "batch"};
  if (name.starts_with(kShown)) name.remove_prefix(kShown.size());
  return std::ranges::find(kTables, name) != std::end(kTables);
}

struct AnyCase {
  bool operator()(const std::string& one, const std::string& other) const {
    return sqlite3_stricmp(one.c_str(), other.c_str()) < 0;
  }
};
/// The names of all tables and views of the workspace.
using Names = std::set<std::string, AnyCase>;

/// Whether a statement may read this column, of which `reader` is the view or WITH that does. A
/// WITH of which a statement reads no column, as count(*) does, is asked after by its name.
bool may_read(const Names& names, const std::string& table, std::string_view column,
              const char* reader) {
  const bool is_with = column.empty() && !names.contains(table) &&
                       sqlite3_strnicmp(table.c_str(), "sqlite_", 7) != 0;
  return is_with || is_offered(table) || table == "json_each" || table == "json_tree" ||
         (reader && is_below(table));
}

/// What a statement may do: read the views, and what these read.
int authorise(void* names, int action, const char* first, const char* second, const char*,
              const char* reader) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_READ:
      return first && second && may_read(*static_cast<const Names*>(names), first, second, reader)
                 ? SQLITE_OK
                 : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

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

Names names_in(sqlite3* connection) {
  Names names;
  const auto take = [](void* taken, int, char** values, char**) {
    static_cast<Names*>(taken)->insert(values[0]);
    return 0;
  };
  if (sqlite3_exec(connection, "SELECT name FROM main.sqlite_master", take, &names, nullptr) !=
      SQLITE_OK)
    throw Error(sqlite3_db_filename(connection, "main"),
                en::say("cannot be read: {}", sqlite3_errmsg(connection)));
  return names;
}

/// `names` is filled, and has to outlive what is returned.
Handle open_for_queries(const Workspace& workspace, Names& names) {
  sqlite3* opened = nullptr;
  const std::string file = utf8(workspace.folder() / "workspace.db");
  const int fault =
      sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle connection(opened);
  const auto run = [&](const std::string& sql) {
    if (sqlite3_exec(connection.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      throw Error(file, en::say("cannot be read: {}", sqlite3_errmsg(connection.get())));
  };
  if (fault != SQLITE_OK)
    throw Error(file, en::say("cannot be read: {}", sqlite3_errmsg(connection.get())));
  sqlite3_busy_timeout(connection.get(), 5000);
  sqlite3_limit(connection.get(), SQLITE_LIMIT_LENGTH, kLongestText);
  sqlite3_limit(connection.get(), SQLITE_LIMIT_ATTACHED, 0);
  run("PRAGMA trusted_schema = OFF");
  run("PRAGMA temp_store = MEMORY");
  for (const QueryViewSource& source : query_view_sources())
    run(fmt::format("CREATE TEMP VIEW {} ({}) AS {}", source.name, source.columns, source.select));
  run("PRAGMA query_only = ON");
  run("BEGIN");
  names = names_in(connection.get());
  sqlite3_set_authorizer(connection.get(), authorise, &names);
  return connection;
}

Prepared prepare_query(sqlite3* connection, std::string_view sql, const Watch& watch) {
  sqlite3_stmt* made = nullptr;
  const char* rest = nullptr;
  if (sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &made, &rest) !=
      SQLITE_OK)
    fail_query(connection, watch);
  Prepared statement(made);
  if (!statement) throw Error(en::say("the query is empty"));
  const std::string_view left = sql.substr(static_cast<std::size_t>(rest - sql.data()));
  if (left.find_first_not_of(" \t\r\n;") != std::string_view::npos)
    throw Error(en::say("a query is one statement; ask for the others one by one"));
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
  Names names;
  const Handle connection = open_for_queries(workspace, names);
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
