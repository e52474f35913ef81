// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/shop_room.h"

namespace hankki {

/// What the shop knows of whoever is in it: ratings, what was put away, what was shown when.
class MyRoom final : public ShopRoom {
  Q_OBJECT
 public:
  MyRoom(ShopVisit& visit, QWidget* parent);
  void enter() override;

 protected:
  void retranslate() override { enter(); }

 private:
  MyPageView* view_;
};

}  // namespace hankki
