// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/dismissed_tasks.h"

#include <QSettings>
#include <QVariantMap>

#include "ui/theme/paths.h"

namespace hankki {

// Under each key: ids by folder.
std::set<std::int64_t> dismissedTasks(const QString& key, const Workspace& workspace) {
  const QVariantMap all = QSettings().value(key).toMap();
  std::set<std::int64_t> tasks;
  for (const QVariant& task : all.value(pathText(workspace.folder())).toList())
    tasks.insert(task.toLongLong());
  return tasks;
}

void rememberDismissed(const QString& key, const Workspace& workspace,
                       const std::set<std::int64_t>& tasks) {
  QVariantList ids;
  for (const std::int64_t task : tasks) ids << QVariant::fromValue<qint64>(task);
  QVariantMap all = QSettings().value(key).toMap();
  all.insert(pathText(workspace.folder()), ids);
  QSettings().setValue(key, all);
}

}  // namespace hankki
