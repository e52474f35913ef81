// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace hankki {

/// Paths as text and back. Text in Hankki is UTF-8; path.string() and path(std::string) would take
/// the code page of the system on Windows, which has no letters for most names.

std::string utf8(const std::filesystem::path& path);

/// The same with "/" on every system: for what is stored and goes from one to another.
std::string generic_utf8(const std::filesystem::path& path);

std::filesystem::path path_from_utf8(std::string_view text);

}  // namespace hankki
