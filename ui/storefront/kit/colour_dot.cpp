// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/colour_dot.h"

#include <QPainter>

#include "ui/theme/shop_tokens.h"

namespace hankki {

ColourDot::ColourDot(QWidget* parent) : QWidget(parent) { setFixedSize(10, 10); }

void ColourDot::setSeries(int series) {
  series_ = series;
  update();
}

void ColourDot::paintEvent(QPaintEvent*) {
  if (series_ < 0) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(shopTokens().series[static_cast<std::size_t>(series_)]);
  painter.drawEllipse(rect());
}

}  // namespace hankki
