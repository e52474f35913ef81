// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_opener.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

#include "ui/shell/main_window.h"

namespace hankki {

FileOpener::FileOpener(QCoreApplication& application, MainWindow& window) : window_(&window) {
  application.installEventFilter(this);
}

bool FileOpener::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::FileOpen || !window_) return QObject::eventFilter(watched, event);
  window_->openWorkspace(static_cast<QFileOpenEvent*>(event)->file());
  return true;
}

}  // namespace hankki
