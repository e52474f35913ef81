// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin_world.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/base/random.h"

namespace hankki {
namespace {

constexpr std::size_t kUsers = 1'420;

std::int32_t between(RandomEngine& engine, std::int32_t low, std::int32_t high) {
  const std::int64_t range = std::int64_t{high} - low + 1;
  return low + static_cast<std::int32_t>(random_below(engine, static_cast<std::uint64_t>(range)));
}

/// Bell-shaped around 0, within four times `spread` / 4 on either side: the sum of four uniforms.
Score bell(RandomEngine& engine, Score spread) {
  Score sum = 0;
  for (int i = 0; i < 4; ++i) sum += between(engine, -spread, spread);
  return sum / 2;
}

std::vector<std::string> distinct(const Cookbook& book, std::string DishPattern::*member) {
  std::vector<std::string> values;
  for (const auto& dish : book.dishes)
    if (std::ranges::find(values, dish.*member) == values.end()) values.push_back(dish.*member);
  return values;
}

std::uint32_t index_of(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::uint32_t>(std::ranges::find(names, name) - names.begin());
}

/// Three fifths of the recipes are older than the interactions.
std::int32_t choose_day(RandomEngine& engine) {
  return random_below(engine, 5) < 3 ? between(engine, -900, -1) : between(engine, 0, kDays - 16);
}

void add_recipes(World& world, RandomEngine& engine, const JobContext& job) {
  std::unordered_set<std::string> names, choices;
  for (std::uint32_t pattern = 0; pattern < world.book.dishes.size(); ++pattern) {
    job.report(pattern, static_cast<std::int64_t>(world.book.dishes.size()),
               en::say("Cooking recipes"));
    const Score dish_popularity = bell(engine, kDouble);
    const auto wanted = 12 + random_below(engine, 4);
    std::uint64_t cooked = 0;
    for (int attempt = 0; attempt < 300 && cooked < wanted; ++attempt) {
      auto dish = cook(world.book, pattern, engine);
      if (!dish || names.contains(dish->name) || choices.contains(dish->choice)) continue;
      names.insert(dish->name);
      choices.insert(dish->choice);
      WorldRecipe recipe{.dish = std::move(*dish)};
      recipe.cuisine = index_of(world.cuisines, world.book.dishes[pattern].cuisine);
      recipe.course = index_of(world.courses, world.book.dishes[pattern].course);
      recipe.day = choose_day(engine);
      recipe.popularity = dish_popularity + bell(engine, kDouble * 9 / 4);
      recipe.quality = bell(engine, kDouble / 2) + recipe.popularity / 8;
      world.recipes.push_back(std::move(recipe));
      ++cooked;
    }
  }
  std::ranges::stable_sort(world.recipes, {}, &WorldRecipe::day);
}

/// Ingredients that tell tastes apart: what everyone has in the cupboard does not.
std::vector<std::uint32_t> telling_ingredients(const Cookbook& book) {
  constexpr std::array common = {"oil",    "broth", "water",  "sweetener",
                                 "baking", "flour", "alcohol"};
  std::vector<std::uint32_t> telling;
  for (std::uint32_t i = 0; i < book.ingredients.size(); ++i)
    if (std::ranges::find(common, book.ingredients[i].group) == common.end()) telling.push_back(i);
  return telling;
}

void like_group(const Cookbook& book, Taste& taste, std::string_view group, Score score) {
  for (std::size_t i = 0; i < book.ingredients.size(); ++i)
    if (book.ingredients[i].group == group) taste.ingredients[i] += score;
}

void like_cuisine(Taste& taste, RandomEngine& engine, Score score) {
  taste.cuisines[random_below(engine, taste.cuisines.size())] += score;
}

DietKind choose_diet(RandomEngine& engine) {
  const auto draw = random_below(engine, 100);
  if (draw < 3) return DietKind::Vegan;
  if (draw < 12) return DietKind::Vegetarian;
  return draw < 18 ? DietKind::Fish : DietKind::Meat;
}

Taste make_taste(const World& world, std::span<const std::uint32_t> telling, RandomEngine& engine) {
  constexpr std::array<std::int32_t, 6> budgets = {20, 30, 45, 60, 90, 240};
  Taste taste{.cuisines = std::vector<Score>(world.cuisines.size()),
              .courses = std::vector<Score>(world.courses.size()),
              .ingredients = std::vector<Score>(world.book.ingredients.size())};
  // Korean cooking, which comes first in the cookbook, is close to most people's heart.
  if (random_below(engine, 3) == 0) taste.cuisines[0] += kDouble * 2;
  like_cuisine(taste, engine, kDouble * 5 / 2);
  like_cuisine(taste, engine, kDouble * 3 / 2);
  like_cuisine(taste, engine, -kDouble * 2);
  for (int i = 0; i < 2; ++i)
    taste.courses[random_below(engine, taste.courses.size())] += kDouble * 2;
  taste.courses[random_below(engine, taste.courses.size())] -= kDouble * 2;
  for (int i = 0; i < 10; ++i)
    taste.ingredients[telling[random_below(engine, telling.size())]] += kDouble * 3 / 2;
  for (int i = 0; i < 3; ++i)
    taste.ingredients[telling[random_below(engine, telling.size())]] -= kDouble * 3;
  for (const Score score : {kDouble, kDouble, -kDouble * 3 / 2}) {
    const auto example = telling[random_below(engine, telling.size())];
    like_group(world.book, taste, world.book.ingredients[example].group, score);
  }
  taste.diet = choose_diet(engine);
  taste.minutes = budgets[random_below(engine, budgets.size())];
  taste.health = between(engine, 0, 3) == 0 ? kDouble / 2 : 0;
  return taste;
}

/// The same person later: another cuisine, some other favourites, perhaps less time.
Taste drift(const World& world, Taste taste, std::span<const std::uint32_t> telling,
            RandomEngine& engine) {
  like_cuisine(taste, engine, kDouble * 2);
  const auto favourite = std::ranges::max_element(taste.cuisines);
  *favourite -= kDouble;
  for (int i = 0; i < 3; ++i)
    taste.ingredients[telling[random_below(engine, telling.size())]] += kDouble * 3 / 2;
  taste.courses[random_below(engine, world.courses.size())] += kDouble;
  if (random_below(engine, 4) == 0) taste.minutes = std::max(20, taste.minutes / 2);
  return taste;
}

/// Many cook a little, a few cook a lot; who joins late has less time for it.
std::int32_t choose_activity(RandomEngine& engine, std::int32_t joined) {
  const std::int64_t product = static_cast<std::int64_t>(between(engine, 0, 63)) *
                               between(engine, 0, 63) * between(engine, 0, 63);
  const std::int64_t most = 12 + product * 250 / (63 * 63 * 63);
  const std::int32_t days = kDays - std::max(joined, 0);
  return static_cast<std::int32_t>(5 + (most - 5) * (days + 400) / (kDays + 400));
}

void add_users(World& world, RandomEngine& engine) {
  const auto telling = telling_ingredients(world.book);
  for (std::size_t i = 0; i < kUsers; ++i) {
    WorldUser user;
    user.joined =
        random_below(engine, 20) < 11 ? between(engine, -900, -1) : between(engine, 0, kDays - 30);
    user.interactions = choose_activity(engine, user.joined);
    user.before = make_taste(world, telling, engine);
    user.after = drift(world, user.before, telling, engine);
    user.change = between(engine, std::max(user.joined, 0), kDays + 200);
    user.strictness = bell(engine, kDouble / 4);
    world.users.push_back(std::move(user));
  }
  std::ranges::stable_sort(world.users, {}, &WorldUser::joined);
}

}  // namespace

World make_world(std::uint64_t seed, const JobContext& job) {
  World world{.book = read_cookbook()};
  world.cuisines = distinct(world.book, &DishPattern::cuisine);
  world.courses = distinct(world.book, &DishPattern::course);
  auto recipes = random_stream(seed, "built-in recipes");
  add_recipes(world, recipes, job);
  auto users = random_stream(seed, "built-in users");
  add_users(world, users);
  return world;
}

}  // namespace hankki
