// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/door_room.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/storefront/kit/dish_row.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/widgets/controls.h"

namespace hankki {
DoorRoom::DoorRoom(QWidget* parent)
    : QWidget(parent),
      title_(makeShopLabel(ShopText::Title, {}, this)),
      note_(makeShopLabel(ShopText::Body, {}, this)),
      signUp_(makeShopButton(ShopButton::Primary, {}, this)),
      signIn_(makeShopButton(ShopButton::Normal, {}, this)),
      visit_(makeShopButton(ShopButton::Link, {}, this)) {
  setObjectName(QStringLiteral("door"));
  title_->setProperty("shopText", "door");  // as large as nowhere else
  signUp_->setObjectName(QStringLiteral("doorSignUp"));
  signIn_->setObjectName(QStringLiteral("doorSignIn"));
  visit_->setObjectName(QStringLiteral("doorVisit"));
  for (QPushButton* button : {signUp_, signIn_}) button->setProperty("large", true);
  for (QLabel* label : {title_, note_}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
  }
  setTone(note_, Tone::Muted);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(shop::kGap);
  buttons->addStretch(1);
  buttons->addWidget(signUp_);
  buttons->addWidget(signIn_);
  buttons->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kMargin, shop::kMargin, shop::kMargin);
  layout->setSpacing(shop::kGap);
  layout->addStretch(2);
  layout->addWidget(new DishRow(this));
  layout->addSpacing(shop::kMargin);
  layout->addWidget(title_);
  layout->addWidget(note_);
  layout->addSpacing(shop::kGap);
  layout->addLayout(buttons);
  layout->addWidget(visit_, 0, Qt::AlignCenter);
  layout->addStretch(3);
  connect(signUp_, &QPushButton::clicked, this, &DoorRoom::signUpWanted);
  connect(signIn_, &QPushButton::clicked, this, &DoorRoom::signInWanted);
  connect(visit_, &QPushButton::clicked, this, &DoorRoom::visitWanted);
  retranslate();
}

void DoorRoom::setKiosk(bool kiosk) { visit_->setVisible(!kiosk); }

void DoorRoom::retranslate() {
  title_->setText(tr("What will the next meal be?"));
  note_->setText(tr("Tell what you like; after ten ratings the shop is made for you."));
  signUp_->setText(tr("Sign up"));
  signIn_->setText(tr("Sign in"));
  visit_->setText(tr("Visit a user of the data"));
}

void DoorRoom::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
