// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/// How a packed demo is written, which who packs and who unpacks know alike.
namespace hankki {

inline constexpr std::string_view kDemoMagic = "hankki demo 1\n";
inline constexpr std::string_view kDemoDatabase = "workspace.db";
inline constexpr std::size_t kDemoLengthDigits = 10;  ///< of the list of its files
inline constexpr std::size_t kDemoPiece = 1 << 20;    ///< bytes that are read at once

/// Whether it names a file of a workspace, below its folder on every system.
bool is_packed_path(std::string_view path);

}  // namespace hankki
