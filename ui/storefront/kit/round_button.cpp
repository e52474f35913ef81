// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/round_button.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {

RoundButton::RoundButton(const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), iconName_(iconName) {
  setFocusPolicy(Qt::NoFocus);
  setCursor(Qt::PointingHandCursor);
  resize(kSize, kSize);
}

void RoundButton::paintEvent(QPaintEvent*) {
  constexpr int kIcon = 22;
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(underMouse() ? tokens.muted : tokens.strongBorder, 1));
  painter.setBrush(isDown() ? tokens.sunken : tokens.surface);
  painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  painter.drawPixmap((width() - kIcon) / 2, (height() - kIcon) / 2,
                     iconPixmap(iconName_, kIcon, tokens.text, devicePixelRatioF()));
}

void RoundButton::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void RoundButton::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

}  // namespace hankki
