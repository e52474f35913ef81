// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/explore_tour.h"

namespace hankki {

/// The Storefront page's states: nothing served, the door and its dialogs, the themes of somebody
/// new, made for a user of the data with and without filters and the x-ray, a recipe's page, rated
/// and put away, my page and its parts, what is browsed and searched, the time machine, two shops
/// side by side, the batches, a recording, the kiosk, the steps of the story. Leaves nobody in the
/// shop. Without trained runs there is only the first.
void tourStorefront(Page& page, const Camera& camera);

}  // namespace hankki
