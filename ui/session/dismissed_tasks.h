// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <set>

#include "core/store/workspace.h"

namespace hankki {

/// The runs or studies of a workspace that the user wants to hear nothing more of, as the settings
/// have them under `key`.
std::set<std::int64_t> dismissedTasks(const QString& key, const Workspace& workspace);
void rememberDismissed(const QString& key, const Workspace& workspace,
                       const std::set<std::int64_t>& tasks);

}  // namespace hankki
