// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "tests/gui/explore_tour.h"

namespace hankki {

class MainWindow;

/// Cleans the chosen data set into one that has no split yet, which is chosen then; the pages that
/// need a split, on it; takes it away again. False where it does not come to that.
bool chooseUnsplit(MainWindow& window, const Camera& camera);
void tourUnsplit(MainWindow& window, const Camera& camera);
bool removeUnsplit(MainWindow& window);

/// The shop with a run that was imported as lists, in `file`, without its model: one that is made
/// of the newest run's lists, and served. False where there is no such run.
bool tourListsOnly(MainWindow& window, const Camera& camera, const std::filesystem::path& file);

}  // namespace hankki
