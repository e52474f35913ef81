// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hankki {

/// The workspace that both programs open where none is named: $HANKKI_WORKSPACE, else the user's
/// data folder (~/.local/share/hankki/workspace on Linux). The folder need not exist.
std::filesystem::path default_workspace();

/// Where packed demos are unpacked, in the user's cache folder (~/.cache/hankki/demos on Linux).
std::filesystem::path demo_cache();

}  // namespace hankki
