// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/default_workspace.h"

#include <QStandardPaths>
#include <QString>

#include "core/base/paths.h"

namespace hankki {

std::filesystem::path default_workspace() {
  const QString chosen = qEnvironmentVariable("HANKKI_WORKSPACE");
  if (!chosen.isEmpty()) return path_from_utf8(chosen.toStdString());
  const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
  return path_from_utf8(data.toStdString()) / "hankki" / "workspace";
}

std::filesystem::path demo_cache() {
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
  return path_from_utf8(cache.toStdString()) / "hankki" / "demos";
}

}  // namespace hankki
