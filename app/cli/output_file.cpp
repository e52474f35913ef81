// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_file.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"

namespace hankki::cli {

std::filesystem::path output_file(const std::string& name) {
  if (name.empty()) return {};
  std::filesystem::path path = path_from_utf8(name);
  if (std::filesystem::is_directory(path))
    throw Error(name, en::say("is a folder; name a file in it"));
  const AtomicFile trial(path);  // leaves nothing behind
  return path;
}

}  // namespace hankki::cli
