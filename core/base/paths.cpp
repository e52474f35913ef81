// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

namespace hankki {
namespace {

std::string bytes(const std::u8string& text) {
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

}  // namespace

std::string utf8(const std::filesystem::path& path) { return bytes(path.u8string()); }

std::string generic_utf8(const std::filesystem::path& path) {
  return bytes(path.generic_u8string());
}

std::filesystem::path path_from_utf8(std::string_view text) {
  return std::u8string_view(reinterpret_cast<const char8_t*>(text.data()), text.size());
}

}  // namespace hankki
