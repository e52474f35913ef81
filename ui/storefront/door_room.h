// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace hankki {

/// What the shop shows while nobody is in it.
class DoorRoom : public QWidget {
  Q_OBJECT
 public:
  explicit DoorRoom(QWidget* parent = nullptr);
  void setKiosk(bool kiosk);  ///< nobody is visited

 signals:
  void signInWanted();
  void signUpWanted();
  void visitWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QLabel *title_, *note_;
  QPushButton *signUp_, *signIn_, *visit_;
};

}  // namespace hankki
