// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/fact_line.h"

#include <QPainter>

#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {

FactLine::FactLine(QWidget* parent) : QWidget(parent) { setFixedHeight(22); }

void FactLine::setFace(const RecipeFace& face) {
  face_ = face;
  setAccessibleName(
      QStringList{minutesText(face.minutes), starsText(face.stars), face.cuisine}.join(' '));
  update();
}

void FactLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(shopFont(ShopText::Body));
  paintFacts(painter, rect(), face_, shopTokens());
}

}  // namespace hankki
