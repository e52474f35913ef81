// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <fstream>
#include <memory>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/platform.h"
#include "core/store/migrate.h"
#include "core/store/migrations.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

void check_header(const fs::path& file) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::string start(kMagic.size(), '\0');
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw Error(utf8(file), en::say("no permission to read it; change its permissions"));
  stream.read(start.data(), static_cast<std::streamsize>(start.size()));
  if (start != kMagic)
    throw Error(utf8(file),
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
  if (!empty && application != kApplicationId)
    throw Error(utf8(file), en::say("this database is not of Hankki; choose another folder"));
  if (version > current_version())
    throw Error(utf8(file), en::say("the workspace is of a newer Hankki (version {}, this "
                                    "program knows {}); open it with a newer one",
                                    version, current_version()));
  Rows check = connection.run("PRAGMA quick_check(1)");
  check.next();
  if (const auto verdict = check.text(0); verdict != "ok")
    throw Error(utf8(file), en::say("the workspace is damaged ({}); it was left as it is, "
                                    "restore a copy of its folder",
                                    verdict));
  return static_cast<int>(version);
}

std::unique_ptr<Connection> open_migrated(const fs::path& file) {
  auto connection = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
  {
    Rows mode = connection->run("PRAGMA journal_mode = WAL");
    if (!mode.next() || mode.text(0) != "wal")
      throw Error(utf8(file),
                  en::say("this disk cannot hold a workspace (SQLite's WAL does not work on "
                          "it); choose a folder on a local disk"));
  }
  connection->run("PRAGMA synchronous = FULL");
  connection->run("PRAGMA trusted_schema = OFF");
  migrate(*connection, migrations());
  connection->run("PRAGMA foreign_keys = ON");
  return connection;
}

std::unique_ptr<Connection> open_writer(const fs::path& file) {
  auto connection = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
  connection->run("PRAGMA synchronous = FULL");
  connection->run("PRAGMA foreign_keys = ON");
  connection->run("PRAGMA trusted_schema = OFF");
  return connection;
}

std::unique_ptr<Connection> open_reader(const fs::path& file) {
  auto connection = std::make_unique<Connection>(file, reading_mode(file));
  connection->run("PRAGMA trusted_schema = OFF");
  return connection;
}

std::unique_ptr<Connection> open_beating(const fs::path& file) {
  auto connection = open_writer(file);
  connection->run("PRAGMA synchronous = NORMAL");
  return connection;
}

}  // namespace hankki
