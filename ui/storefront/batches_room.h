// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/batches.h"
#include "ui/storefront/shop_room.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hankki {

class BatchCard;

/// All batches that were published, for the demonstrator: which one is served, what each came to,
/// and the way back to an earlier one.
class BatchesRoom final : public ShopRoom {
  Q_OBJECT
 public:
  BatchesRoom(ShopVisit& visit, QWidget* parent);

  void enter() override;
  void setHeld(bool held);     ///< the batch that is served stays: something goes by it
  void choose(BatchId batch);  ///< brought into view, and marked, once the list is there

 signals:
  void left();

 protected:
  void retranslate() override;
  void forget() override;

 private:
  void show(const std::vector<BatchInfo>& batches);
  void mark();
  void serve(BatchId batch);

  QLabel *title_, *about_;
  QPushButton* back_;
  QScrollArea* area_;
  QVBoxLayout* rows_;
  ShopSession::Ticket listing_ = 0;
  std::vector<BatchCard*> cards_;
  BatchId chosen_ = 0;
  bool held_ = false;
};

}  // namespace hankki
