// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reading_place.h"

#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/platform.h"
#include "core/store/private_copy.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

bool is_there_with_bytes(const fs::path& file) {
  std::error_code none;
  return fs::file_size(file, none) > 0 && !none;
}

}  // namespace

ReadingPlace ReadingPlace::find(const fs::path& database) {
  using Mode = Connection::Mode;
  const bool writable = platform::may_write(database.parent_path());
  const bool has_log = is_there_with_bytes(beside(database, "-wal"));
  // What a killed program left half undone is undone by SQLite, which has to write for that.
  const bool half_undone = is_there_with_bytes(beside(database, "-journal"));
  if (!half_undone) {
    const ReadingPlace shared(database, Mode::ReadOnly), alone(database, Mode::Alone);
    if (shared.works()) return shared;
    if (writable && alone.works()) return alone;
    if (!writable && !has_log) return {database, Mode::Immutable};
  }
  auto copy = std::make_shared<const PrivateCopy>(database);
  ReadingPlace place(copy->database(), Mode::ReadWrite);
  place.copy_ = std::move(copy);
  return place;
}

bool ReadingPlace::works() const {
  Connection connection(file_, mode_);
  connection.run("PRAGMA busy_timeout = 1000");  // who reads it alone does so for long
  return connection.can_read();
}

std::unique_ptr<Connection> ReadingPlace::open() const {
  auto connection = std::make_unique<Connection>(file_, mode_);
  connection->run("PRAGMA trusted_schema = OFF");
  connection->run("PRAGMA query_only = ON");
  return connection;
}

}  // namespace hankki
