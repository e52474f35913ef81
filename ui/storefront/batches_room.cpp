// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/batches_room.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/store/workspace.h"
#include "ui/storefront/batch_card.h"
#include "ui/storefront/kit/clear_layout.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {

BatchesRoom::BatchesRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent),
      title_(makeShopLabel(ShopText::Title)),
      about_(makeShopLabel(ShopText::Body)),
      back_(makeShopButton(ShopButton::Normal, QStringLiteral("chevron-left"))),
      area_(new QScrollArea),
      rows_(nullptr) {
  setObjectName(QStringLiteral("batches"));
  back_->setObjectName(QStringLiteral("leaveBatches"));
  setTone(about_, Tone::Muted);
  about_->setWordWrap(true);
  auto* list = new QWidget;
  rows_ = new QVBoxLayout(list);
  rows_->setContentsMargins(0, 0, 0, shop::kGap);
  rows_->setSpacing(shop::kGap);
  rows_->setAlignment(Qt::AlignTop);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setWidgetResizable(true);
  area_->setFocusPolicy(Qt::NoFocus);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setWidget(list);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kGap, shop::kMargin, 0);
  layout->setSpacing(shop::kGap);
  layout->addLayout(makeHead(*title_, *about_, *back_));
  layout->addWidget(area_, 1);
  connect(back_, &QPushButton::clicked, this, &BatchesRoom::left);
  retranslate();
}

void BatchesRoom::enter() {
  ask(
      listing_,
      [](OpenShop& shop, const JobContext&) { return shop.shop().workspace().batches().list(); },
      [this](std::vector<BatchInfo>&& batches) { show(batches); }, [] {});
}

void BatchesRoom::setHeld(bool held) {
  if (std::exchange(held_, held) != held) retranslate();
}

void BatchesRoom::choose(BatchId batch) {
  chosen_ = batch;
  mark();
}

/// The list is nobody's own.
void BatchesRoom::forget() {}

void BatchesRoom::show(const std::vector<BatchInfo>& batches) {
  const auto serving = !visit_.shop().facts().writable ? BatchCard::Serving::ReadOnly
                       : held_                         ? BatchCard::Serving::Held
                                                       : BatchCard::Serving::Possible;
  cards_.clear();
  clearLayout(*rows_);
  for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
    auto* card = new BatchCard(*batch, serving);
    connect(card, &BatchCard::serveWanted, this, &BatchesRoom::serve);
    connect(card, &BatchCard::chosen, this, [this](qint64 id) {
      chosen_ = id;
      for (BatchCard* one : cards_) one->setChosen(one->batch() == id);
    });
    cards_.push_back(card);
    rows_->addWidget(card);
  }
  rows_->activate();  // else there is no place yet to scroll to
  mark();
}

void BatchesRoom::mark() {
  for (BatchCard* card : cards_) card->setChosen(card->batch() == chosen_);
  const auto found = std::ranges::find(cards_, chosen_, &BatchCard::batch);
  if (found == cards_.end()) return;
  area_->ensureWidgetVisible(*found);
  (*found)->setFocus(Qt::OtherFocusReason);
}

void BatchesRoom::serve(BatchId batch) {
  if (held_) return;  // since the card was made
  visit_.shop().ask(
      this,
      [batch](OpenShop& shop, const JobContext&) {
        return shop.shop().workspace().batches().roll_back(batch);
      },
      JobHooks<BatchId>{.done =
                            [this](BatchId&& id) {
                              chosen_ = id;
                              visit_.shop().lookAgain();
                              enter();
                            },
                        .failed = [this](const JobError& error) { emit failed(error); }},
      ShopSession::Turn::Writing);
}

void BatchesRoom::retranslate() {
  title_->setText(tr("Batches"));
  about_->setText(
      tr("All that was published, newest first. One batch is served; another one can be served "
         "again.") +
      (held_ ? QLatin1Char(' ') + tr("While a demo is recorded or played, or the story is on, the "
                                     "batch stays.")
             : QString()));
  back_->setText(tr("Back to the shop"));
  if (isVisible()) enter();
}

}  // namespace hankki
