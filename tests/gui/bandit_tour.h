// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/explore_tour.h"

namespace hankki {

/// The Bandit page's states: the dialog of a new simulation, one that runs, the moment of the
/// drift, the end with the reason of a choice, and the other results.
void tourBandit(Page& page, const Camera& camera);

}  // namespace hankki
