// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace hankki::cli {

enum class Shell { Bash, Zsh, Fish };

/// A completion script for the whole tree below `app`: commands, options, and for an option's value
/// its choices (choice_words() of its type), files (FILE) or folders (DIR).
std::string completion_script(const CLI::App& app, Shell shell);

}  // namespace hankki::cli
