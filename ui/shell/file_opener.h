// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QCoreApplication;

namespace hankki {

class MainWindow;

/// Opens what the system hands over while the program runs: where a file is opened by a double
/// click, macOS tells that by an event of the application, not on the command line.
class FileOpener : public QObject {
  Q_OBJECT
 public:
  /// `window` opens them, while it is there.
  FileOpener(QCoreApplication& application, MainWindow& window);

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QPointer<MainWindow> window_;
};

}  // namespace hankki
