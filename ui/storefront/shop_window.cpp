// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_window.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/theme/icons.h"

namespace hankki {
namespace {

constexpr QSize kFirstSize(1280, 800);

}  // namespace

ShopWindow::ShopWindow(QWidget& shop) {
  setObjectName(QStringLiteral("shopWindow"));
  setWindowIcon(applicationIcon());
  resize(kFirstSize);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(&shop);
  const auto* full = new QShortcut(QKeySequence(Qt::Key_F11), this);
  connect(full, &QShortcut::activated, this,
          [this] { isFullScreen() ? showNormal() : showFullScreen(); });
  const auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), this);
  connect(back, &QShortcut::activated, this, [this] {
    if (isFullScreen()) showNormal();
  });
  retranslate();
}

void ShopWindow::retranslate() { setWindowTitle(tr("Hankki: the shop")); }

void ShopWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void ShopWindow::closeEvent(QCloseEvent* event) {
  emit closed();
  QWidget::closeEvent(event);
}

}  // namespace hankki
