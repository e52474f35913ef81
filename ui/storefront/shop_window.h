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
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void retranslate();
};

}  // namespace hankki
