// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/storefront/shop_room.h"
#include "ui/storefront/shop_wish.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hankki {

class CardStrip;
class FilterCard;

/// Ten meals for whoever the shop knows, with filters. An answer stays until the person asks for
/// another one, sets a filter, or puts one of its recipes away.
class ForYouRoom final : public ShopRoom {
  Q_OBJECT
 public:
  ForYouRoom(ShopVisit& visit, QWidget* parent);

  void enter() override;
  void setXRay(bool shown);
  /// What is asked for now: other rooms tick what is at hand.
  ShopWish wish() const;
  void setWish(const ShopWish& wish);  ///< as if the person had set it
  const std::vector<RecipeFace>& faces() const { return shown_.faces; }  ///< of the cards

 protected:
  void retranslate() override;
  void forget() override;

 private:
  /// An answer with all that it was made of, so that it can be said in another language.
  struct Shown {
    std::uint64_t edition = 0;  // ShopFacts::edition
    std::shared_ptr<const ShopAnswer> answer;
    ShopFilters filters;
    std::vector<RecipeFace> faces;
  };
  void clear();
  void askFiltered();
  void askAnew();
  void take(Shown&& shown);
  void explain();
  void sayHead();
  void sayEmpty();
  void dropFilters();
  void showPart();
  QString basisText() const;

  FilterCard* filters_;
  CardStrip* strip_;
  QLabel *title_, *note_, *locked_, *empty_, *failed_;
  QPushButton *anew_, *toThemes_, *drop_, *again_;
  QWidget* head_;
  QStackedWidget* parts_;   // locked, or the answer
  QStackedWidget* answer_;  // the cards, why there are none, or that there is no answer
  QTimer settling_{this};   // of a filter that is being dragged
  BatchId batch_ = 0;       // that the room was made ready for
  Shown shown_;
  bool stale_ = true;
  bool asking_ = false;
  std::optional<ShopWish> asked_;  // of what is shown or asked
  ShopSession::Ticket answering_ = 0, explaining_ = 0;
};

}  // namespace hankki
