// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/bipolar_slider.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>
#include <algorithm>

#include "ui/theme/shop_tokens.h"

namespace hankki {

BipolarSlider::BipolarSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {}

void BipolarSlider::paintEvent(QPaintEvent*) {
  constexpr double kTrack = 4, kKnob = 14, kMark = 10;
  const Tokens& tokens = shopTokens();
  QStyleOptionSlider option;
  initStyleOption(&option);
  // Where the mouse finds it.
  const QRectF knob =
      style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
  const double middle = width() / 2.0, level = height() / 2.0, at = knob.center().x();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.sunken);
  painter.drawRoundedRect(QRectF(0, level - kTrack / 2, width(), kTrack), kTrack / 2, kTrack / 2);
  painter.setBrush(tokens.strongBorder);
  painter.drawRoundedRect(QRectF(middle - 1, level - kMark / 2, 2, kMark), 1, 1);
  painter.setBrush(isEnabled() ? tokens.accent : tokens.strongBorder);
  painter.drawRect(QRectF(QPointF(std::min(middle, at), level - kTrack / 2),
                          QPointF(std::max(middle, at), level + kTrack / 2)));
  painter.setPen(QPen(isEnabled() ? tokens.accent : tokens.faint, 2));
  painter.setBrush(hasFocus() ? tokens.accentSoft : tokens.surface);
  painter.drawEllipse(QPointF(at, level), kKnob / 2 - 1, kKnob / 2 - 1);
  if (!hasFocus()) return;
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(QPointF(at, level), kKnob / 2 + 2, kKnob / 2 + 2);
}

}  // namespace hankki
