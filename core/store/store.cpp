// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include <fmt/format.h>

#include <QDateTime>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/threads.h"
#include "core/store/checked_row.h"
#include "core/store/files.h"
#include "core/store/open_folder.h"
#include "core/store/removal.h"
#include "core/store/upkeep.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::chrono::seconds kKeptAfterRemoval = std::chrono::days(30);

}  // namespace

Store::Store(fs::path folder, Access access) : folder_(std::move(folder)), access_(access) {
  check_folder(folder_, access);
  KnownDatabase known;
  if (access == Access::ReadWrite) {
    known = bring_up_to_date_where_older();
  } else {
    lock_.emplace(folder_, FolderLock::Kind::SharedIfPossible);
    known = identify_database(database());
    if (known.version == 0) throw Error(utf8(folder_), unfinished());
    if (known.version < current_version())
      throw Error(utf8(folder_),
                  en::say("the workspace is of an older Hankki; open it once for writing, "
                          "which brings it up to date"));
    place_ = known.place;
  }
  artifacts_.emplace(folder_);
  const auto check = [place = *known.place, file = database()] { check_pages(place, file); };
  if (known.place->is_shared())
    check_ = std::async(std::launch::async, check);
  else  // of which there is one connection at a time
    check();
  reader_ =
      std::make_unique<Worker>([&] { return place_ ? place_->open() : open_reader(database()); });
}

std::unique_ptr<Connection> Store::open_watcher() const {
  if (place_ && !place_->is_shared()) return nullptr;
  return open_reader(database());
}

KnownDatabase Store::bring_up_to_date_where_older() {
  for (;;) {
    lock_.emplace(folder_, FolderLock::Kind::Shared);
    KnownDatabase known = identify_database(database());
    if (known.version == current_version()) return known;
    lock_.reset();
    bring_up_to_date(folder_);
  }
}

void Store::admit() {
  if (check_.valid()) check_.get();
  if (access_ == Access::ReadOnly) return;
  writer_ = std::make_unique<Worker>([&] { return open_writer(database()); });
  writer_id_ = write([&](Connection& connection) {
    remove_ended_writers(connection);
    return add_writer(connection, mark_);
  });
  heartbeat_ = std::make_unique<Heartbeat>(database(), writer_id_);
  purge(*this, kKeptAfterRemoval);
}

Store::~Store() {
  heartbeat_.reset();
  if (writer_id_ == 0) return;
  try {
    write([&](Connection& connection) { remove_writer(connection, writer_id_); });
  } catch (const std::exception&) {
    // Others see that the process has ended.
  }
}

fs::path Store::database() const { return database_of(folder_); }

void Store::check_writable() const {
  if (access_ == Access::ReadOnly)
    throw Error(utf8(folder_),
                en::say("the workspace is open for reading only; open it for writing"));
}

void Store::committed(Connection& connection) {
  commits_->notify();
  if (connection.number("SELECT EXISTS (SELECT 1 FROM gone_file)") == 0) return;
  try {
    Transaction transaction(connection);
    remove_gone_files(connection, artifacts());
    transaction.commit();
  } catch (const std::exception&) {
    // What was asked for is stored; the files go after the next change.
  }
}

std::int64_t next_id(Connection& connection, Kind kind) {
  const auto table = table_of(kind);
  connection.run(
      "INSERT INTO sqlite_sequence (name, seq) SELECT ?, 0 "
      "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)",
      table, table);
  // Above every row too, should the sequence have been set back.
  connection.run(
      fmt::format("UPDATE sqlite_sequence SET seq = 1 + max(CAST(seq AS INTEGER), coalesce((SELECT "
                  "max(id) FROM {}), 0)) WHERE name = ?",
                  table),
      table);
  Rows row = connection.run("SELECT seq FROM sqlite_sequence WHERE name = ?", table);
  row.next();
  constexpr std::string_view kColumns[] = {"seq"};
  return CheckedRow(row, "sqlite_sequence", std::string(table), kColumns).whole(0, 1);
}

std::string utc_text(std::chrono::seconds ago) {
  return QDateTime::currentDateTimeUtc().addSecs(-ago.count()).toString(Qt::ISODate).toStdString();
}

std::string versions() { return fmt::format("Hankki {}, {}", HANKKI_VERSION, blas_version()); }

}  // namespace hankki
