#pragma once

#include <filesystem>

namespace hankki {

/// The right to write a workspace, held while the object lives: a lock of the operating system on
/// workspace.lock, which holds the owner's process id. A process that is killed leaves no lock.
class FolderLock {
 public:
  /// Throws Error, naming the process, where another one holds it.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace hankki
