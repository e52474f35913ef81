// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/shop_style.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QWidget>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/styled_parts.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

struct Role {
  const char* name;  // in the style sheet
  int pixels;
  QFont::Weight weight;
};

Role describe(ShopText role) {
  switch (role) {
    case ShopText::Title:
      return {"title", 26, QFont::Bold};
    case ShopText::Heading:
      return {"heading", 18, QFont::DemiBold};
    case ShopText::CardName:
      return {"cardName", 17, QFont::DemiBold};
    case ShopText::Body:
      break;
    case ShopText::Strong:
      return {"strong", 14, QFont::DemiBold};
    case ShopText::Help:
      return {"help", 13, QFont::Normal};
    case ShopText::HelpStrong:
      return {"helpStrong", 13, QFont::DemiBold};
    case ShopText::Caption:
      return {"caption", 12, QFont::Normal};
  }
  return {"body", 14, QFont::Normal};
}

const char* kindName(ShopButton kind) {
  switch (kind) {
    case ShopButton::Normal:
      return "normal";
    case ShopButton::Primary:
      return "primary";
    case ShopButton::Soft:
      return "soft";
    case ShopButton::Link:
      return "link";
  }
  return "normal";
}

TokenColor iconColour(ShopButton kind) {
  switch (kind) {
    case ShopButton::Primary:
      return &Tokens::onAccent;
    case ShopButton::Soft:
    case ShopButton::Link:
      return &Tokens::accent;
    case ShopButton::Normal:
      break;
  }
  return &Tokens::text;
}

}  // namespace

QFont shopFont(ShopText role) {
  const Role described = describe(role);
  QFont font = Theme::font(TextRole::Body);
  font.setPixelSize(described.pixels);
  font.setWeight(described.weight);
  return font;
}

QLabel* makeShopLabel(ShopText role, const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setProperty("shopText", describe(role).name);
  return label;
}

QPushButton* makeShopButton(ShopButton kind, const QString& iconName, QWidget* parent) {
  auto* button = new QPushButton(parent);
  button->setProperty("shopKind", kindName(kind));
  const int beside = kind == ShopButton::Link ? 0 : 6;  // room between the icon and the text
  button->setIconSize({metrics::kIconSize + beside, metrics::kIconSize});
  button->setCursor(Qt::PointingHandCursor);
  if (!iconName.isEmpty()) button->setIcon(shopIcon(iconName, kind));
  return button;
}

QIcon shopIcon(const QString& name, ShopButton kind) {
  return icon(name, iconColour(kind), iconColour(kind));
}

void dressAsShop(QWidget& root) {
  root.setProperty("shop", "root");
  root.setAttribute(Qt::WA_StyledBackground);
  Theme::instance().parts().add(root, PartSheet::Shop);
}

bool mayAnimate(const QWidget& widget) {
  for (const QWidget* at = &widget; at; at = at->parentWidget())
    if (const QVariant said = at->property("animated"); said.isValid() && !said.toBool())
      return false;
  return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

}  // namespace hankki
