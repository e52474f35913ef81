// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "tests/gui/explore_tour.h"

namespace hankki {

class MainWindow;

/// The pages that need a split, on a data set that has none yet: one that the chosen one is cleaned
/// into, which stays. False where it does not come to that.
bool tourUnsplit(MainWindow& window, const Camera& camera);

/// The shop with a run that was imported as lists, in `file`, without its model: one that is made
/// of the newest run's lists, and served. False where there is no such run.
bool tourListsOnly(MainWindow& window, const Camera& camera, const std::filesystem::path& file);

}  // namespace hankki
