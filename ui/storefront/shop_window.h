// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hankki {

/// The shop alone, as its visitors see it: no menus, full screen with F11, back with Escape.
class ShopWindow : public QWidget {
  Q_OBJECT
 public:
  explicit ShopWindow(QWidget& shop);

 signals:
  void closed();  ///< the shop is still in it

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  bool takes(int key) const;
  void retranslate();
};

}  // namespace hankki
