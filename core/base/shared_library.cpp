// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shared_library.h"

#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/platform.h"

namespace hankki {
namespace fs = std::filesystem;

fs::path executable_folder() { return platform::executable_file().parent_path(); }

void* library_symbol(std::string_view library, const char* symbol, const Message& advice) {
  const std::string name = platform::library_file_name(library);
  const fs::path beside = executable_folder();
  const std::vector<fs::path> folders{beside, (beside / "../lib/hankki").lexically_normal()};
  for (const auto& folder : folders) {
    const fs::path file = folder / path_from_utf8(name);
    if (!fs::exists(file)) continue;
    try {
      return platform::symbol_of(platform::load_library(file), symbol);
    } catch (const std::runtime_error& error) {
      throw Error(utf8(file), en::say("cannot be loaded ({}); {}", error.what(), advice));
    }
  }
  throw Error(
      name, en::say("is neither in {} nor in {}; {}", utf8(folders[0]), utf8(folders[1]), advice));
}

}  // namespace hankki
