// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMainWindow;
class QTextBrowser;

namespace hankki {

/// How to get from data to a comparison, what the mouse does in plots and tables, and every key
/// that the window's menus know. It stays beside the window.
class HelpWindow : public QDialog {
  Q_OBJECT
 public:
  explicit HelpWindow(QMainWindow& window);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  QString steps() const;
  QString bandit() const;
  QString hints() const;
  QString keys() const;

  QMainWindow& window_;
  QTextBrowser* text_;
};

}  // namespace hankki
