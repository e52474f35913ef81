#pragma once

#include <filesystem>
#include <optional>

#include "core/base/lock_file.h"

namespace hankki {

/// The right to write a workspace, held while the object lives: an exclusive lock of its file
/// workspace.lock.
class FolderLock {
 public:
  /// Throws Error, naming the process, where another one holds it.
  explicit FolderLock(const std::filesystem::path& folder);

 private:
  std::optional<LockFile> file_;
};

}  // namespace hankki
