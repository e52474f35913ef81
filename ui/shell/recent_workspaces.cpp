// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_workspaces.h"

#include <QFileInfo>
#include <QSettings>

namespace hankki {
namespace {
constexpr qsizetype kMost = 8;
constexpr const char* kKey = "workspaces/recent";
}  // namespace

QStringList recentWorkspaces() {
  QStringList folders = QSettings().value(kKey).toStringList();
  folders.removeIf([](const QString& folder) { return !QFileInfo::exists(folder); });
  return folders;
}

void rememberWorkspace(const QString& folder) {
  QStringList folders = QSettings().value(kKey).toStringList();
  folders.removeAll(folder);
  folders.prepend(folder);
  QSettings().setValue(kKey, folders.mid(0, kMost));
}

void forgetWorkspaces() { QSettings().remove(kKey); }

}  // namespace hankki
