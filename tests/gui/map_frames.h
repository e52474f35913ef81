// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

class MapPlot;

/// Moves, zooms and hovers a map that is shown, as a hand would, and prints on stdout how long its
/// frames take: the events, what they cause in the event loop, and painting. Leaves the view as it
/// was.
void printMapFrames(MapPlot& map);

}  // namespace hankki
