// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/lock_file.h"

namespace hankki {

/// A hold on a workspace's folder while the object lives: a lock of its file workspace.lock. All
/// that have the workspace open share it; who changes the database's form, or packs it, has it
/// alone.
class FolderLock {
 public:
  enum class Kind {
    Shared,
    SharedIfPossible,  ///< none where the folder cannot be written, and so not migrated either
    Exclusive
  };

  /// Waits for up to 5 s; throws WorkspaceBusy then, naming who has it.
  FolderLock(const std::filesystem::path& folder, Kind kind);

 private:
  std::optional<LockFile> file_;
};

}  // namespace hankki
