// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/themes_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/ratings_banner.h"
#include "ui/storefront/kit/recipe_tile.h"
#include "ui/storefront/kit/shelf_row.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kMostWidth = 1600;

}  // namespace

ThemesView::ThemesView(QWidget* parent)
    : ShopPage(kMostWidth, parent),
      banner_(new RatingsBanner),
      title_(makeShopLabel(ShopText::Title)),
      orderedBy_(makeShopLabel(ShopText::Help)),
      forget_(makeShopButton(ShopButton::Link)),
      refresh_(makeShopButton(ShopButton::Normal, "refresh")),
      rows_(new QVBoxLayout) {
  setTone(orderedBy_, Tone::Muted);
  forget_->setObjectName(QStringLiteral("forgetChoices"));
  auto* head = new QHBoxLayout;
  head->setSpacing(metrics::kCardGap);
  head->addWidget(title_);
  head->addWidget(orderedBy_, 0, Qt::AlignVCenter);
  head->addWidget(forget_);
  head->addStretch(1);
  head->addWidget(refresh_);
  rows_->setSpacing(metrics::kCardGap);
  column()->addWidget(banner_);
  column()->addLayout(head);
  column()->addLayout(rows_);
  column()->addStretch();
  connect(refresh_, &QPushButton::clicked, this, &ThemesView::refreshAllWanted);
  connect(forget_, &QPushButton::clicked, this, &ThemesView::forgetWanted);
  connect(banner_, &RatingsBanner::warmUpWanted, this, &ThemesView::warmUpWanted);
  connect(banner_, &RatingsBanner::pairsWanted, this, &ThemesView::pairsWanted);
  retranslate();
}

void ThemesView::show(const ThemesFace& face) {
  setRatings(face.ratings, face.needed);
  banner_->setChosen(face.chosen);
  orderedBy_->setText(face.orderedBy);
  forget_->setVisible(face.chosen > 0);
  while (shelves_.size() > face.shelves.size()) {
    shelves_.back()->hide();
    shelves_.back()->deleteLater();  // it may be the sender
    shelves_.pop_back();
  }
  while (shelves_.size() < face.shelves.size()) {
    auto* shelf = new ShelfRow;
    connect(shelf, &ShelfRow::opened, this, &ThemesView::opened);
    connect(shelf, &ShelfRow::refreshWanted, this, &ThemesView::refreshWanted);
    rows_->addWidget(shelf);
    shelves_.push_back(shelf);
  }
  for (std::size_t i = 0; i < shelves_.size(); ++i) shelves_[i]->show(face.shelves[i]);
  arrange();
}

/// All shelves fill a large window, as far as they stay small cards.
void ThemesView::arrange() {
  if (shelves_.empty()) return;
  int room = viewport()->height() - shop::kGap - shop::kMargin;
  room -= refresh_->sizeHint().height() + shop::kGap;
  if (!banner_->isHidden()) room -= banner_->sizeHint().height() + shop::kGap;
  const int all = static_cast<int>(shelves_.size());
  const int each = (room - (all - 1) * metrics::kCardGap) / all;
  for (ShelfRow* shelf : shelves_)
    shelf->setTileHeight(std::clamp(each, RecipeTile::kLeastHeight, RecipeTile::kMostHeight));
}

void ThemesView::resizeEvent(QResizeEvent* event) {
  ShopPage::resizeEvent(event);
  arrange();
}

void ThemesView::setShelf(const ShelfFace& shelf) {
  const auto at = std::ranges::find(shelves_, shelf.id, &ShelfRow::id);
  if (at != shelves_.end()) (*at)->show(shelf);
}

void ThemesView::setRatings(int ratings, int needed) {
  banner_->setRatings(ratings, needed);
  banner_->setVisible(ratings < needed);
  arrange();
}

void ThemesView::retranslate() {
  title_->setText(tr("What will it be today?"));
  forget_->setText(tr("Forget what I chose"));
  refresh_->setText(tr("Refresh all themes"));
}

void ThemesView::changeEvent(QEvent* event) {
  ShopPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
