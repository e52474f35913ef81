// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>
#include <vector>

#include "ui/theme/shop_tokens.h"

namespace hankki {

struct DishWords {
  QString emoji;
  std::vector<QString> words;  ///< lower case, singular
};

struct IngredientWords {
  ArtGround ground;
  QString emoji;
  bool makesDish;  ///< it is what a dish is called after, rather than flour or butter in it
  std::vector<QString> words;
};

std::span<const DishWords> dishWords();  ///< the more special first
std::span<const IngredientWords> ingredientWords();
std::span<const QString> flavouringWords();

}  // namespace hankki
