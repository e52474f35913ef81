// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/clear_layout.h"

#include <QLayout>
#include <QWidget>
#include <memory>

namespace hankki {

void clearLayout(QLayout& layout) {
  while (const std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    } else if (QLayout* inner = item->layout()) {
      clearLayout(*inner);
    }
  }
}

}  // namespace hankki
