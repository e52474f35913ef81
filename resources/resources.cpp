// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QFile>

namespace hankki {

QByteArray readResource(const QString& path) {
  QFile file(":/hankki/" + path);
  const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT_X(opened, "readResource", qPrintable(path));
  return opened ? file.readAll() : QByteArray();
}

}  // namespace hankki
