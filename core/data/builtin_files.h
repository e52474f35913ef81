// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace hankki {

/// A file of datasets/, compiled in.
struct BuiltinFile {
  std::string_view name;  ///< relative to datasets/: "dishes/korean.json"
  std::string_view bytes;
};

/// All of them; the dishes in the order of datasets/Embed.cmake.
std::span<const BuiltinFile> builtin_files();

}  // namespace hankki
