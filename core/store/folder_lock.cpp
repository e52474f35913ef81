#include "core/store/folder_lock.h"

#include <fmt/format.h>

#include <system_error>

#include "core/base/error.h"
#include "core/base/paths.h"

namespace hankki {
namespace {

std::string pids(const std::vector<platform::ProcessIdentity>& holders) {
  std::string text;
  for (const auto& holder : holders)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", holder.pid);
  return text.empty() ? "unknown" : text;
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) {
  try {
    file_.emplace(folder / "workspace.lock");
  } catch (const std::system_error& error) {
    throw Error(utf8(folder), en::say("the workspace cannot be written: {}; change the "
                                      "folder's permissions, or open it read-only",
                                      error.code().message()));
  }
  if (!file_->try_lock(LockFile::Kind::Exclusive))
    throw Error(utf8(folder),
                en::say("the workspace is open in Hankki, pid {}; close it there, or open it "
                        "read-only",
                        pids(file_->holders())));
}

}  // namespace hankki
