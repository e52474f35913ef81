// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/kit/recipe_face.h"
#include "ui/storefront/kit/recipe_view.h"
#include "ui/storefront/kit/themes_view.h"

namespace hankki::testing {

inline RecipeFace shopFace(const QString& id, const QString& name, const QStringList& ingredients,
                           int minutes, double stars, const QString& cuisine = "Korean",
                           const QStringList& tags = {}) {
  RecipeFace face;
  face.id = id;
  face.name = name;
  face.minutes = minutes;
  face.stars = stars;
  face.cuisine = cuisine;
  face.dish = dishOf(name, ingredients, tags);
  return face;
}

/// As a blend of three models fills ten slots.
inline XRay shopXRay(int slot, int arm) {
  const char* const ids[] = {"recvae", "multivae", "lightgcn"};
  const char* const names[] = {"RecVAE", "MultiVAE", "LightGCN"};
  XRay xray;
  xray.slot = slot;
  xray.arm = arm;
  xray.model = names[arm];
  xray.style = modelStyle(ids[arm]);
  xray.propensity = arm == 0 ? 0.64 : arm == 1 ? 0.32 : 0.04;
  for (int i = 0; i < 3; ++i)
    xray.ranks.push_back({names[i], modelStyle(ids[i]),
                          i == arm       ? std::optional(slot)
                          : i + arm == 2 ? std::nullopt
                                         : std::optional(slot * 7 % 23 + 1)});
  xray.draw = 0.058 - 0.001 * slot;
  return xray;
}

inline std::vector<RecipeFace> tenFaces() {
  std::vector<RecipeFace> faces = {
      shopFace("1", "Kimchi Fried Rice", {"kimchi", "cooked rice", "egg"}, 15, 4.8),
      shopFace("2", "Dolsot Bibimbap", {"short-grain rice", "spinach", "egg"}, 35, 4.7),
      shopFace("3", "Oyakodon", {"chicken thigh", "egg", "short-grain rice"}, 25, 4.7, "Japanese"),
      shopFace("4", "Omurice with a Name That Goes On and On", {"egg", "rice"}, 20, 4.6,
               "Japanese"),
      shopFace("5", "Shrimp Fried Rice", {"shrimp", "cooked rice"}, 20, 4.6),
      shopFace("6", "Spinach Onigiri", {"short-grain rice", "spinach"}, 30, 4.4, "Japanese"),
      shopFace("7", "Soft Tofu Stew", {"soft tofu", "egg"}, 25, 4.7),
      shopFace("8", "Spicy Rice Cakes", {"rice cakes", "gochujang"}, 20, 4.5),
      shopFace("9", "Grilled Mackerel", {"mackerel", "salt"}, 25, 4.3),
      shopFace("10", "Beef Bulgogi", {"beef sirloin", "soy sauce", "pear"}, 40, 4.9),
  };
  const int arms[] = {0, 1, 0, 0, 1, 0, 2, 0, 1, 0};
  for (std::size_t i = 0; i < faces.size(); ++i) {
    faces[i].atHand = {"egg", "rice"};
    faces[i].more = 5 + static_cast<int>(i);
    faces[i].reason = i % 2 == 0 ? "Because you liked Kimchi Stew" : "Quick, high in protein";
    faces[i].xray = shopXRay(static_cast<int>(i) + 1, arms[i]);
  }
  faces[2].missing = {"buttermilk: milk + lemon"};
  return faces;
}

inline ThemesFace fiveThemes() {
  ThemesFace face;
  face.ratings = 3;
  face.orderedBy = "Ordered by the taste that you told when you signed up";
  const char* const titles[] = {"Dinner in 20 minutes", "A hot bowl of broth", "Eggs in the fridge",
                                "Weekend baking", "Light and filling"};
  const char* const names[5][5] = {
      {"Soy Egg Rice", "Shrimp Fried Rice", "Tuna Bibim Noodles", "Tofu Kimchi",
       "Chicken Breast Sandwich"},
      {"Kimchi Stew", "Soft Tofu Stew", "Spicy Beef Soup", "Jjamppong Noodles", "Army Stew"},
      {"Steamed Egg", "Omurice", "Tomato and Egg Stir-Fry", "Spinach Frittata", "Egg Salad"},
      {"Banana Bread", "Chocolate Chip Cookies", "Strawberry Shortcake", "Butter Croissant",
       "Blueberry Muffins"},
      {"Salmon Poke", "Chickpea Salad", "Chicken Rice Noodle Salad", "Avocado Bowl",
       "Roast Vegetables and Potatoes"}};
  for (int i = 0; i < 5; ++i) {
    ShelfFace shelf{
        QString::number(i), titles[i], QString("Quick · %1 recipes").arg(212 - 20 * i), {}};
    for (int k = 0; k < 5; ++k)
      shelf.recipes.push_back(
          shopFace(QString("%1-%2").arg(i).arg(k), names[i][k], {}, 10 + 5 * k, 4.3 + 0.1 * k));
    face.shelves.push_back(shelf);
  }
  return face;
}

inline RecipePageFace recipePage() {
  RecipePageFace page;
  page.face = tenFaces()[0];
  page.description = "Yesterday's rice, fried with sour kimchi and crowned with an egg.";
  page.author = "minji";
  page.allergens = "Contains eggs, by its ingredients. Not medical advice.";
  page.allergyWarning = true;
  page.ingredients = {{"kimchi", true, {}},      {"cooked rice", true, {}},
                      {"egg", true, {}},         {"buttermilk", false, "milk + lemon"},
                      {"sesame oil", false, {}}, {"scallion", false, {}}};
  page.steps = {"Cut the kimchi small and fry it in oil until it smells sweet, four minutes.",
                "Add the rice, press it flat and leave it alone for two minutes, so that it gets a "
                "crust; then turn it and season with soy sauce and a little of the kimchi's juice.",
                "Fry the egg beside it and serve it on top."};
  page.nutrition = {420.0, 18.0, 12.0, 6.0, 41.0, 30.0, 21.0};
  const auto faces = tenFaces();
  page.similar.assign(faces.begin() + 1, faces.begin() + 6);
  page.why = WhyFace{
      "RecVAE put it into slot 1: its draw was the highest, and it ranked this first.",
      {{"You gave Kimchi Stew 5 stars", "without your 5 stars for Kimchi Stew it would be 14th"},
       {"You gave Omurice 4.5 stars", "without it, it would still be 2nd"}}};
  page.stars = 4.5;
  return page;
}

inline MyPageFace myPage() {
  MyPageFace page;
  page.name = "Minji";
  const auto faces = tenFaces();
  const QDateTime then = QDateTime(QDate(2026, 3, 14), QTime(18, 30), Qt::UTC);
  for (std::size_t i = 0; i < 6; ++i)
    page.ratings.push_back({faces[i], 5 - 0.5 * static_cast<double>(i), then});
  page.recipes = {faces[7], faces[8]};
  page.putAway = {{faces[4], PutAway::NotForMe, {}},
                  {faces[5], PutAway::Snoozed, then.addDays(30)},
                  {faces[6], PutAway::Hidden, {}}};
  page.visits = {{"v2", then, "10 recipes, 2 rated", faces},
                 {"v1", then.addDays(-1), "10 recipes", faces}};
  page.tastes = {{"korean", "Korean", 0.8, false},
                 {"spicy", "spicy", 0.4, true},
                 {"dessert", "desserts", -0.3, false},
                 {"beef", "beef", 0.0, false}};
  return page;
}

}  // namespace hankki::testing
