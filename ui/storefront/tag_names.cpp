// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/tag_names.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/data/cuisines.h"
#include "ui/theme/core_text.h"

namespace hankki {
namespace {

/// Those of the built-in data, and the usual ones of others. A data set's own words stay as they
/// are in it.
constexpr const char* kTagNames[] = {
    QT_TRANSLATE_NOOP("hankki::TagNames", "Main dish"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Comfort food"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Rice"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Healthy"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Oven"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Noodles"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Spicy"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Desserts"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Beverages"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Summer"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Breakfast"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Sweet"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Kid friendly"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Soups stews"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Cold"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Salads"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Weeknight"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Pasta"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Stir fry"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Soup"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Lunch"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Party"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Dinner party"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "One dish meal"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Street food"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Appetizers"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Winter"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Holiday event"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Grilling"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Low carb"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Curries"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Stews"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Freezer"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Budget cooking"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Brunch"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Finger food"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Breads"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Pancakes"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Eggs"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Hot drinks"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Tea"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Barbecue"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Snacks"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Side dishes"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Deep fry"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Yeast breads"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Cocktails"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Dumplings"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Chocolate"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Cakes"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "No cook"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Steaming"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Frozen desserts"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Smoothies"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Coffee"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Picnic"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Vegetables"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Braised"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Pizza"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Burgers"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Roast"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Sunday dinner"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Vegetarian"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Vegan"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Muffins"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Cookies"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Cookies and brownies"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Brownies"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Cheesecake"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Pies"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Scones"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Tarts"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "No bake"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Sandwiches"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Easy"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Savory"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Cheese"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Nuts"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Low sugar"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Citrus"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Mushrooms"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "For large groups"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Gluten free"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "High protein"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Low calorie"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Low fat"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Low sodium"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Fish"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Seafood"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Meat"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Beef"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Pork"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Chicken"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Poultry"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Fruit"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "15 minutes or less"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "30 minutes or less"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "60 minutes or less"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "4 hours or less"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "5 ingredients or less"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "3 steps or less"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Asian"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "European"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "North American"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "South American"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Middle Eastern"),
    QT_TRANSLATE_NOOP("hankki::TagNames", "Dinner"),
};

}  // namespace

QString tagText(const QString& tag) {
  const auto cuisine = std::ranges::find(cuisines(), tag.toStdString(), &Cuisine::tag);
  if (cuisine != cuisines().end()) return coreText(cuisine->title);
  return themeText(QString(tag).replace(QLatin1Char('-'), QLatin1Char(' ')));
}

QString themeText(QString name) {
  const auto known = std::ranges::find_if(kTagNames, [&name](const char* one) {
    return name.compare(QLatin1String(one), Qt::CaseInsensitive) == 0;
  });
  if (known != std::end(kTagNames)) return QCoreApplication::translate("hankki::TagNames", *known);
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

}  // namespace hankki
