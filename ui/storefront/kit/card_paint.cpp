// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/card_paint.h"

#include <QCoreApplication>
#include <QPainterPath>

#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

struct CardText {
  Q_DECLARE_TR_FUNCTIONS(hankki::RecipeFace)
};

constexpr int kPadding = 14;  // of the text
constexpr int kBody = 128;    // height of the text
constexpr int kChips = 22, kBetween = 8;
constexpr int kFoot = 40;  // of the x-ray
constexpr int kPill = 26;  // height
constexpr int kPillInset = 10;
constexpr int kMark = 8;  // px, of a model's marker

QString propensityText(double propensity) {  // "p .64"
  const QString figure = formatNumber(propensity, 2);
  return QStringLiteral("p ") + (figure.startsWith('0') ? figure.mid(1) : figure);
}

/// Upper left on the art: marker, model, propensity.
void paintPillOf(QPainter& painter, const XRay& xray, int most, const Tokens& tokens) {
  const QFont strong = shopFont(ShopText::HelpStrong), plain = shopFont(ShopText::Caption);
  const QString figure = propensityText(xray.propensity);
  const int figureWidth = QFontMetrics(plain).horizontalAdvance(figure);
  constexpr int kAround = 10 + kMark + 6 + 6 + 10;
  const QString model =
      QFontMetrics(strong).elidedText(xray.model, Qt::ElideRight, most - kAround - figureWidth);
  const int modelWidth = QFontMetrics(strong).horizontalAdvance(model);
  const QRect pill(kPillInset, kPillInset, kAround + modelWidth + figureWidth, kPill);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.surface);
  painter.drawRoundedRect(pill, kPill / 2.0, kPill / 2.0);
  int left = pill.left() + 10;
  paintMarker(painter, QPointF(left + kMark / 2.0, pill.top() + kPill / 2.0), kMark,
              xray.style.marker, xray.style.color(tokens));
  left += kMark + 6;
  painter.setFont(strong);
  painter.setPen(tokens.text);
  painter.drawText(QRect(left, pill.top(), modelWidth + 1, kPill), Qt::AlignVCenter, model);
  left += modelWidth + 6;
  painter.setFont(plain);
  painter.setPen(tokens.muted);
  painter.drawText(QRect(left, pill.top(), figureWidth + 1, kPill), Qt::AlignVCenter, figure);
}

/// Text in two tones, as "draw 5.8 %"; returns its width.
int paintPair(QPainter& painter, QPoint left, int height, const QString& name,
              const QString& figure, const Tokens& tokens) {
  painter.setFont(shopFont(ShopText::Caption));
  const QFontMetrics metrics = painter.fontMetrics();
  const int nameWidth = metrics.horizontalAdvance(name + ' ');
  painter.setPen(tokens.muted);
  painter.drawText(QRect(left, QSize(nameWidth, height)), Qt::AlignVCenter, name);
  painter.setPen(tokens.text);
  const int figureWidth = metrics.horizontalAdvance(figure);
  painter.drawText(QRect(left.x() + nameWidth, left.y(), figureWidth + 1, height), Qt::AlignVCenter,
                   figure);
  return nameWidth + figureWidth;
}

/// Slot, the rank in each model, the draw.
void paintFoot(QPainter& painter, const QRect& foot, const XRay& xray, const Tokens& tokens) {
  painter.fillRect(foot, tokens.raised);
  painter.fillRect(QRect(foot.topLeft(), QSize(foot.width(), 1)), tokens.border);
  const QRect inner = foot.adjusted(kPadding, 1, -kPadding, 0);
  const QFontMetrics metrics(shopFont(ShopText::Caption));

  constexpr int kBeforeRank = 9;
  int right = inner.right() + 1;
  if (xray.draw) {
    const QString name = CardText::tr("draw"), figure = formatPercent(*xray.draw, 1);
    right -= metrics.horizontalAdvance(name + ' ' + figure);
    paintPair(painter, {right, inner.top()}, inner.height(), name, figure, tokens);
  }
  int left = inner.left() + paintPair(painter, inner.topLeft(), inner.height(),
                                      CardText::tr("slot"), QString::number(xray.slot), tokens);
  for (const XRay::Rank& rank : xray.ranks) {
    const QString figure = rank.rank ? QString::number(*rank.rank) : noValue();
    const int width = kBeforeRank + kMark + 4 + metrics.horizontalAdvance(figure);
    if (left + width > right - 6) break;  // the tip has them all
    left += kBeforeRank;
    paintMarker(painter, QPointF(left + kMark / 2.0, inner.top() + inner.height() / 2.0), kMark - 1,
                rank.style.marker, rank.style.color(tokens));
    left += kMark + 4;
    painter.setPen(tokens.text);
    painter.drawText(QRect(left, inner.top(), right - left, inner.height()), Qt::AlignVCenter,
                     figure);
    left += metrics.horizontalAdvance(figure);
  }
}

/// All cards of an answer have some, or none has.
bool hasChips(const RecipeFace& face) { return !face.missing.isEmpty() || !face.atHand.isEmpty(); }

void paintText(QPainter& painter, const QRect& body, const RecipeFace& face, const Tokens& tokens) {
  constexpr int kFacts = 20;
  QRect rest = body.adjusted(kPadding, 10, -kPadding, 0);
  const auto line = [&](int height) { return QRect(rest.topLeft(), QSize(rest.width(), height)); };
  painter.setFont(shopFont(ShopText::CardName));
  painter.setPen(tokens.text);
  rest.setTop(rest.top() + paintLines(painter, rest, face.name, 2) + 2);

  painter.setFont(shopFont(ShopText::Help));
  paintFacts(painter, line(kFacts), face, tokens);
  rest.setTop(rest.top() + kFacts + kBetween);
  if (hasChips(face)) {
    paintIngredientChips(painter, line(kChips), face, tokens);
    rest.setTop(rest.top() + kChips + kBetween);
  }
  painter.setFont(shopFont(ShopText::Caption));
  painter.setPen(tokens.muted);
  paintLines(painter, rest, face.reason, 2);
}

}  // namespace

QPixmap paintCard(const RecipeFace& face, QSize size, bool xray, qreal devicePixelRatio,
                  const Tokens& tokens) {
  QPixmap card(size * devicePixelRatio);
  card.setDevicePixelRatio(devicePixelRatio);
  card.fill(Qt::transparent);
  QPainter painter(&card);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const QRect all(QPoint(), size);
  paintCardFrame(painter, all, shop::kCardRadius, tokens.surface, tokens.border);

  const QRect inner = all.adjusted(1, 1, -1, -1);
  QPainterPath clip;
  clip.addRoundedRect(inner, shop::kCardRadius - 1, shop::kCardRadius - 1);
  painter.setClipPath(clip);
  const bool foot = xray && face.xray;
  const int body = kBody + (hasChips(face) ? kChips + kBetween : 0);
  const int below = body + (foot ? kFoot : 0);
  const QRect art(inner.topLeft(), QSize(inner.width(), inner.height() - below));
  painter.drawPixmap(art.topLeft(),
                     RecipeArt::instance().pixmap(face, art.size(), devicePixelRatio, tokens.dark));
  paintText(painter, QRect(art.bottomLeft() + QPoint(0, 1), QSize(inner.width(), body)), face,
            tokens);
  if (!foot) return card;
  paintPillOf(painter, *face.xray, art.width() - 2 * kPillInset, tokens);
  paintFoot(painter, QRect(inner.left(), inner.bottom() + 1 - kFoot, inner.width(), kFoot),
            *face.xray, tokens);
  return card;
}

}  // namespace hankki
