// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_head.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include "ui/storefront/kit/fact_line.h"
#include "ui/storefront/kit/recipe_picture.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/kit/star_rating.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {
namespace {

constexpr int kPictureWidth = 400, kPictureHeight = 320;
constexpr int kLeastBeside = 760;  // px; below it the picture stands above

}  // namespace

RecipeHead::RecipeHead(QWidget* parent)
    : QWidget(parent),
      back_(makeShopButton(ShopButton::Link, "chevron-left")),
      picture_(new RecipePicture),
      name_(makeShopLabel(ShopText::Title)),
      author_(makeShopLabel(ShopText::Help)),
      description_(makeShopLabel(ShopText::Body)),
      allergens_(makeShopLabel(ShopText::HelpStrong)),
      facts_(new FactLine),
      mine_(makeShopLabel(ShopText::Strong)),
      stars_(new StarRating),
      withdraw_(makeShopButton(ShopButton::Link)),
      rating_(new QWidget),
      cooked_(makeShopButton(ShopButton::Primary, "bowl")),
      notForMe_(putAwayButton(PutAway::NotForMe, "thumb-down")),
      hide_(putAwayButton(PutAway::Hidden, "eye-off")),
      snooze_(putAwayButton(PutAway::Snoozed, "moon")),
      edit_(makeShopButton(ShopButton::Normal, "edit")),
      delete_(makeShopButton(ShopButton::Normal, "trash")),
      awayBox_(new QFrame),
      away_(makeShopLabel(ShopText::Body)),
      undo_(makeShopButton(ShopButton::Link, "undo")) {
  layOut();
  connect(back_, &QPushButton::clicked, this, &RecipeHead::backWanted);
  connect(stars_, &StarRating::rated, this, [this](double stars) {
    page_.stars = stars;
    showStars();
    emit rated(stars);
  });
  const auto withdraw = [this] {
    page_.stars.reset();
    showStars();
    emit withdrawn();
  };
  connect(stars_, &StarRating::withdrawn, this, withdraw);
  connect(withdraw_, &QPushButton::clicked, this, withdraw);
  connect(cooked_, &QPushButton::clicked, this, [this] { emit cookedChanged(!page_.cooked); });
  connect(undo_, &QPushButton::clicked, this, [this] { emit putAwayWanted(PutAway::None); });
  connect(edit_, &QPushButton::clicked, this, &RecipeHead::editWanted);
  connect(delete_, &QPushButton::clicked, this, &RecipeHead::deleteWanted);
  retranslate();
}

QPushButton* RecipeHead::putAwayButton(PutAway how, const QString& iconName) {
  auto* button = makeShopButton(ShopButton::Normal, iconName);
  connect(button, &QPushButton::clicked, this, [this, how] { emit putAwayWanted(how); });
  return button;
}

void RecipeHead::layOut() {
  for (QLabel* label : {name_, description_, allergens_, away_, author_}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  setTone(author_, Tone::Muted);
  picture_->setMinimumHeight(kPictureHeight);

  auto* rating = new QHBoxLayout(rating_);
  rating->setContentsMargins(0, 0, 0, 0);
  rating->setSpacing(metrics::kSpace);
  for (QWidget* part : std::initializer_list<QWidget*>{mine_, stars_, withdraw_})
    rating->addWidget(part);
  rating->addStretch();

  awayBox_->setProperty("shopCard", "soft");
  auto* away = new QHBoxLayout(awayBox_);
  away->setContentsMargins(shop::kGap, metrics::kSpace, metrics::kSpace, metrics::kSpace);
  away->addWidget(away_, 1);
  away->addWidget(undo_);

  auto* buttons = new QWidget;
  auto* flow = new FlowLayout(metrics::kSpace, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  for (QPushButton* button : {cooked_, notForMe_, hide_, snooze_, edit_, delete_})
    flow->addWidget(button);

  auto* right = new QVBoxLayout;
  right->setSpacing(metrics::kCardGap);
  for (QWidget* part : std::initializer_list<QWidget*>{name_, facts_, author_, allergens_,
                                                       description_, rating_, buttons, awayBox_})
    right->addWidget(part);
  right->addStretch();

  columns_ = new QHBoxLayout;
  columns_->setSpacing(shop::kMargin);
  columns_->addWidget(picture_);
  columns_->addLayout(right, 1);
  picture_->setFixedWidth(kPictureWidth);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(metrics::kSpace);
  rows->addWidget(back_, 0, Qt::AlignLeft);
  rows->addLayout(columns_);
}

void RecipeHead::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool beside = event->size().width() >= kLeastBeside;
  columns_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  picture_->setMinimumWidth(beside ? kPictureWidth : 0);
  picture_->setMaximumWidth(beside ? kPictureWidth : QWIDGETSIZE_MAX);
}

void RecipeHead::show(const RecipePageFace& page) {
  page_ = page;
  picture_->setFace(page.face);
  facts_->setFace(page.face);
  name_->setText(page.face.name);
  description_->setText(page.description);
  description_->setVisible(!page.description.isEmpty());
  allergens_->setText(page.allergens);
  allergens_->setVisible(!page.allergens.isEmpty());
  setTone(allergens_, page.allergyWarning ? Tone::Warn : Tone::Muted);
  rating_->setVisible(page.canRate);
  const bool away = page.putAway != PutAway::None;
  cooked_->setVisible(page.canRate);
  for (QPushButton* button : {notForMe_, hide_, snooze_})
    button->setVisible(page.canRate && !away && !page.own);
  edit_->setVisible(page.own);
  delete_->setVisible(page.own);
  awayBox_->setVisible(away);
  retranslate();
}

void RecipeHead::showStars() {
  stars_->setStars(page_.stars);
  withdraw_->setVisible(page_.stars.has_value());
  mine_->setText(page_.stars ? tr("Your rating") : tr("How was it?"));
}

void RecipeHead::retranslate() {
  back_->setText(tr("Back"));
  author_->setText(page_.author.isEmpty() ? QString() : tr("By %1").arg(page_.author));
  author_->setVisible(!page_.author.isEmpty());
  withdraw_->setText(tr("Withdraw"));
  cooked_->setText(page_.cooked ? tr("Cooked") : tr("I cooked it"));
  cooked_->setToolTip(page_.cooked ? tr("Click again if you have not cooked it") : QString());
  setStyleProperty(cooked_, "shopKind", page_.cooked ? "soft" : "primary");
  cooked_->setIcon(shopIcon(page_.cooked ? "check" : "bowl",
                            page_.cooked ? ShopButton::Soft : ShopButton::Primary));
  notForMe_->setText(tr("Not for me"));
  notForMe_->setToolTip(tr("You do not like it: it is never shown again"));
  hide_->setText(tr("Hide"));
  hide_->setToolTip(tr("It is never shown again"));
  snooze_->setText(tr("Not now"));
  snooze_->setToolTip(tr("It is left out for some time"));
  edit_->setText(tr("Edit"));
  delete_->setText(tr("Delete"));
  undo_->setText(tr("Undo"));
  away_->setText(page_.putAway == PutAway::Snoozed ? tr("It is left out for some time.")
                 : page_.putAway == PutAway::NotForMe
                     ? tr("Not for you: it will not be recommended again.")
                     : tr("Hidden: it will not be recommended again."));
  showStars();
}

void RecipeHead::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
