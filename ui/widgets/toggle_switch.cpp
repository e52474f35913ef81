// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggle_switch.h"

#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"

namespace hankki {

namespace {

/// The shop's where it stands in it.
const Tokens& tokensAt(const QWidget& widget) {
  for (const QWidget* at = &widget; at; at = at->parentWidget())
    if (at->property("shop").isValid()) return shopTokens();
  return Theme::instance().tokens();
}

}  // namespace

ToggleSwitch::ToggleSwitch(QWidget* parent) : QAbstractButton(parent) {
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ToggleSwitch::sizeHint() const { return {34, 22}; }

void ToggleSwitch::paintEvent(QPaintEvent*) {
  const Tokens& tokens = tokensAt(*this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!isEnabled()) painter.setOpacity(metrics::kDisabledOpacity);
  const QRectF track(3, 3, 28, 16);
  if (hasFocus()) {
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 10, 10);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(isChecked() ? tokens.accent : tokens.strongBorder);
  painter.drawRoundedRect(track, 8, 8);
  painter.setBrush(isChecked() ? tokens.onAccent : tokens.surface);
  const double x = isChecked() ? track.right() - 8 : track.left() + 8;
  painter.drawEllipse(QPointF(x, track.center().y()), 6, 6);
}

}  // namespace hankki
