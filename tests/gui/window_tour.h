// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/explore_tour.h"

namespace hankki {

class MainWindow;

/// Each page as it is before there is what it needs; `lacking` says what: "no-workspace".
void tourEmptyPages(MainWindow& window, const Camera& camera, const QString& lacking);

/// What the window itself asks and tells: the report, the settings, the help, the Edit menu with
/// what was removed. The page that is shown must be one with runs.
void tourWindow(MainWindow& window, const Camera& camera);

/// A run that is cancelled while it trains. False where it does not come to that.
bool tourCancelled(MainWindow& window, const Camera& camera);

}  // namespace hankki
