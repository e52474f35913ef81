#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/store/artifacts.h"
#include "core/store/folder_lock.h"
#include "core/store/ids.h"
#include "core/store/worker.h"
#include "core/store/workspace.h"
#include "core/training/run_sink.h"

namespace hankki {

/// What an artifact belongs to; also its column in the table.
enum class Owner { Dataset, Split, Run, Trial };

/// What the repositories of an open workspace share: the lock, one thread that writes and one that
/// reads (so that a reader never waits for a long write), and the files.
class Store {
 public:
  using Access = Workspace::Access;

  Store(std::filesystem::path folder, Access access);

  /// body(connection) in a read transaction's place: one statement sees one state.
  template <typename Body>
  auto read(Body&& body) const {
    return reader_->call(std::forward<Body>(body));
  }

  /// body(connection) inside a write transaction, committed when it returns. Throws Error where
  /// the workspace is open for reading only.
  template <typename Body>
  auto write(Body&& body) {
    check_writable();
    return writer_->call([&](Connection& connection) {
      Transaction transaction(connection);
      if constexpr (std::is_void_v<std::invoke_result_t<Body, Connection&>>) {
        body(connection);
        transaction.commit();
      } else {
        auto result = body(connection);
        transaction.commit();
        return result;
      }
    });
  }

  void check_writable() const;
  const std::filesystem::path& folder() const { return folder_; }
  Access access() const { return access_; }
  const Artifacts& artifacts() const { return *artifacts_; }

  DatasetId next_dataset() { return next_dataset_++; }
  SplitId next_split() { return next_split_++; }

  /// The file of that kind; nullopt where there is none.
  std::optional<StoredFile> find_file(Owner owner, std::int64_t id, std::string_view kind) const;

  /// body(file) of the file of that kind; a file that is replaced while it is being read is looked
  /// for again. nullopt where there is none.
  template <typename Body>
  auto read_stored(Owner owner, std::int64_t id, std::string_view kind, Body&& body) const
      -> std::optional<std::invoke_result_t<Body, const StoredFile&>> {
    auto file = find_file(owner, id, kind);
    while (file) {
      try {
        return body(*file);
      } catch (const Error&) {
        auto now = find_file(owner, id, kind);
        if (now == file) throw;
        file = std::move(now);
      }
    }
    return std::nullopt;
  }

  /// Its name and bytes, not yet verified.
  std::optional<std::pair<StoredFile, std::string>> find_bytes(Owner owner, std::int64_t id,
                                                               std::string_view kind) const;

  /// Its verified bytes; throws Error, saying that there is none, or that it is damaged.
  std::string load(Owner owner, std::int64_t id, std::string_view kind,
                   const Message& advice) const;

  /// Its verified tensors: nullopt where there is none; load_tensors() throws then.
  std::optional<TensorFile> find_tensors(Owner owner, std::int64_t id, std::string_view kind,
                                         const Message& advice) const;
  TensorFile load_tensors(Owner owner, std::int64_t id, std::string_view kind,
                          const Message& advice) const;

  /// Stores tensors as the run's or the trial's file of that kind, in the place of the one before.
  void store_file(Owner owner, std::int64_t id, std::string_view kind, const TensorFile& tensors);

  /// Removes rows and then their files: body deletes the rows and gives back the files' paths.
  template <typename Body>
  void remove(Body&& body) {
    const auto files = write([&](Connection& connection) {
      auto paths = body(connection);
      for (const auto& path : paths) artifacts().resolve(path);  // throws before rows are gone
      return paths;
    });
    for (const auto& path : files) artifacts().remove(path);
  }

 private:
  void open_for_writing(const std::filesystem::path& database);

  std::filesystem::path folder_;
  Access access_;
  std::optional<FolderLock> lock_;  // taken first, released last
  std::optional<Artifacts> artifacts_;
  std::unique_ptr<Worker> writer_;  // closed after the reader: the last one empties the WAL
  std::unique_ptr<Worker> reader_;
  std::atomic<DatasetId> next_dataset_{1};
  std::atomic<SplitId> next_split_{1};
};

/// Names the file in the artifact table; inside a write transaction.
void insert_file(Connection& connection, Owner owner, std::int64_t id, std::string_view kind,
                 const StoredFile& file);

/// Adds a queued run; inside a write transaction.
RunId insert_run(Connection& connection, SplitId split, const RunRequest& request,
                 const std::vector<std::string>& tags = {});

/// Stores an epoch in `table` ("epoch" or "trial_epoch"), whose column `owner` has this id, in the
/// place of the one before; inside a write transaction.
void insert_epoch(Connection& connection, std::string_view table, std::string_view owner,
                  std::int64_t id, const EpochRow& row);
std::vector<EpochRow> select_epochs(Connection& connection, std::string_view table,
                                    std::string_view owner, std::int64_t id);

std::vector<std::string> texts(Rows rows);  ///< the first column
std::string utc_now();                      ///< ISO 8601: "2026-11-24T15:04:05Z"
std::string versions();                     ///< "Hankki 0.1.0, OpenBLAS 0.3.21"

}  // namespace hankki
