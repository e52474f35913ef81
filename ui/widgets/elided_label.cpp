// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include <QPainter>
#include <algorithm>

namespace hankki {
namespace {
constexpr int kLeast = 32;
}  // namespace

QSize ElidedLabel::minimumSizeHint() const {
  const QSize hint = QLabel::sizeHint();
  return {std::min(hint.width(), kLeast), hint.height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(font());
  painter.setPen(palette().color(foregroundRole()));
  QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
  if (shown != text() && width() < leastShown_) shown.clear();
  setToolTip(shown == text() ? QString() : text());
  painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

}  // namespace hankki
