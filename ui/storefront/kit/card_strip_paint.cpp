// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include "ui/storefront/kit/card_paint.h"
#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"

namespace hankki {
namespace {

void paintRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color,
               qreal width) {
  painter.setPen(QPen(color, width));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius,
                          radius);
}

}  // namespace

/// A card is painted once; scrolling only moves it.
const QPixmap& CardStrip::card(int index, const StripPlaces& places) {
  const auto at = static_cast<std::size_t>(index);
  QPixmap& kept = cards_[at];
  if (kept.isNull() || kept.devicePixelRatio() != devicePixelRatioF())
    kept = paintCard(faces_[at], places.card, xray_, devicePixelRatioF(), shopTokens());
  return kept;
}

void CardStrip::paintEvent(QPaintEvent*) {
  const StripPlaces at = places();
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  for (int i = 0; i < count(); ++i) {
    const QRect place = at.cardAt(i, offset_);
    if (place.right() < 0 || place.left() > width()) continue;
    painter.drawPixmap(place.topLeft(), card(i, at));
    if (i == current_ && hasFocus())
      paintRing(painter, place, shop::kCardRadius - 1, tokens.accent, 2);
    else if (i == hovered_)
      paintRing(painter, place, shop::kCardRadius, tokens.strongBorder, 1);
  }
  if (faces_.empty()) return;

  const QRect line(0, at.caption, width(), StripPlaces::kCaptionHeight);
  painter.setFont(shopFont(ShopText::HelpStrong));
  painter.setPen(tokens.text);
  const int first = firstWhole() + 1, last = std::max(first, lastWhole() + 1);
  const QString span =
      first == last ? QString::number(first) : QStringLiteral("%1–%2").arg(first).arg(last);
  const QString place = tr("%1 of %2").arg(span).arg(count());
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, place);
  if (xray_) {
    const QRect rest =
        line.adjusted(painter.fontMetrics().horizontalAdvance(place) + metrics::kSpace, 0, 0, 0);
    painter.setFont(shopFont(ShopText::Caption));
    painter.setPen(tokens.muted);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(tr("Colour: the model that filled the slot"),
                                                      Qt::ElideRight, rest.width()));
  }
  paintThumbnails(painter, at);
}

void CardStrip::paintThumbnails(QPainter& painter, const StripPlaces& places) {
  constexpr int kRadius = 8, kLineGap = 4;
  const Tokens& tokens = shopTokens();
  for (int i = 0; i < count(); ++i) {
    const RecipeFace& face = faces_[static_cast<std::size_t>(i)];
    const QRect place = places.thumbnailAt(i);
    paintArt(painter, place, kRadius, face, devicePixelRatioF());
    if (i == current_ && hasFocus()) paintRing(painter, place, kRadius - 1, tokens.accent, 2);
    if (!xray_ || !face.xray) continue;
    painter.setPen(Qt::NoPen);
    painter.setBrush(face.xray->style.color(tokens));
    painter.drawRoundedRect(QRectF(place.left(), place.bottom() + 1 + kLineGap, place.width(),
                                   StripPlaces::kLineHeight),
                            2, 2);
  }
}

}  // namespace hankki
