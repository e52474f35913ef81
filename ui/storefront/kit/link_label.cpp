// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/link_label.h"

#include <QPainter>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {
namespace {
constexpr int kInset = 4;  // for the focus ring
}  // namespace

LinkLabel::LinkLabel(const QString& text, QWidget* parent) : QAbstractButton(parent) {
  setText(text);
  setToolTip(text);
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LinkLabel::sizeHint() const {
  const QFontMetrics metrics(shopFont(ShopText::Strong));
  return {metrics.horizontalAdvance(text()) + 2 * kInset, metrics.height() + kInset};
}

QSize LinkLabel::minimumSizeHint() const { return {60, sizeHint().height()}; }

void LinkLabel::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = shopFont(ShopText::Strong);
  font.setUnderline(underMouse());
  painter.setFont(font);
  painter.setPen(tokens.text);
  const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - kInset);
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shown);
  if (!hasFocus()) return;
  const int wide = painter.fontMetrics().horizontalAdvance(shown) + kInset;
  painter.setPen(QPen(tokens.accent, 2));
  painter.drawRoundedRect(QRectF(1, 1, std::min(wide, width()) - 2, height() - 2), 4, 4);
}

}  // namespace hankki
