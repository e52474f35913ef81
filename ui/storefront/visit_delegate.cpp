// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/visit_delegate.h"

#include <QPainter>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {
namespace {

constexpr int kVisitHeight = 56, kVisitInset = 12, kVisitRadius = 8;

}  // namespace

void VisitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const Tokens& tokens = shopTokens();
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
  if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? tokens.accentSoft : tokens.raised);
    painter->drawRoundedRect(box, kVisitRadius, kVisitRadius);
  }
  if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
    painter->setPen(QPen(tokens.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(box, kVisitRadius, kVisitRadius);
  }
  const QRect inner =
      option.rect.adjusted(kVisitInset, metrics::kSpace, -kVisitInset, -metrics::kSpace);
  const QString text = index.data().toString();
  const auto line = [&](ShopText role, const QColor& color, const QString& words,
                        Qt::Alignment at) {
    painter->setFont(shopFont(role));
    painter->setPen(color);
    painter->drawText(inner, Qt::AlignLeft | at,
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, inner.width()));
  };
  line(ShopText::Strong, tokens.text, text.section('\n', 0, 0), Qt::AlignTop);
  line(ShopText::Caption, tokens.muted, text.section('\n', 1), Qt::AlignBottom);
  painter->restore();
}

QSize VisitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {0, kVisitHeight};
}

}  // namespace hankki
