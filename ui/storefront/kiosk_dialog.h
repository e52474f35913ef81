// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace hankki {

/// Before the shop becomes a kiosk: tells what that is, and the only way out of it.
class KioskDialog : public QDialog {
  Q_OBJECT
 public:
  explicit KioskDialog(QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QLabel *title_, *note_, *wayOut_, *keys_;
  QPushButton *begin_, *cancel_;
};

}  // namespace hankki
