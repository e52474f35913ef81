// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace hankki {

/// The other file of a pair that belongs together, from the names in the folder: recipes and
/// interactions, training and test lists, whatever their case and compression. Nothing where there
/// is none, or where the folder cannot be read.
std::optional<std::filesystem::path> sibling_file(const std::filesystem::path& file);

}  // namespace hankki
