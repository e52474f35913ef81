// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/dismissed_runs.h"

#include <QSettings>
#include <QVariantMap>

#include "ui/theme/paths.h"

namespace hankki {
namespace {
constexpr const char* kKey = "train/dismissed";  // run ids by folder
}

std::set<RunId> dismissedRuns(const Workspace& workspace) {
  const QVariantMap all = QSettings().value(kKey).toMap();
  std::set<RunId> runs;
  for (const QVariant& run : all.value(pathText(workspace.folder())).toList())
    runs.insert(run.toLongLong());
  return runs;
}

void rememberDismissed(const Workspace& workspace, const std::set<RunId>& runs) {
  QVariantList ids;
  for (const RunId run : runs) ids << QVariant::fromValue<qint64>(run);
  QVariantMap all = QSettings().value(kKey).toMap();
  all.insert(pathText(workspace.folder()), ids);
  QSettings().setValue(kKey, all);
}

}  // namespace hankki
