// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/shop_themes.h"
#include "ui/storefront/shop_room.h"

namespace hankki {

class ThemesView;

/// Themes of recipes, for whoever the shop does not know yet.
class ThemesRoom final : public ShopRoom {
  Q_OBJECT
 public:
  ThemesRoom(ShopVisit& visit, QWidget* parent);
  void enter() override;
  const QStringList& recipes() const { return recipes_; }  ///< that are shown, by their ids

 protected:
  void retranslate() override { enter(); }

 private:
  void begin();
  void sayRatings();

  ThemesView* view_;
  std::string key_;  // of whose themes these are
  ThemesRequest request_;
  QStringList recipes_;
};

}  // namespace hankki
