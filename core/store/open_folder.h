// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/message.h"
#include "core/store/workspace.h"

namespace hankki {

/// The database of a workspace folder.
std::filesystem::path database_of(const std::filesystem::path& folder);

/// The file of checks beside it, which core/workbench/suites.h writes.
inline constexpr std::string_view kSuitesFile = "suites.json";
/// Notes on the curves of runs, which core/workbench/annotations.h writes.
inline constexpr std::string_view kAnnotationsFile = "annotations.json";

/// What is to be said of a folder in which a workspace was begun and is not complete.
Message unfinished();

/// Makes a missing folder, for writing. Throws Error where it is no workspace, and for writing
/// where it is not an empty folder either.
void check_folder(const std::filesystem::path& folder, Workspace::Access access);

}  // namespace hankki
