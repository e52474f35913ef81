// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QIcon>
#include <QString>

class QLabel;
class QPushButton;
class QWidget;

namespace hankki {

/// The roles of text in the shop, a size larger than the workbench's.
enum class ShopText { Title, Heading, CardName, Body, Strong, Help, HelpStrong, Caption };

QFont shopFont(ShopText role);
QLabel* makeShopLabel(ShopText role, const QString& text = {}, QWidget* parent = nullptr);

/// Buttons of the shop are pills. Primary: filled, one a page. Soft: a quiet fill. Link: text only.
enum class ShopButton { Normal, Primary, Soft, Link };
QPushButton* makeShopButton(ShopButton kind, const QString& iconName = {},
                            QWidget* parent = nullptr);
QIcon shopIcon(const QString& name, ShopButton kind);  ///< in the colour of that kind of button

/// Gives the shop's colours and style sheet to `root` and all in it; once, on a root of the shop
/// (the page in the workbench, the shop's own window, each of its dialogs). They follow the theme.
void dressAsShop(QWidget& root);

/// Whether things may move: false where the system asks for less motion, or a property "animated"
/// that is false is set on `widget` or on one that it lies in.
bool mayAnimate(const QWidget& widget);

namespace shop {
inline constexpr int kMargin = 24;
inline constexpr int kGap = 16;
inline constexpr int kCardRadius = 12;
inline constexpr int kScrollMilliseconds = 180;
}  // namespace shop

}  // namespace hankki
