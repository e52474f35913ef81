// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/store/artifacts.h"
#include "core/store/claims.h"

namespace hankki {

class Store;

/// The files of one thing in the workspace, by the table artifact. May be used from any thread.
class OwnedFiles {
 public:
  OwnedFiles(const Store& store, Kind owner, std::int64_t id)
      : store_(store), owner_(owner), id_(id) {}

  /// The file of that kind, and its bytes, not yet verified; nullopt where there is none.
  std::optional<std::pair<StoredFile, std::string>> find_bytes(std::string_view kind) const;

  /// Its verified bytes; throws Error, ending in `advice`, where there is none or it is damaged.
  std::string load(std::string_view kind, const Message& advice) const;

  /// Its verified tensors: nullopt where there is none; load_tensors() throws then.
  std::optional<TensorFile> find_tensors(std::string_view kind, const Message& advice) const;
  TensorFile load_tensors(std::string_view kind, const Message& advice) const;

 private:
  std::optional<StoredFile> find(std::string_view kind) const;

  /// body(file) of the file of that kind; one that is replaced while it is being read is looked
  /// for again. nullopt where there is none.
  template <typename Body>
  auto read(std::string_view kind, Body&& body) const
      -> std::optional<std::invoke_result_t<Body, const StoredFile&>>;

  Error missing(std::string_view kind, const Message& advice) const;

  const Store& store_;
  const Kind owner_;
  const std::int64_t id_;
};

/// A name that is given out for a new file: a row of pending_file, committed by the constructor.
/// The destructor takes it back, with the file, unless that was published.
class PendingName {
 public:
  /// "`folder`/`stem``extension`" below artifacts/; with a number after the stem where that is
  /// taken, since an old file stays until the new one's row is committed.
  PendingName(Store& store, std::string_view folder, std::string_view stem,
              std::string_view extension);
  ~PendingName();
  PendingName(const PendingName&) = delete;
  PendingName& operator=(const PendingName&) = delete;

  const std::string& path() const { return path_; }

 private:
  Store& store_;
  std::string path_;
};

/// A file on its way into the workspace. Its name is in the table pending_file before it is made,
/// so that other processes know whose it is; it is removed again unless the transaction of
/// publish() was committed. One thread at a time.
class NewFile {
 public:
  /// Its name is as PendingName says.
  NewFile(Store& store, std::string_view folder, std::string_view stem, std::string_view extension);

  void write(std::string_view bytes);

  /// Makes it complete and durable under its name; nothing can be written after it.
  void finish();

  /// Makes the finished file the owner's one of that kind, in the place of the one before; inside a
  /// write transaction.
  void publish(Connection& connection, Kind owner, std::int64_t id, std::string_view kind);

 private:
  PendingName name_;  // outlives the file
  AtomicFile file_;
  Sha256 hash_;
};

/// Stores tensors as the owner's file of that kind, in the place of the one before, under the claim
/// of the work that makes them; `with`, where it is given, changes what it likes in the same
/// transaction.
void store_tensors(Store& store, const Claim& claim, Kind owner, std::int64_t id,
                   std::string_view kind, const TensorFile& tensors,
                   const std::function<void(Connection&)>& with = {});

/// Removes the file of that kind, if there is one; inside a write transaction.
void forget_file(Connection& connection, Kind owner, std::int64_t id, std::string_view kind);

/// Removes from the disk what no row names any more; inside a write transaction, so that no name
/// is given out again meanwhile.
void remove_gone_files(Connection& connection, const Artifacts& artifacts);

}  // namespace hankki
