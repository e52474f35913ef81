// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query_connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <iterator>
#include <string_view>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/store/experiments.h"
#include "core/store/query_views.h"
#include "core/store/records.h"
#include "core/store/runs.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

constexpr int kLongestText = 64 << 20;
constexpr std::size_t kLongestMessage = 16 << 10;

bool is_offered(std::string_view name) {
  return std::ranges::find(query_view_sources(), name, &QueryViewSource::name) !=
         query_view_sources().end();
}

/// The tables that the views read: nothing that is not for everybody's eyes.
bool is_below(std::string_view name) {
  constexpr std::string_view kShown = "shown_";
  constexpr std::string_view kTables[] = {"dataset", "split", "run",   "run_metric", "run_log",
                                          "epoch",   "study", "trial", "experiment", "batch"};
  if (name.starts_with(kShown)) name.remove_prefix(kShown.size());
  return std::ranges::find(kTables, name) != std::end(kTables);
}

bool is_sqlites(std::string_view name) {
  return sqlite3_strnicmp(std::string(name).c_str(), "sqlite_", 7) == 0;
}

/// Whether a statement may read this column of a table that is in the schema `where`. A WITH of
/// which a statement reads no column, as count(*) does, is asked after by its name.
bool may_read(const QuerySchema& schema, const std::string& table, std::string_view column,
              const char* where) {
  if (where && where == schema.workspace) return is_below(table);
  const bool is_with = column.empty() && !schema.tables.contains(table) &&
                       !schema.modules.contains(table) && !is_sqlites(table);
  return is_with || is_offered(table) || table == "json_each" || table == "json_tree";
}

/// What a statement may do: read the views, and what these read.
int authorise(void* schema, int action, const char* first, const char* second, const char* where,
              const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_READ:
      return first && second &&
                     may_read(*static_cast<const QuerySchema*>(schema), first, second, where)
                 ? SQLITE_OK
                 : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

/// A format of SQLite's, which quotes.
std::string quoted(const char* format, const std::string& value) {
  const std::unique_ptr<char, void (*)(void*)> text(sqlite3_mprintf(format, value.c_str()),
                                                    sqlite3_free);
  return text.get();
}

/// message_text(): the English of a message as the workspace keeps it, which the views show; of
/// anything else that itself, and of what is longer than any message: it may be nested as deep.
void message_text(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (!text) return sqlite3_result_null(context);
  try {
    const std::string kept(text, static_cast<std::size_t>(sqlite3_value_bytes(values[0])));
    const std::string said = kept.size() > kLongestMessage ? kept : message_of(kept).english();
    sqlite3_result_text64(context, said.data(), said.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } catch (const std::exception& error) {  // none may pass through SQLite
    sqlite3_result_error(context, error.what(), -1);
  }
}

/// What is stored as running was interrupted where its process has ended; of a damaged row what is
/// stored is all that is known.
std::string known_state(const Workspace& workspace, std::string_view of, std::int64_t id,
                        const std::string& stored) {
  if (stored != to_text(RunState::Running)) return stored;
  try {
    if (of == "run") return to_text(workspace.runs().info(id).state);
    return to_text(of == "study" ? workspace.studies().info(id).state
                                 : workspace.experiments().info(id).work.state);
  } catch (const std::exception&) {  // none may pass through SQLite
    return stored;
  }
}

/// state_now(of, id, stored): the state of a run, study or experiment as all others show it.
void state_now(sqlite3_context* context, int, sqlite3_value** values) {
  const auto text = [&](int at) -> std::string {
    const auto* found = reinterpret_cast<const char*>(sqlite3_value_text(values[at]));
    return found ? found : "";
  };
  const auto& workspace = *static_cast<const Workspace*>(sqlite3_user_data(context));
  const std::string state =
      known_state(workspace, text(0), sqlite3_value_int64(values[1]), text(2));
  sqlite3_result_text64(context, state.data(), state.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// The views' own words call the workspace "main".
std::string in_schema(const std::string& schema, std::string select) {
  constexpr std::string_view kMain = "main.";
  for (std::size_t at = 0; (at = select.find(kMain, at)) != std::string::npos;)
    select.replace(at, kMain.size() - 1, schema);
  return select;
}

}  // namespace

bool QuerySchema::AnyCase::operator()(const std::string& one, const std::string& other) const {
  return sqlite3_stricmp(one.c_str(), other.c_str()) < 0;
}

void QueryConnection::Closer::operator()(sqlite3* connection) const { sqlite3_close(connection); }

QueryConnection::QueryConnection(const Workspace& workspace)
    : file_(utf8(workspace.folder() / "workspace.db")) {
  sqlite3* opened = nullptr;
  const int fault =
      sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  connection_.reset(opened);
  if (fault != SQLITE_OK) fail();
  sqlite3_busy_timeout(opened, 5000);
  sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, kLongestText);
  attach();
  run("PRAGMA trusted_schema = OFF");
  run("PRAGMA temp_store = MEMORY");
  if (sqlite3_create_function_v2(opened, "message_text", 1,
                                 SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                 message_text, nullptr, nullptr, nullptr) != SQLITE_OK ||
      sqlite3_create_function_v2(opened, "state_now", 3, SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                 const_cast<Workspace*>(&workspace), state_now, nullptr, nullptr,
                                 nullptr) != SQLITE_OK)
    fail();
  make_tables();
  run("PRAGMA query_only = ON");
  run("BEGIN");
  sqlite3_set_authorizer(opened, authorise, &schema_);
}

void QueryConnection::attach() {
  std::uint64_t secret[2];
  sqlite3_randomness(sizeof secret, secret);
  schema_.workspace = fmt::format("w{:016x}{:016x}", secret[0], secret[1]);
  run(quoted("ATTACH %Q AS ", file_) + schema_.workspace);
  sqlite3_limit(get(), SQLITE_LIMIT_ATTACHED, 0);
}

void QueryConnection::make_tables() {
  schema_.modules = names("SELECT name FROM pragma_module_list");
  schema_.tables = names(fmt::format(
      "SELECT name FROM {}.sqlite_master WHERE type IN ('table', 'view')", schema_.workspace));
  for (const std::string& name : schema_.tables)
    if (!is_sqlites(name)) run(quoted("CREATE TEMP VIEW \"%w\" AS SELECT NULL WHERE 0", name));
  for (const QueryViewSource& source : query_view_sources())
    run(fmt::format("CREATE TEMP VIEW {} ({}) AS {}", source.name, source.columns,
                    in_schema(schema_.workspace, std::string(source.select))));
}

void QueryConnection::run(const std::string& sql) const {
  if (sqlite3_exec(get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

QuerySchema::Names QueryConnection::names(const std::string& sql) const {
  QuerySchema::Names found;
  const auto take = [](void* taken, int, char** values, char**) {
    static_cast<QuerySchema::Names*>(taken)->insert(values[0]);
    return 0;
  };
  if (sqlite3_exec(get(), sql.c_str(), take, &found, nullptr) != SQLITE_OK) fail();
  return found;
}

void QueryConnection::fail() const {
  throw Error(file_, en::say("cannot be read: {}", sqlite3_errmsg(get())));
}

}  // namespace hankki
