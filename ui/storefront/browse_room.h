// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storefront/shop_room.h"

namespace hankki {

class BrowseView;

/// Recipes by a theme, a tag, or words.
class BrowseRoom final : public ShopRoom {
  Q_OBJECT
 public:
  BrowseRoom(ShopVisit& visit, QWidget* parent);

  void search(const QString& text);  ///< empty: those with most ratings
  void enter() override;

 signals:
  void topicChosen();  ///< what was searched for is left

 protected:
  void retranslate() override { enter(); }

 private:
  void askRecipes();
  void askMore();

  BrowseView* view_;
  QString text_;
  QString topic_;  // "theme:3", "tag:korean"; empty: none
  std::vector<ItemIndex> found_;
  std::size_t shown_ = 0;
};

}  // namespace hankki
