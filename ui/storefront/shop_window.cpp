// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_window.h"

#include <QCloseEvent>
#include <QKeyEvent>
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
  retranslate();
}

bool ShopWindow::takes(int key) const {
  return key == Qt::Key_F11 || (key == Qt::Key_Escape && isFullScreen());
}

/// The workbench has a shortcut of the same key.
bool ShopWindow::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && takes(static_cast<QKeyEvent*>(event)->key())) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

/// What no part of the shop has taken.
void ShopWindow::keyPressEvent(QKeyEvent* event) {
  if (!takes(event->key())) return QWidget::keyPressEvent(event);
  isFullScreen() ? showNormal() : showFullScreen();
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
