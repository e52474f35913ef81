// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/dish_row.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kLeastDish = 136, kMostDish = 176, kDishRadius = 16;
constexpr int kAllDishes = 7;

/// Of one dish, so that all have room.
int dishSize(int width) {
  return std::clamp((width + shop::kMargin) / kAllDishes - shop::kMargin, kLeastDish, kMostDish);
}

}  // namespace

DishRow::DishRow(QWidget* parent) : QWidget(parent) {
  setFixedHeight(kLeastDish);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DishRow::resizeEvent(QResizeEvent*) { setFixedHeight(dishSize(width())); }

void DishRow::paintEvent(QPaintEvent*) {
  const std::pair<ArtGround, QString> dishes[kAllDishes] = {
      {ArtGround::Vegetables, QStringLiteral("🥗")}, {ArtGround::Shrimp, QStringLiteral("🍤")},
      {ArtGround::Egg, QStringLiteral("🍳")},           {ArtGround::Kimchi, QStringLiteral("🍲")},
      {ArtGround::Rice, QStringLiteral("🍚")},          {ArtGround::Noodles, QStringLiteral("🍜")},
      {ArtGround::Berries, QStringLiteral("🍰")}};
  const int dish = dishSize(width()), step = dish + shop::kMargin;
  const int room = std::clamp((width() + shop::kMargin) / step, 1, kAllDishes);
  const int shown = room - (room % 2 == 0 ? 1 : 0);  // one stands in the middle
  int left = (width() - (shown * step - shop::kMargin)) / 2;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = (kAllDishes - shown) / 2, last = i + shown; i < last; ++i, left += step) {
    RecipeFace face;
    face.dish = {.ground = dishes[i].first, .emoji = dishes[i].second};
    paintArt(painter, QRect(left, 0, dish, dish), kDishRadius, face, devicePixelRatioF());
  }
}

}  // namespace hankki
