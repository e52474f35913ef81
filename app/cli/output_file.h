// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace hankki::cli {

/// The path of a file that a command writes when its work is done; empty for an empty name. Throws
/// Error at once where it could not be written, so that no work is lost by that.
std::filesystem::path output_file(const std::string& name);

}  // namespace hankki::cli
