// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/open_folder.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/store/schema.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

/// True where the folder holds nothing but what an unfinished creation may have left.
bool is_fresh(const fs::path& folder) {
  constexpr std::array<std::string_view, 2> kOurs{"workspace.lock", "artifacts"};
  return std::ranges::all_of(fs::directory_iterator(folder), [&](const auto& entry) {
    return std::ranges::find(kOurs, utf8(entry.path().filename())) != kOurs.end() ||
           is_of_making(entry.path());
  });
}

[[noreturn]] void refuse(const fs::path& folder, Workspace::Access access) {
  const bool fresh = is_fresh(folder);
  if (access == Workspace::Access::ReadWrite)
    throw Error(utf8(folder), en::say("this folder has other files in it; choose an empty one, or "
                                      "the name of a new one"));
  throw Error(utf8(folder), fresh && !fs::is_empty(folder)
                                ? unfinished()
                                : en::say("this folder is not a workspace; choose another one"));
}

}  // namespace

Message unfinished() {
  return en::say(
      "its making was interrupted, and nothing is in it yet; open it once for writing, "
      "which finishes it");
}

fs::path database_of(const fs::path& folder) { return folder / "workspace.db"; }

void check_folder(const fs::path& folder, Workspace::Access access) {
  const bool reading = access == Workspace::Access::ReadOnly;
  std::error_code fault;
  const auto status = fs::status(folder, fault);
  if (!fs::exists(status)) {
    if (fault && fault != std::errc::no_such_file_or_directory)
      throw Error(utf8(folder), en::say("{}; choose another folder", fault.message()));
    if (reading)
      throw Error(utf8(folder), en::say("there is no such workspace; check the folder's name"));
    create_folders(folder);
    return;
  }
  if (!fs::is_directory(status))
    throw Error(utf8(folder),
                en::say("a workspace is a folder, and this is a file; choose another one"));
  try {
    if (fs::exists(database_of(folder))) return;
    if (reading || !is_fresh(folder)) refuse(folder, access);
  } catch (const fs::filesystem_error& error) {
    throw Error(utf8(folder),
                en::say("{}; change the folder's permissions", error.code().message()));
  }
}

}  // namespace hankki
