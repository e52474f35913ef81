// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace hankki {

/// A page of the shop: it scrolls downwards only, with the shop's margins, and is not wider than is
/// read well.
class ShopPage : public QScrollArea {
  Q_OBJECT
 public:
  explicit ShopPage(int mostWidth, QWidget* parent = nullptr);

 protected:
  QVBoxLayout* column() const { return column_; }
  void toTop();
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  int mostWidth_;
  QVBoxLayout* column_;
};

}  // namespace hankki
