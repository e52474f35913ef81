// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/explore_tour.h"

namespace hankki {

class Session;

/// Of the Compare page: the menu of saved views with one in it, groups, an epoch, a run's details
/// and its lineage.
void tourRuns(Page& page, Session& session, const Camera& camera);

/// Of the Logbook: without notes, a note with figures to be read and to be written, the dialog of a
/// figure.
void tourLogbook(Page& page, Session& session, const Camera& camera);

/// Of the Train page: what is odd of a run.
void tourAlerts(Session& session, const Camera& camera);

}  // namespace hankki
