// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <fstream>
#include <memory>
#include <system_error>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/platform.h"
#include "core/store/migrate.h"
#include "core/store/migrations.h"
#include "core/store/private_copy.h"

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

/// Throws Error where the database is not ours; gives its version.
int check_identity(Connection& connection, const fs::path& file) {
  const auto version = connection.number("PRAGMA user_version");
  const auto application = connection.number("PRAGMA application_id");
  const bool empty = version == 0 && connection.number("SELECT count(*) FROM sqlite_master") == 0;
  if (!empty && application != kApplicationId)
    throw Error(utf8(file), en::say("this database is not of Hankki; choose another folder"));
  if (version < 0 || version > current_version())
    throw Error(utf8(file), en::say("the workspace is of a newer Hankki (version {}, this "
                                    "program knows {}); open it with a newer one",
                                    version, current_version()));
  return static_cast<int>(version);
}

void use_wal(Connection& connection, const fs::path& file) {
  Rows mode = connection.run("PRAGMA journal_mode = WAL");
  if (!mode.next() || mode.text(0) != "wal")
    throw Error(utf8(file), en::say("this disk cannot hold a workspace (SQLite's WAL does not work "
                                    "on it); choose a folder on a local disk"));
}

/// The file and what SQLite keeps beside it.
void remove_with_logs(const fs::path& file) {
  for (const char* ending : {"-wal", "-shm", "-journal", ""}) {
    const fs::path name = beside(file, ending);
    std::error_code fault;
    fs::remove(name, fault);
    if (fault)
      throw Error(utf8(name), en::say("{}; change the folder's permissions", fault.message()));
  }
}

fs::path name_of_making(const fs::path& file) {
  fs::path name = file;
  name += ".new";
  return name;
}

}  // namespace

int current_version() { return static_cast<int>(migrations().size()); }

KnownDatabase identify_database(const fs::path& file) {
  std::error_code missing;
  const auto status = fs::status(file, missing);
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw Error(utf8(file), en::say("this is no file, though it has the name of a workspace's "
                                    "database; choose another folder"));
  const auto size = fs::file_size(file, missing);
  if (missing || size == 0) return {0, std::nullopt};
  check_header(file);
  auto place = ReadingPlace::find(file);
  const int version = check_identity(*place.open(), file);
  return {version, std::move(place)};
}

void check_pages(const ReadingPlace& place, const fs::path& file) {
  const auto connection = place.open();
  Rows check = connection->run("PRAGMA quick_check(1)");
  check.next();
  if (const auto verdict = check.text(0); verdict != "ok")
    throw Error(utf8(file), en::say("the workspace is damaged ({}); it was left as it is, "
                                    "restore a copy of its folder",
                                    verdict));
}

int check_database(const fs::path& file) {
  const KnownDatabase known = identify_database(file);
  if (known.place) check_pages(*known.place, file);
  return known.version;
}

bool is_of_making(const fs::path& file) {
  return utf8(file.filename()).starts_with(utf8(name_of_making("workspace.db")));
}

void make_database(const fs::path& file) {
  const auto making = name_of_making(file);
  remove_with_logs(making);
  {
    Connection connection(making, Connection::Mode::ReadWrite);
    connection.run("PRAGMA journal_mode = MEMORY");  // what is unfinished is thrown away
    connection.run("PRAGMA synchronous = FULL");
    connection.run("PRAGMA trusted_schema = OFF");
    migrate(connection, migrations());
    use_wal(connection, file);
  }
  remove_with_logs(file);  // a log of the empty one must not count for the new one
  try {
    platform::rename_durably(making, file);
  } catch (const std::system_error& fault) {
    throw Error(utf8(file), en::say("cannot write it: {}", fault.code().message()));
  }
}

std::unique_ptr<Connection> open_migrated(const fs::path& file) {
  auto connection = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
  use_wal(*connection, file);
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
  auto connection = std::make_unique<Connection>(file, Connection::Mode::ReadOnly);
  connection->run("PRAGMA trusted_schema = OFF");
  return connection;
}

std::unique_ptr<Connection> open_beating(const fs::path& file) {
  auto connection = open_writer(file);
  connection->run("PRAGMA synchronous = NORMAL");
  return connection;
}

}  // namespace hankki
