// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/list_marks.h"

#include <QPainter>

#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {

ListMark::ListMark(Kind kind, QWidget* parent) : QWidget(parent), kind_(kind) {
  const int size = kind == Kind::Number ? 26 : 20;
  setFixedSize(size, size);
}

void ListMark::setNumber(int number) {
  number_ = number;
  update();
}

void ListMark::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  const QPointF centre = QRectF(rect()).center();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  switch (kind_) {
    case Kind::Tick:
      painter.setBrush(tokens.successSoft);
      painter.drawEllipse(centre, width() / 2.0 - 1, width() / 2.0 - 1);
      paintTick(painter, centre, 9, tokens.success);
      break;
    case Kind::Dot:
      painter.setBrush(tokens.strongBorder);
      painter.drawEllipse(centre, 3, 3);
      break;
    case Kind::Number:
      painter.setBrush(tokens.accentSoft);
      painter.drawEllipse(rect());
      painter.setFont(shopFont(ShopText::HelpStrong));
      painter.setPen(tokens.accent);
      painter.drawText(rect(), Qt::AlignCenter, QString::number(number_));
      break;
  }
}

}  // namespace hankki
