// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QSize>

#include "ui/storefront/kit/recipe_face.h"
#include "ui/theme/tokens.h"

namespace hankki {

/// A large card: art, name, facts, ingredients, reason; with `xray` also how its slot was filled.
/// The size stays the same without it.
QPixmap paintCard(const RecipeFace& face, QSize size, bool xray, qreal devicePixelRatio,
                  const Tokens& tokens);

/// Heights, in logical pixels, that a card has room for.
inline constexpr int kLeastCardHeight = 316;
inline constexpr int kBestCardHeight = 424;

}  // namespace hankki
