// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/report/split_files.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// Writes a split into a folder, which is made where it is missing, and gives the files without
/// their texts; beside them split.json tells how it was made, which fold of how many too. All of
/// them appear, or none where one cannot be written. Throws as split_files(), and Error.
std::vector<SplitText> export_split(const Workspace& workspace, SplitId split, SplitFormat format,
                                    const std::filesystem::path& folder, const LoadedData& known,
                                    const JobContext& job);

}  // namespace hankki
