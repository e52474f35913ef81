// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/widgets/reading_order.h"

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

QKeySequence ShopWindow::leavingKeys() {
  return QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_K);
}

void ShopWindow::setKiosk(bool kiosk) {
  kiosk_ = kiosk;
  if (kiosk) showFullScreen();
}

bool ShopWindow::takes(const QKeyEvent& event) const {
  return event.key() == Qt::Key_F11 || (event.key() == Qt::Key_Escape && isFullScreen()) ||
         (kiosk_ && QKeySequence(event.keyCombination()) == leavingKeys());
}

/// The workbench has a shortcut of the same key.
bool ShopWindow::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && takes(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

/// What no part of the shop has taken.
void ShopWindow::keyPressEvent(QKeyEvent* event) {
  if (!takes(*event)) return QWidget::keyPressEvent(event);
  if (kiosk_) {
    if (QKeySequence(event->keyCombination()) == leavingKeys()) emit kioskLeft();
    return;
  }
  isFullScreen() ? showNormal() : showFullScreen();
}

/// As the page of the workbench does, where the shop stands in it.
bool ShopWindow::focusNextPrevChild(bool next) { return focusAsRead(*this, next); }

void ShopWindow::retranslate() { setWindowTitle(tr("Hankki: the shop")); }

void ShopWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void ShopWindow::closeEvent(QCloseEvent* event) {
  if (kiosk_ && !qApp->isSavingSession()) return event->ignore();
  emit closed();
  QWidget::closeEvent(event);
}

}  // namespace hankki
