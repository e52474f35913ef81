// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_card_button.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include "ui/storefront/kit/card_paint.h"
#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"

namespace hankki {
RecipeCardButton::RecipeCardButton(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setMinimumSize(kLeastWidth * 3 / 4, kLeastCardHeight);
  setWidest(kLeastWidth);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(&RecipeArt::instance(), &RecipeArt::arrived, this, qOverload<>(&QWidget::update));
}

void RecipeCardButton::setFace(RecipeFace face) {
  face_ = std::move(face);
  setAccessibleName(spokenText(face_));
  update();
}

void RecipeCardButton::setWidest(int width) {
  setMaximumSize(width, width * kBestCardHeight / kLeastWidth);
  updateGeometry();
}

/// It grows where there is room.
QSize RecipeCardButton::sizeHint() const { return {maximumWidth(), kLeastCardHeight}; }

void RecipeCardButton::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawPixmap(0, 0, paintCard(face_, size(), false, devicePixelRatioF(), tokens));
  if (hasFocus() || underMouse())
    paintCardFrame(painter, rect(), shop::kCardRadius, Qt::transparent,
                   hasFocus() ? tokens.accent : tokens.strongBorder, hasFocus() ? 2 : 1);
}

void RecipeCardButton::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) setFace(std::move(face_));
}

/// Left and Right choose between the cards, so they are left to what holds them.
void RecipeCardButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) return event->ignore();
  QAbstractButton::keyPressEvent(event);
}

}  // namespace hankki
