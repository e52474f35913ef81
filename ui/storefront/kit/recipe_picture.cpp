// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_picture.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {

RecipePicture::RecipePicture(QWidget* parent) : QWidget(parent) {
  connect(&RecipeArt::instance(), &RecipeArt::arrived, this, qOverload<>(&QWidget::update));
}

void RecipePicture::setFace(const RecipeFace& face) {
  face_ = face;
  setAccessibleName(face.name);
  update();
}

void RecipePicture::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double radius = std::min(shop::kCardRadius, height() / 5);
  QPainterPath clip;
  clip.addRoundedRect(rect(), radius, radius);
  painter.setClipPath(clip);
  painter.drawPixmap(
      0, 0, RecipeArt::instance().pixmap(face_, size(), devicePixelRatioF(), shopTokens().dark));
}

}  // namespace hankki
