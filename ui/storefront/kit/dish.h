// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "ui/theme/shop_tokens.h"

namespace hankki {

/// What is painted of a recipe that has no picture: a ground by its main ingredient, and the emoji
/// of the dish, or of that ingredient where the dish has none.
struct Dish {
  ArtGround ground = ArtGround::Spice;
  QString emoji;
  bool operator==(const Dish&) const = default;
};

/// Decided by whole words, in English or Korean: the name first, then the ingredients in their
/// order, then the tags. The same for the same words, always.
Dish dishOf(const QString& name, const QStringList& ingredients, const QStringList& tags);

}  // namespace hankki
