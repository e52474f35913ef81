#include "app/default_workspace.h"

#include <QStandardPaths>
#include <QString>

namespace hankki {

std::filesystem::path default_workspace() {
  const QString chosen = qEnvironmentVariable("HANKKI_WORKSPACE");
  if (!chosen.isEmpty()) return chosen.toStdString();
  const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
  return std::filesystem::path(data.toStdString()) / "hankki" / "workspace";
}

}  // namespace hankki
