// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/card_strip.h"

#include <QAccessible>
#include <QEvent>
#include <algorithm>
#include <cmath>

#include "ui/storefront/kit/card_paint.h"
#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/round_button.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/theme.h"

namespace hankki {

CardStrip::CardStrip(QWidget* parent)
    : QWidget(parent),
      back_(new RoundButton("chevron-left", this)),
      forth_(new RoundButton("chevron-right", this)) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  scroll_.setDuration(shop::kScrollMilliseconds);
  scroll_.setEasingCurve(QEasingCurve::OutCubic);
  connect(&scroll_, &QVariantAnimation::valueChanged, this,
          [this](const QVariant& at) { setOffset(at.toDouble()); });
  connect(back_, &QAbstractButton::clicked, this,
          [this] { scrollTo(offset_ - places().whole * places().step); });
  connect(forth_, &QAbstractButton::clicked, this,
          [this] { scrollTo(offset_ + places().whole * places().step); });
  connect(&Theme::instance(), &Theme::changed, this, &CardStrip::repaintAll);
  connect(&RecipeArt::instance(), &RecipeArt::arrived, this, &CardStrip::repaintAll);
  retranslate();
  placeButtons();
}

void CardStrip::setFaces(std::vector<RecipeFace> faces) {
  scroll_.stop();
  faces_ = std::move(faces);
  offset_ = 0;
  hovered_ = -1;
  pressed_.reset();
  current_ = faces_.empty() ? -1 : 0;
  repaintAll();
  placeButtons();
  say();
  emit currentChanged(current_);
}

void CardStrip::updateFace(const RecipeFace& face) {
  const auto at = std::ranges::find(faces_, face.id, &RecipeFace::id);
  if (at == faces_.end()) return;
  *at = face;
  repaintAll();
  say();
}

void CardStrip::setXRay(bool shown) {
  if (shown == xray_) return;
  xray_ = shown;
  repaintAll();
  say();
}

void CardStrip::setCurrent(int index) {
  if (faces_.empty()) return;
  index = std::clamp(index, 0, count() - 1);
  const StripPlaces at = places();
  const double target =
      scroll_.state() == QAbstractAnimation::Running ? scroll_.endValue().toDouble() : offset_;
  if (index * at.step < target - 1)
    scrollTo(index * at.step);
  else if (index * at.step + at.card.width() > target + width() + 1)
    scrollTo((index - at.whole + 1) * at.step);
  if (index == current_) return;
  current_ = index;
  update();
  say();
  emit currentChanged(index);
}

int CardStrip::firstWhole() const {
  return std::clamp(static_cast<int>(std::ceil(offset_ / places().step - 0.01)), 0,
                    std::max(0, count() - 1));
}

int CardStrip::lastWhole() const {
  const StripPlaces at = places();
  const double right = offset_ + width() - at.card.width();
  return std::clamp(static_cast<int>(std::floor(right / at.step + 0.01)), 0,
                    std::max(0, count() - 1));
}

bool CardStrip::isScrolling() const { return scroll_.state() == QAbstractAnimation::Running; }

QRect CardStrip::cardRect(int index) const { return places().cardAt(index, offset_); }
QRect CardStrip::thumbnailRect(int index) const { return places().thumbnailAt(index); }

/// It grows into all room that there is; what is asked for leaves the thumbnails in sight.
QSize CardStrip::sizeHint() const { return {1000, StripPlaces::heightFor(kLeastCardHeight)}; }
QSize CardStrip::minimumSizeHint() const { return {240, StripPlaces::heightFor(kLeastCardHeight)}; }

void CardStrip::scrollTo(double offset, bool animated) {
  const StripPlaces at = places();
  const double target = std::clamp(at.resting(offset), 0.0, at.most);
  scroll_.stop();
  if (!animated || !mayAnimate(*this) || !isVisible()) return setOffset(target);
  scroll_.setStartValue(offset_);
  scroll_.setEndValue(target);
  scroll_.start();
}

void CardStrip::setOffset(double offset) {
  offset_ = std::clamp(offset, 0.0, places().most);
  placeButtons();
  update();
}

void CardStrip::placeButtons() {
  constexpr int kInset = 6;
  const StripPlaces at = places();
  const int top = (at.card.height() - RoundButton::kSize) / 2;
  back_->move(kInset, top);
  forth_->move(width() - RoundButton::kSize - kInset, top);
  back_->setVisible(offset_ > 0.5);
  forth_->setVisible(offset_ < at.most - 0.5);
}

void CardStrip::repaintAll() {
  cards_.assign(faces_.size(), {});
  update();
}

void CardStrip::resizeEvent(QResizeEvent*) {
  scroll_.stop();
  offset_ = std::clamp(places().resting(offset_), 0.0, places().most);
  repaintAll();
  placeButtons();
}

void CardStrip::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    repaintAll();
    say();
  }
}

void CardStrip::retranslate() {
  for (auto [button, text] : {std::pair(back_, tr("Back")), std::pair(forth_, tr("Further"))}) {
    button->setToolTip(text);
    button->setAccessibleName(text);
  }
}

/// Screen readers say what the keys have come to.
void CardStrip::say() {
  if (current_ < 0) {
    setAccessibleName(tr("No recipes"));
  } else {
    RecipeFace face = faces_[static_cast<std::size_t>(current_)];
    if (!xray_) face.xray.reset();
    setAccessibleName(tr("Card %1 of %2: %3").arg(current_ + 1).arg(count()).arg(spokenText(face)));
  }
  QAccessibleEvent renamed(this, QAccessible::NameChanged);
  QAccessible::updateAccessibility(&renamed);
}

}  // namespace hankki
