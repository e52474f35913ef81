// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>

#include "ui/storefront/shop_room.h"
#include "ui/storefront/shop_wish.h"

namespace hankki {

/// The page of a recipe: what it is, what the person thinks of it, and why it was shown.
class RecipeRoom final : public ShopRoom {
  Q_OBJECT
 public:
  RecipeRoom(ShopVisit& visit, QWidget* parent);

  /// `wish`: what is at hand is ticked.
  void open(const QString& recipe, const ShopWish& wish);
  void enter() override;  ///< asks anew for the one that is shown

 signals:
  void left();  ///< back to where the first recipe was opened

 protected:
  void retranslate() override { enter(); }
  void forget() override;

 private:
  void back();
  void askWhy();
  QString current() const { return trail_.isEmpty() ? QString() : trail_.last(); }

  RecipeView* view_;
  QStringList trail_;  // by similar recipes from one to the next
  ShopWish wish_;
  QTimer quiet_{this};  // nothing was said of the recipe for a moment
  ShopSession::Ticket why_ = 0;
};

}  // namespace hankki
