// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hankki {

// What is done to a workspace while nobody else has it open. Both throw Error, naming who has,
// where that does not end within 5 s.

/// Brings an older database to this version, or makes one.
void bring_up_to_date(const std::filesystem::path& folder);

/// Deletes for good what was removed, removes the files that no row names, and gives the space in
/// the database back to the disk. Throws Error also where it is no workspace.
void tidy_workspace(const std::filesystem::path& folder);

}  // namespace hankki
