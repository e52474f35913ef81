// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_thumb.h"

#include <QPainter>

#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/recipe_art.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {

RecipeThumb::RecipeThumb(RecipeFace face, QWidget* parent)
    : QAbstractButton(parent), face_(std::move(face)) {
  setToolTip(face_.name);
  setAccessibleName(face_.name);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setFixedSize(sizeHint());
  connect(&RecipeArt::instance(), &RecipeArt::arrived, this, qOverload<>(&QWidget::update));
}

void RecipeThumb::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintArt(painter, rect(), metrics::kCardRadius, face_, devicePixelRatioF());
  if (hasFocus())
    paintCardFrame(painter, rect(), metrics::kCardRadius, Qt::transparent, shopTokens().accent, 2);
}

}  // namespace hankki
