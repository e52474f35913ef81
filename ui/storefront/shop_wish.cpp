// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_wish.h"

namespace hankki {

ShopWish ShopWish::effective() const {
  ShopWish wish = *this;
  if (have.isEmpty()) wish.missing.reset();
  return wish;
}

ShopFilters ShopWish::filters(const ShopCatalogue& catalogue) const {
  ShopFilters filters{.missing = effective().missing,
                      .max_minutes = minutes,
                      .max_sodium = sodium,
                      .max_sugar = sugar,
                      .wishes = nutrients};
  for (const QString& name : have) filters.have.push_back(catalogue.at_hand(name.toStdString()));
  return filters;
}

void ShopWish::drop(const FilterUse& use) {
  switch (use.kind) {
    case FilterUse::Kind::Ingredient:
      have.removeAll(QString::fromStdString(use.ingredient));
      return;
    case FilterUse::Kind::AtMostMissing:
      have.clear();
      return;
    case FilterUse::Kind::Minutes:
      minutes.reset();
      return;
    case FilterUse::Kind::Sodium:
      sodium.reset();
      return;
    case FilterUse::Kind::Sugar:
      sugar.reset();
      return;
    case FilterUse::Kind::Allergies:  // never dropped
      return;
  }
}

}  // namespace hankki
