// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "core/store/artifacts.h"
#include "core/store/commit_signal.h"
#include "core/store/folder_lock.h"
#include "core/store/kinds.h"
#include "core/store/reading_place.h"
#include "core/store/schema.h"
#include "core/store/versions.h"
#include "core/store/worker.h"
#include "core/store/workspace.h"
#include "core/store/writers.h"

namespace hankki {

/// What the repositories of an open workspace share: the lock, one thread that writes and one that
/// reads (so that a reader never waits for a long write), and the folder of files.
class Store {
 public:
  using Access = Workspace::Access;

  /// Opens it for reading, and begins to check it; it may be damaged still.
  Store(std::filesystem::path folder, Access access);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// Waits until it is checked, and throws Error where it is damaged; then, where the access is
  /// ReadWrite, lets write() work, and purges what was removed 30 days ago. Called once, before
  /// anything is written.
  void admit();

  /// body(connection), of which one statement sees one state.
  template <typename Body>
  auto read(Body&& body) const {
    return reader_->call(std::forward<Body>(body));
  }

  /// body(connection), which sees one state; also in the reads of the repositories that it calls.
  template <typename Body>
  auto snapshot(Body&& body) const {
    return reader_->call([&](Connection& connection) {
      const Snapshot state(connection);
      return body(connection);
    });
  }

  /// body(connection) inside a write transaction, committed when it returns; then the files that
  /// it left without a row are removed. Throws Error where the workspace is open for reading only.
  template <typename Body>
  auto write(Body&& body) {
    check_writable();
    return writer_->call([&](Connection& connection) {
      if constexpr (std::is_void_v<std::invoke_result_t<Body, Connection&>>) {
        Transaction transaction(connection);
        body(connection);
        transaction.commit();
        committed(connection);
      } else {
        Transaction transaction(connection);
        auto result = body(connection);
        transaction.commit();
        committed(connection);
        return result;
      }
    });
  }

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path database() const;
  Access access() const { return access_; }

  /// A connection of its own that sees what others store; null where nothing that they store can
  /// be seen, since this one reads alone or from a copy.
  std::unique_ptr<Connection> open_watcher() const;

  const Artifacts& artifacts() const { return *artifacts_; }
  WriterId writer() const { return writer_id_; }  ///< 0 where open for reading only
  CommitSignal& commits() const { return *commits_; }

 private:
  KnownDatabase bring_up_to_date_where_older();
  void check_writable() const;
  void committed(Connection& connection);

  std::filesystem::path folder_;
  Access access_;
  std::optional<FolderLock> lock_;  // taken first, released last
  std::optional<Artifacts> artifacts_;
  std::unique_ptr<CommitSignal> commits_ = std::make_unique<CommitSignal>();
  std::optional<ReadingPlace> place_;  ///< of one that is open for reading only
  std::future<void> check_;            ///< beside what is read meanwhile
  std::unique_ptr<Worker> writer_;     // closed after the reader: the last one empties the WAL
  std::unique_ptr<Worker> reader_;
  const WriterMark mark_;
  WriterId writer_id_ = 0;
  std::unique_ptr<Heartbeat> heartbeat_;
};

/// A number for a new row of the kind, never given out before; inside a write transaction.
std::int64_t next_id(Connection& connection, Kind kind);

/// ISO 8601, "2026-11-24T15:04:05Z": now, or that long ago.
std::string utc_text(std::chrono::seconds ago = {});

}  // namespace hankki
