// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace hankki {

/// What SQLite keeps beside a database: the file of its name with "-wal" or "-journal" behind it.
std::filesystem::path beside(const std::filesystem::path& database, std::string_view ending);

/// A copy of a database, and of the log and journal beside it, in a folder for temporary files that
/// only this user can read; the folder goes with the object.
class PrivateCopy {
 public:
  /// Throws Error where there is no room or no permission, or where another program keeps changing
  /// the database.
  explicit PrivateCopy(const std::filesystem::path& database);
  ~PrivateCopy();
  PrivateCopy(const PrivateCopy&) = delete;
  PrivateCopy& operator=(const PrivateCopy&) = delete;

  const std::filesystem::path& database() const { return database_; }

 private:
  std::filesystem::path folder_, database_;
};

}  // namespace hankki
