// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_picture.h"

#include <QPainter>
#include <algorithm>

#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/shop_style.h"

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
  paintArt(painter, rect(), std::min(shop::kCardRadius, height() / 5), face_, devicePixelRatioF());
}

}  // namespace hankki
