// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_tile.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <utility>

#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/recipe_art.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kArt = 88;      // width in a tile of the least height
constexpr int kNarrow = 200;  // a tile below it gives its name more of its width
constexpr int kPadding = 12, kNarrowPadding = 8;
constexpr int kLine = 19;
constexpr int kMostLines = 3;  // of the name

}  // namespace

RecipeTile::RecipeTile(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(this, &QAbstractButton::clicked, this, [this] { emit opened(face_.id); });
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(&RecipeArt::instance(), &RecipeArt::arrived, this, qOverload<>(&QWidget::update));
}

void RecipeTile::setFace(RecipeFace face) {
  face_ = std::move(face);
  say();
  update();
}

void RecipeTile::say() {
  setAccessibleName(spokenText(face_));
  setToolTip(QStringLiteral("<qt>%1</qt>").arg(spokenText(face_).toHtmlEscaped()));
}

void RecipeTile::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) say();
}

void RecipeTile::setTileHeight(int height) {
  if (std::exchange(height_, height) != height) updateGeometry();
}

QSize RecipeTile::sizeHint() const { return {212, height_}; }
QSize RecipeTile::minimumSizeHint() const { return {132, height_}; }

void RecipeTile::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintCardFrame(painter, rect(), shop::kCardRadius, isDown() ? tokens.raised : tokens.surface,
                 tokens.border);
  const QRect inner = rect().adjusted(1, 1, -1, -1);
  const bool narrow = width() < kNarrow;
  const QRect art(inner.topLeft(),
                  QSize(narrow ? width() * 3 / 8 : kArt * height_ / kLeastHeight, inner.height()));
  QPainterPath clip;
  clip.addRoundedRect(inner, shop::kCardRadius - 1, shop::kCardRadius - 1);
  painter.save();
  painter.setClipPath(clip);
  painter.drawPixmap(art.topLeft(), RecipeArt::instance().pixmap(face_, art.size(),
                                                                 devicePixelRatioF(), tokens.dark));
  painter.restore();

  // Three lines of name at most; what stands there is centred as one.
  const int padding = narrow ? kNarrowPadding : kPadding;
  const QRect text = inner.adjusted(art.width() + padding, 0, -padding, 0);
  painter.setFont(shopFont(ShopText::Strong));
  const QFontMetrics metrics = painter.fontMetrics();
  const int lines = std::max(1, countLines(painter.font(), face_.name, text.width(), kMostLines));
  const int facts = (face_.minutes ? kLine : 0) + (face_.stars ? kLine : 0);
  const int high = lines * metrics.height() + 2 + facts;
  painter.setPen(tokens.text);
  int top = text.top() + (text.height() - high) / 2;
  top +=
      paintLines(painter, QRect(text.left(), top, text.width(), text.height()), face_.name, lines) +
      2;
  painter.setFont(shopFont(ShopText::Help));
  if (paintMinutes(painter, QRect(text.left(), top, text.width(), kLine), face_, tokens))
    top += kLine;
  paintMeanStars(painter, QRect(text.left(), top, text.width(), kLine), face_, tokens);

  if (!hasFocus() && !underMouse()) return;
  paintCardFrame(painter, rect(), shop::kCardRadius, Qt::transparent,
                 hasFocus() ? tokens.accent : tokens.strongBorder, hasFocus() ? 2 : 1);
}

}  // namespace hankki
