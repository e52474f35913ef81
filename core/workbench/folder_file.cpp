// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/folder_file.h"

#include <chrono>
#include <thread>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/lock_file.h"
#include "core/store/changes.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {
constexpr std::uintmax_t kMostBytes = 16 << 20;
}

std::optional<std::string> FolderFile::read(const Workspace& workspace) const {
  const auto file = workspace.folder() / name_;
  if (!std::filesystem::exists(file)) return std::nullopt;
  return read_file(file, kMostBytes);
}

void FolderFile::change(
    Workspace& workspace,
    const std::function<std::string(const std::optional<std::string>& text)>& change) const {
  if (workspace.access() == Workspace::Access::ReadOnly)
    throw Error(name_, en::say("the workspace is open for reading only"));
  const auto file = workspace.folder() / name_;
  LockFile lock(std::filesystem::path(file).replace_extension(".lock"));
  for (int tries = 0; !lock.try_lock(LockFile::Kind::Exclusive); ++tries) {
    constexpr int kMostTries = 500;  // of 10 ms: a change takes far less
    if (tries == kMostTries) throw Error(name_, en::say("another process changes it; try again"));
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  write_file_atomically(file, change(read(workspace)));
  try {
    Changes changes = workspace.changes();  // one to write with
    changes.note_file(name_);
  } catch (const Error&) {
    // It is changed all the same; others see it when they read it next.
  }
}

}  // namespace hankki
