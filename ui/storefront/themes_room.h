// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/shop_themes.h"
#include "ui/storefront/shop_room.h"

class QStackedWidget;

namespace hankki {

class PairView;
class ThemesView;

/// Themes of recipes, for whoever the shop does not know yet; and pairs to choose between.
class ThemesRoom final : public ShopRoom {
  Q_OBJECT
 public:
  ThemesRoom(ShopVisit& visit, QWidget* parent);
  void enter() override;
  const QStringList& recipes() const { return recipes_; }  ///< that are shown, by their ids
  void refreshAll();  ///< others on each shelf; then recipesDealt()

 signals:
  void recipesDealt();  ///< recipes() are there

 protected:
  void retranslate() override;
  void forget() override;

 private:
  void begin();
  void sayRatings();
  void askPairs(bool begins);

  ThemesView* view_;
  PairView* pairs_;
  QStackedWidget* stack_;
  std::string key_;    // of whose themes these are
  BatchId batch_ = 0;  // and of which batch
  ThemesRequest request_;
  std::uint64_t pairsSeed_ = 0;
  ShopSession::Ticket pairsTicket_ = 0;
  QStringList recipes_;
};

}  // namespace hankki
