// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"

#include <string>

#include "core/base/random.h"
#include "core/data/builtin_world.h"

namespace hankki {
namespace {

/// Numbers that ascend with gaps, as those of a real site.
std::vector<std::string> make_ids(std::size_t count, std::uint64_t first, RandomEngine& engine) {
  std::vector<std::string> ids;
  ids.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    ids.push_back(std::to_string(first));
    first += 1 + random_below(engine, 4);
  }
  return ids;
}

/// Someone who had joined by then; a few of them write most of the recipes.
std::size_t choose_contributor(const World& world, std::int32_t day, RandomEngine& engine) {
  std::size_t joined = 0;
  while (joined < world.users.size() && world.users[joined].joined <= day) ++joined;
  if (joined == 0) return 0;
  return random_below(engine, 1 + random_below(engine, joined));
}

Recipe to_recipe(const World& world, const CookedDish& dish, DatasetBuilder& builder) {
  Recipe recipe;
  recipe.name = dish.name;
  recipe.description = dish.description;
  for (const auto& step : dish.steps) {
    if (!recipe.steps.empty()) recipe.steps += '\n';
    recipe.steps += step;
  }
  recipe.minutes = dish.minutes;
  recipe.nutrition = dish.nutrition;
  for (const auto& tag : dish.tags) recipe.tags.push_back(builder.tags().intern(tag));
  for (const auto ingredient : dish.ingredients)
    recipe.ingredients.push_back(
        builder.ingredients().intern(world.book.ingredients[ingredient].name));
  return recipe;
}

}  // namespace

Dataset generate_builtin(const JobContext& job, std::uint64_t seed) {
  const World world = make_world(seed, job);
  auto engine = random_stream(seed, "built-in ids");
  const auto user_ids = make_ids(world.users.size(), 2'001, engine);
  const auto recipe_ids = make_ids(world.recipes.size(), 10'001, engine);
  DatasetBuilder builder;
  for (std::size_t i = 0; i < world.recipes.size(); ++i) {
    const auto& source = world.recipes[i];
    Recipe recipe = to_recipe(world, source.dish, builder);
    recipe.id = recipe_ids[i];
    recipe.submitted = format_date((kDayZero + source.day * kSecondsADay) * kSecond);
    recipe.contributor = user_ids[choose_contributor(world, source.day, engine)];
    builder.add_recipe(std::move(recipe));
  }
  for (const auto& row : live_two_years(world, seed, job))
    builder.add_interaction(user_ids[row.user], recipe_ids[row.recipe],
                            static_cast<float>(row.rating), row.time * kSecond);
  return builder.build();
}

}  // namespace hankki
