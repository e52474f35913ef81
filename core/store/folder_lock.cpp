// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folder_lock.h"

#include <fmt/format.h>

#include <chrono>
#include <system_error>
#include <thread>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/process.h"
#include "core/store/workspace_busy.h"

namespace hankki {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kPatience{5};
constexpr std::chrono::milliseconds kLockPause{20};

/// "Hankki, pid 4711, 4712".
std::string names(const std::vector<ProcessIdentity>& holders) {
  std::string pids;
  for (const auto& holder : holders)
    pids += fmt::format("{}{}", pids.empty() ? "" : ", ", holder.pid);
  return pids.empty() ? "another program" : "Hankki, pid " + pids;
}

bool wait_for(LockFile& file, LockFile::Kind kind) {
  const auto end = Clock::now() + kPatience;
  while (!file.try_lock(kind)) {
    if (Clock::now() > end) return false;
    std::this_thread::sleep_for(kLockPause);
  }
  return true;
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder, Kind kind) {
  try {
    file_.emplace(folder / "workspace.lock");
  } catch (const std::system_error& error) {
    if (kind == Kind::SharedIfPossible) return;
    throw Error(utf8(folder), en::say("the workspace cannot be written: {}; change the "
                                      "folder's permissions, or open it read-only",
                                      error.code().message()));
  }
  const bool alone = kind == Kind::Exclusive;
  if (wait_for(*file_, alone ? LockFile::Kind::Exclusive : LockFile::Kind::Shared)) return;
  const auto holders = names(file_->holders());
  throw WorkspaceBusy(
      utf8(folder),
      alone ? en::say("the workspace is open in {}; close it there and try again", holders)
            : en::say("the workspace is being brought up to date or packed by {}; wait "
                      "for that and try again",
                      holders));
}

}  // namespace hankki
