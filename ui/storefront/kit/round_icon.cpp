// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/round_icon.h"

#include <QPainter>
#include <utility>

#include "ui/theme/icons.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr int kRoundGround = 72, kRoundFigure = 32;
}  // namespace

RoundIcon::RoundIcon(QString iconName, QWidget* parent)
    : QWidget(parent), iconName_(std::move(iconName)) {
  setFixedSize(kRoundGround, kRoundGround);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RoundIcon::paintEvent(QPaintEvent*) {
  const Tokens& tokens = shopTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.accentSoft);
  painter.drawEllipse(rect());
  constexpr int kInset = (kRoundGround - kRoundFigure) / 2;
  painter.drawPixmap(kInset, kInset,
                     iconPixmap(iconName_, kRoundFigure, tokens.accent, devicePixelRatioF()));
}

}  // namespace hankki
