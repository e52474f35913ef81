// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/report/run_table.h"
#include "core/store/runs.h"

namespace hankki::cli {

/// Draws PNGs into `folder`: learning curves, test metrics, and the data's distributions. Needs a
/// QApplication. Returns the files' names; throws Error where one cannot be written.
std::vector<std::filesystem::path> draw_demo_plots(const std::filesystem::path& folder,
                                                   std::span<const RunInfo> runs,
                                                   std::span<const Curve> curves,
                                                   const Dataset& dataset, const Split& split);

}  // namespace hankki::cli
