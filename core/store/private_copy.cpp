// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/private_copy.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/platform.h"

namespace hankki {
namespace fs = std::filesystem;

fs::path beside(const fs::path& database, std::string_view ending) {
  fs::path name = database;
  name += ending;
  return name;
}

namespace {

/// The log first: what moves from it to the database while they are copied is then in both.
constexpr std::array<std::string_view, 3> kEndings{"-wal", "-journal", ""};
constexpr int kTries = 3;

/// What tells whether a file was changed: its size and time; none where it is not there.
using Look = std::optional<std::pair<std::uintmax_t, fs::file_time_type>>;

std::vector<Look> look_at(const fs::path& database) {
  std::vector<Look> looks;
  for (const auto ending : kEndings) {
    const auto file = beside(database, ending);
    std::error_code none;
    const auto size = fs::file_size(file, none);
    looks.push_back(none ? Look() : Look({size, fs::last_write_time(file, none)}));
  }
  return looks;
}

void copy_all(const fs::path& database, const fs::path& copy) {
  for (const auto ending : kEndings) {
    std::error_code none;
    fs::remove(beside(copy, ending), none);
    if (fs::exists(beside(database, ending))) {
      fs::copy_file(beside(database, ending), beside(copy, ending));
      fs::permissions(beside(copy, ending), fs::perms::owner_read | fs::perms::owner_write);
    }
  }
}

fs::path make_folder() {
  static std::atomic<unsigned> counter{0};
  for (;;) {
    const auto folder =
        fs::temp_directory_path() / fmt::format("hankki-{}-{}", platform::process_id(), counter++);
    if (!fs::create_directory(folder)) continue;
    fs::permissions(folder, fs::perms::owner_all);
    return folder;
  }
}

}  // namespace

PrivateCopy::PrivateCopy(const fs::path& database) {
  try {
    folder_ = make_folder();
    database_ = folder_ / database.filename();
    for (int left = kTries; left > 0; --left) {
      const auto before = look_at(database);
      copy_all(database, database_);
      if (look_at(database) == before) return;
    }
  } catch (const fs::filesystem_error& fault) {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    throw Error(utf8(database),
                en::say("it can neither be read where it is nor copied to a folder for temporary "
                        "files, to be read there ({}); free some space or copy the workspace to "
                        "a disk that can be written",
                        fault.code().message()));
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  throw Error(utf8(database), en::say("another program keeps changing it while it is copied, which "
                                      "is needed to read it; close that program and try again"));
}

PrivateCopy::~PrivateCopy() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

}  // namespace hankki
