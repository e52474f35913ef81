// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

class MainWindow;

/// Waits until nothing was to be done for a while; gives the seconds until then.
double waitUntilIdle(MainWindow& window);

/// Does with the table of runs what people do, and prints of each act the longest gap between two
/// turns of the event loop: by the clock and by the work of the window's thread. The window shows
/// the page Compare of a workspace of many runs, to which a small data set is added meanwhile.
void actOnRuns(MainWindow& window);

}  // namespace hankki
