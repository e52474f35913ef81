// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"

namespace hankki::test {

struct TinyData {
  Dataset dataset;
  Split split;
};

/// What the recipe is called, is made of and tells, so that texts can be read too.
inline Recipe told_recipe(int item) {
  static constexpr const char* kMain[] = {"tofu", "shrimp", "kale", "rice", "noodle"};
  static constexpr const char* kWay[] = {"fried", "steamed", "braised", "grilled"};
  const std::string main = kMain[item % 5], way = kWay[item / 5 % 4];
  const std::string number = std::to_string(item);
  return {.id = number,
          .name = way + " " + main + " no " + number,
          .description = "a " + way + " dish of " + main + " for an evening",
          .steps = "cut the " + main + "\nhave it " + way + "\nserve with sauce " + number,
          .minutes = 10 + item};
}

/// 60 users of two tastes (even users like even items) and 40 items; 80/10/10. A model that learns
/// anything tells the tastes apart; MostPop cannot.
/// `told`: the items are recipes with texts, not only ids.
inline TinyData two_tastes(bool told = false) {
  DatasetBuilder builder;
  for (int item = 0; told && item < 40; ++item) {
    Recipe recipe = told_recipe(item);
    recipe.tags = {builder.tags().intern(item % 2 == 0 ? "weekday" : "feast")};
    recipe.ingredients = {builder.ingredients().intern(item % 3 == 0 ? "sesame oil" : "soy sauce")};
    builder.add_recipe(std::move(recipe));
  }
  for (int user = 0; user < 60; ++user)
    for (int n = 0; n < 10; ++n) {
      const int item = 2 * ((user / 2 * 7 + n * 3) % 20) + user % 2;
      builder.add_interaction(std::to_string(user), std::to_string(item), 5, kNoTime);
    }
  TinyData data{builder.build(), {}};
  const SplitRecipe recipe{.seed = 7};
  data.split = make_split(data.dataset, assign_parts(data.dataset, recipe), recipe);
  return data;
}

}  // namespace hankki::test
