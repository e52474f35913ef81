// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/explore_tour.h"

namespace hankki {

/// The Compare page's states: every tab, empty and judged, a baseline with pins, the radar, curves
/// less the baseline and of seeds as one with a note, one user's lists, the dialogs of a run, of
/// lists to be imported and of models to be served. Puts back what it chose.
void tourCompare(Page& page, const Camera& camera);

}  // namespace hankki
