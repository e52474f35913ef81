// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/loop_watch.h"
#include "ui/session/page.h"

namespace hankki {

/// Prints what the shop takes in the window, for a user of the data with all filters: from asking
/// for ten meals to their painted cards, a paint of the carousel that moves, and how long the event
/// loop is away while visitors come on autopilot at the highest speed. Something must be served.
/// False where it does not come so far.
bool tellStorefrontFigures(Page& page, LoopWatch& watch);

}  // namespace hankki
