// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/demo_mark.h"

#include <QDateTime>

#include "core/store/workspace.h"

namespace hankki {

MarkId setDemoMark(OpenShop& shop, const QString& what) {
  const QString when = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
  return shop.shop().workspace().shop().marks().set_numbered(
      QStringLiteral("%1, %2").arg(what, when).toStdString());
}

}  // namespace hankki
