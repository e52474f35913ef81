// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include "ui/theme/tokens.h"

namespace hankki {

/// The shop's colours: the workbench's on a warm ground.
const Tokens& lightShopTokens();
const Tokens& darkShopTokens();

/// Those of the theme that is shown; Theme::changed() says when they are others.
const Tokens& shopTokens();

/// What the ground of a painted recipe tells: its main ingredient.
enum class ArtGround {
  Rice,
  Egg,
  Kimchi,
  Beef,
  Pork,
  Chicken,
  Shrimp,
  Fish,
  Vegetables,
  Tofu,
  Beans,
  Potato,
  Noodles,
  Bread,
  Dairy,
  Berries,
  Chocolate,
  Spice
};
inline constexpr int kArtGrounds = 18;

struct ArtColours {
  QColor from, to;
};
ArtColours artColours(ArtGround ground, bool dark);  ///< dark: 15 % darker

/// Of the plate on it, whatever the ground.
QColor plateColour(bool inner);

}  // namespace hankki
