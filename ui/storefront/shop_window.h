// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QKeyEvent;

namespace hankki {

/// The shop alone, as its visitors see it: no menus, full screen with F11, back with Escape. As a
/// kiosk it fills the screen and stays: neither keys nor the system's close button lead out of it,
/// but for leavingKeys().
class ShopWindow : public QWidget {
  Q_OBJECT
 public:
  explicit ShopWindow(QWidget& shop);

  void setKiosk(bool kiosk);
  bool isKiosk() const { return kiosk_; }
  /// What a demonstrator is told, and nobody presses by chance.
  static QKeySequence leavingKeys();

 signals:
  void kioskLeft();  ///< by those keys
  void closed();     ///< the shop is still in it

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  bool takes(const QKeyEvent& event) const;
  void retranslate();

  bool kiosk_ = false;
};

}  // namespace hankki
