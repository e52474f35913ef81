// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hankki {

/// Folders of the workspaces that were open, the last one first, kept in the settings; at most
/// eight. Folders that are gone are left out.
QStringList recentWorkspaces();
void rememberWorkspace(const QString& folder);
void forgetWorkspaces();

}  // namespace hankki
