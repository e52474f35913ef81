// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "core/store/runs.h"
#include "core/store/workspace.h"

namespace hankki {

/// The runs of a workspace that the user wants to hear nothing more of, as the settings have them.
std::set<RunId> dismissedRuns(const Workspace& workspace);
void rememberDismissed(const Workspace& workspace, const std::set<RunId>& runs);

}  // namespace hankki
