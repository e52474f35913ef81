// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/platform.h"

namespace hankki {

/// A file that several processes hold together (shared) or one of them alone (exclusive), and that
/// says who they are. The lock is the operating system's: a process that is killed leaves none, and
/// two objects of one process are two holders. One thread at a time.
class LockFile {
 public:
  enum class Kind { Shared, Exclusive };

  /// Makes the file where it is missing, and holds nothing yet. Throws std::system_error.
  explicit LockFile(const std::filesystem::path& path);
  ~LockFile();
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;

  /// False, at once, where another one holds it in a way that does not go with `kind`. What was
  /// held before is given up in any case, and others may come in between.
  bool try_lock(Kind kind);
  void unlock();

  /// Who holds it, as far as the file tells: without those that are known to have ended.
  std::vector<platform::ProcessIdentity> holders() const;

 private:
  std::filesystem::path path_;
  platform::File file_;
  std::string entry_;  ///< our line in the file; empty while nothing is held

  void write_entry();
  void erase_entry();
};

}  // namespace hankki
