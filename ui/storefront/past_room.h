// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storefront/past_faces.h"
#include "ui/storefront/shop_room.h"

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace hankki {

class RecipeColumn;
class Segment;

/// The time machine: any visit that the log has, opened as it was, beside what would be shown
/// today.
class PastRoom final : public ShopRoom {
  Q_OBJECT
 public:
  PastRoom(ShopVisit& visit, QWidget* parent);

  void enter() override;
  void open(AnswerId visit);  ///< once it is entered

 signals:
  void left();

 protected:
  void retranslate() override;
  void forget() override {}  ///< it shows everybody's

 private:
  void askVisits();
  void take(std::vector<PastVisitFace>&& visits);
  void askVisit();
  void take(ReopenedFace&& face);

  Segment* whose_;
  QListWidget* list_;
  QLabel *title_, *about_, *who_, *when_;
  QPushButton* back_;
  QScrollArea* opened_;
  RecipeColumn *then_, *today_;
  std::vector<PastVisitFace> visits_;  // by row of the list
  AnswerId wanted_ = 0;                // that is open, or will be
  bool named_ = false;                 // it was asked for by its number: the list may lack it
  ShopSession::Ticket listing_ = 0, opening_ = 0;
};

}  // namespace hankki
