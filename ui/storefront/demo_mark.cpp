// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/demo_mark.h"

#include <QDateTime>
#include <algorithm>

#include "core/store/workspace.h"

namespace hankki {

MarkId setDemoMark(OpenShop& shop, const QString& what) {
  ShopMarks marks = shop.shop().workspace().shop().marks();
  const auto all = marks.list();
  const QString when = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
  const QString first = QStringLiteral("%1, %2").arg(what, when);
  std::string name = first.toStdString();
  for (int number = 2; std::ranges::find(all, name, &ShopMark::name) != all.end(); ++number)
    name = QStringLiteral("%1 (%2)").arg(first).arg(number).toStdString();
  return marks.set(name);
}

}  // namespace hankki
