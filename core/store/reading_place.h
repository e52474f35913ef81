// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <utility>

#include "core/store/database.h"

namespace hankki {

class PrivateCopy;

/// How a database can be read without changing what it holds, and without missing what only its
/// write-ahead log holds yet. The first of these that works:
/// - in place, beside who else has it open;
/// - in place and alone, with the log's index in our memory, where no file can be made to share it
///   (a full disk);
/// - in place as a file that nobody changes, where the folder cannot be written and there is no
///   log, or an empty one;
/// - from a copy of it and its log, which goes with the last copy of this object.
class ReadingPlace {
 public:
  /// Throws Error, saying what is in the way, where none of them works, or the file is damaged.
  static ReadingPlace find(const std::filesystem::path& database);

  /// A connection, of which there can be only one at a time where it is not shared.
  std::unique_ptr<Connection> open() const;

  /// Whether what others store from now on shows.
  bool is_shared() const { return mode_ == Connection::Mode::ReadOnly && !copy_; }

 private:
  ReadingPlace(std::filesystem::path file, Connection::Mode mode)
      : file_(std::move(file)), mode_(mode) {}
  bool works() const;

  std::filesystem::path file_;
  Connection::Mode mode_;
  std::shared_ptr<const PrivateCopy> copy_;
};

}  // namespace hankki
