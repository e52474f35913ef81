// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/pair_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/recipe_card_button.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {

PairView::PairView(QWidget* parent)
    : QWidget(parent),
      title_(makeShopLabel(ShopText::Title)),
      progress_(makeShopLabel(ShopText::Help)),
      note_(makeShopLabel(ShopText::Help)),
      sides_{new RecipeCardButton, new RecipeCardButton},
      neither_(makeShopButton(ShopButton::Normal)),
      cancel_(makeShopButton(ShopButton::Link)) {
  setObjectName(QStringLiteral("pairs"));
  neither_->setObjectName(QStringLiteral("neither"));
  cancel_->setObjectName(QStringLiteral("stopPairs"));
  setTone(progress_, Tone::Muted);
  setTone(note_, Tone::Muted);
  note_->setAlignment(Qt::AlignCenter);
  note_->setWordWrap(true);
  title_->setAlignment(Qt::AlignCenter);
  progress_->setAlignment(Qt::AlignCenter);
  for (QLabel* label : {title_, progress_})
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  auto* cards = new QHBoxLayout;
  cards->setSpacing(shop::kMargin);
  cards->addStretch();
  for (RecipeCardButton* side : sides_) cards->addWidget(side);
  cards->addStretch();
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(neither_);
  buttons->addWidget(cancel_);
  buttons->addStretch();
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(shop::kMargin, shop::kGap, shop::kMargin, shop::kGap);
  rows->setSpacing(shop::kGap);
  rows->addWidget(title_);
  rows->addWidget(progress_);
  rows->addLayout(cards, 1);
  rows->addLayout(buttons);
  rows->addWidget(note_);
  rows->addStretch();
  for (int side = 0; side < 2; ++side)
    connect(sides_[side], &QAbstractButton::clicked, this, [this, side] { take(side); });
  connect(neither_, &QPushButton::clicked, this, [this] { take(-1); });
  connect(cancel_, &QPushButton::clicked, this, &PairView::cancelled);
  retranslate();
}

void PairView::setPairs(std::vector<Pair> pairs) {
  pairs_ = std::move(pairs);
  choices_.clear();
  showPair();
}

void PairView::retell(std::vector<Pair> pairs) {
  pairs_ = std::move(pairs);
  showPair();
}

void PairView::take(int side) {
  if (choices_.size() >= pairs_.size()) return;
  const auto& [left, right] = pairs_[choices_.size()];
  if (side < 0)
    choices_.emplace_back();
  else
    choices_.push_back(side == 0 ? Choice{left.id, right.id} : Choice{right.id, left.id});
  if (choices_.size() == pairs_.size())
    emit finished(choices_);
  else
    showPair();
}

void PairView::showPair() {
  if (choices_.size() < pairs_.size()) {
    sides_[0]->setFace(pairs_[choices_.size()].first);
    sides_[1]->setFace(pairs_[choices_.size()].second);
  }
  retranslate();
}

void PairView::retranslate() {
  title_->setText(tr("Which would you rather eat?"));
  progress_->setText(tr("%1 of %2").arg(choices_.size() + 1).arg(pairs_.size()));
  note_->setText(
      tr("What you take puts the themes and what is made for you in order, until your ratings do. "
         "It is no rating, and can be forgotten again."));
  neither_->setText(tr("Neither"));
  cancel_->setText(tr("Stop"));
}

/// Larger cards on a large screen.
void PairView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  constexpr double kShare = 0.4;  // of the room's height, for a card's width
  const int width = static_cast<int>(kShare * event->size().height());
  for (RecipeCardButton* side : sides_)
    side->setWidest(std::clamp(width, RecipeCardButton::kLeastWidth, RecipeCardButton::kMostWidth));
}

void PairView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left)
    take(0);
  else if (event->key() == Qt::Key_Right)
    take(1);
  else
    QWidget::keyPressEvent(event);
}

void PairView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
