// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/workbench/two_shops.h"
#include "ui/storefront/recipe_column.h"
#include "ui/storefront/shop_room.h"

class QLabel;
class QPushButton;

namespace hankki {

class ChoiceBox;

/// Two shops side by side for whoever is in: two models, or the blend against one. Clicks count as
/// those on one interleaved list; nothing of it is logged.
class TwoShopsRoom final : public ShopRoom {
  Q_OBJECT
 public:
  TwoShopsRoom(ShopVisit& visit, QWidget* parent);

  void enter() override;
  const PairedVisits& visits() const { return visits_; }  ///< that are over

 signals:
  void left();

 protected:
  void retranslate() override;
  void forget() override;

 private:
  struct Dealt {
    PairedLists lists;
    std::array<ColumnFace, 2> columns;
    std::map<QString, ItemIndex> recipes;  // by their ids
  };
  static Dealt deal(OpenShop& shop, const ShopPerson& person, const ShopPair& pair,
                    const std::vector<ItemIndex>& seen, std::uint64_t seed);

  void fillChoices();
  ShopPair pair() const;
  void begin();
  void askVisit();
  void take(Dealt&& dealt);
  void click(const QString& recipe);
  void endVisit();
  void say();

  QLabel *title_, *about_, *score_, *now_;
  QPushButton *back_, *next_, *anew_;
  std::array<ChoiceBox*, 2> choices_;
  std::array<RecipeColumn*, 2> columns_;
  QWidget* body_;
  std::uint64_t edition_ = 0;  // of what is shown
  std::uint64_t seed_ = 0;     // of the visit, which is the same in another language
  Dealt dealt_;
  std::vector<ItemIndex> seen_;  // in earlier visits
  std::vector<ItemIndex> clicked_;
  PairedVisits visits_;
  ShopSession::Ticket dealing_ = 0;
  bool waiting_ = false;  // for lists
  bool counted_ = false;  // the visit that is shown is over
};

}  // namespace hankki
