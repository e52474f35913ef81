// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "core/serving/shop_filters.h"

namespace hankki {

/// What a person sets in the filter card.
struct ShopWish {
  QStringList have;            ///< names of ingredients
  std::optional<int> missing;  ///< none: all of `have`
  std::optional<double> minutes, sodium, sugar;
  NutrientWishes nutrients{};
  bool operator==(const ShopWish&) const = default;

  /// Without what changes nothing: how many may be missing of nothing.
  ShopWish effective() const;

  /// Throws Error where the catalogue has no such ingredient.
  ShopFilters filters(const ShopCatalogue& catalogue) const;

  void drop(const FilterUse& use);  ///< what that filter was
};

}  // namespace hankki
