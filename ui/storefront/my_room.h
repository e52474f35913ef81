// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <functional>

#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/shop_room.h"

namespace hankki {

/// What the shop knows of whoever is in it: ratings, recipes of their own, what was put away, what
/// was shown when, and what is believed of their taste.
class MyRoom final : public ShopRoom {
  Q_OBJECT
 public:
  MyRoom(ShopVisit& visit, QWidget* parent);
  void enter() override;
  void restoreRecipe(const QString& recipe);

 signals:
  void recipeRemoved(const QString& recipe);  ///< one of the person's own
  void visitWanted(hankki::AnswerId visit);   ///< as it was

 protected:
  void retranslate() override { enter(); }
  void forget() override;
  void hideEvent(QHideEvent* event) override;

 private:
  using Change = std::function<void(Shop&, const ShopPerson&, const JobContext&)>;
  void connectRecipes();
  void connectTaste();
  void changeRecipes(Change change, std::function<void()> done);
  void editRecipe(const QString& recipe);
  void storeTaste();
  void askTaste();

  MyPageView* view_;
  QStringList order_;       // of the tastes that are shown
  ShopVisit::Taste moved_;  // not stored yet
  QTimer settling_{this};
  ShopSession::Ticket tasting_ = 0, editing_ = 0;
};

}  // namespace hankki
