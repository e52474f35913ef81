#include "core/store/schema.h"

#include <fmt/format.h>

#include <fstream>
#include <memory>

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/store/migrations.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::int64_t kApplication = 0x48414E4B;  // "HANK", for `file` and for other programs

void check_header(const fs::path& file) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::string start(kMagic.size(), '\0');
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    throw Error(file.string(), en::say("no permission to read it; change its permissions"));
  stream.read(start.data(), static_cast<std::streamsize>(start.size()));
  if (start != kMagic)
    throw Error(file.string(),
                en::say("the workspace is damaged (its first bytes are not SQLite's); it "
                        "was left as it is, restore a copy of its folder"));
}

/// SQLite makes a -shm file beside a WAL database even to read it; where it may not, it has to be
/// told that nobody writes.
Connection::Mode reading_mode(const fs::path& file) {
  fs::path wal = file;
  wal += "-wal";
  std::error_code ignored;
  const bool writable = platform::may_write(file.parent_path());
  return writable || fs::exists(wal, ignored) ? Connection::Mode::ReadOnly
                                              : Connection::Mode::Immutable;
}

/// A migration's statements; each ends with a semicolon at the end of a line.
void run_script(Connection& connection, std::string_view sql) {
  constexpr std::string_view kEnd = ";\n";
  for (auto end = sql.find(kEnd); end != std::string_view::npos; end = sql.find(kEnd)) {
    connection.run(sql.substr(0, end));
    sql.remove_prefix(end + kEnd.size());
  }
}

void migrate(Connection& connection) {
  const auto version = connection.number("PRAGMA user_version");
  const auto steps = migrations();
  for (auto next = static_cast<std::size_t>(version); next < steps.size(); ++next) {
    Transaction transaction(connection);
    run_script(connection, steps[next].sql);
    connection.run(fmt::format("PRAGMA application_id = {}", kApplication));
    connection.run(fmt::format("PRAGMA user_version = {}", next + 1));
    transaction.commit();
  }
}

}  // namespace

int current_version() { return static_cast<int>(migrations().size()); }

int check_database(const fs::path& file) {
  std::error_code missing;
  const auto size = fs::file_size(file, missing);
  if (missing || size == 0) return 0;
  check_header(file);
  Connection connection(file, reading_mode(file));
  connection.run("PRAGMA trusted_schema = OFF");
  const auto version = connection.number("PRAGMA user_version");
  const auto application = connection.number("PRAGMA application_id");
  const bool empty = version == 0 && connection.number("SELECT count(*) FROM sqlite_master") == 0;
  if (!empty && application != kApplication)
    throw Error(file.string(), en::say("this database is not of Hankki; choose another folder"));
  if (version > current_version())
    throw Error(file.string(), en::say("the workspace is of a newer Hankki (version {}, this "
                                       "program knows {}); open it with a newer one",
                                       version, current_version()));
  Rows check = connection.run("PRAGMA quick_check(1)");
  check.next();
  if (const auto verdict = check.text(0); verdict != "ok")
    throw Error(file.string(), en::say("the workspace is damaged ({}); it was left as it is, "
                                       "restore a copy of its folder",
                                       verdict));
  return static_cast<int>(version);
}

std::unique_ptr<Connection> open_writer(const fs::path& file) {
  auto connection = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
  {
    Rows mode = connection->run("PRAGMA journal_mode = WAL");
    if (!mode.next() || mode.text(0) != "wal")
      throw Error(file.string(),
                  en::say("this disk cannot hold a workspace (SQLite's WAL does not work on "
                          "it); choose a folder on a local disk"));
  }
  connection->run("PRAGMA synchronous = FULL");
  connection->run("PRAGMA foreign_keys = ON");
  connection->run("PRAGMA trusted_schema = OFF");
  migrate(*connection);
  return connection;
}

std::unique_ptr<Connection> open_reader(const fs::path& file) {
  auto connection = std::make_unique<Connection>(file, reading_mode(file));
  connection->run("PRAGMA trusted_schema = OFF");
  return connection;
}

}  // namespace hankki
