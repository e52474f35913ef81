// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/builtin_cookbook.h"
#include "core/data/builtin_dish.h"

/// The recipes and people of the built-in data set; no part of the layer's interface.
/// Days count from 2024-01-01; interactions lie in [0, kDays), what was there before is negative.
namespace hankki {

inline constexpr std::int32_t kDays = 731;
inline constexpr std::int64_t kDayZero = 1'704'067'200;  // seconds since 1970
inline constexpr std::int64_t kSecondsADay = 86'400;

/// Scores are binary logarithms in 1/256: 256 makes a recipe twice as likely.
using Score = std::int32_t;
inline constexpr Score kDouble = 256;

struct WorldRecipe {
  CookedDish dish;
  std::uint32_t cuisine = 0, course = 0;  ///< into World::cuisines and courses
  std::int32_t day = 0;                   ///< submitted
  Score popularity = 0;  ///< how much more often than the average it is cooked, for reasons that
                         ///< nobody's taste explains
  Score quality = 0;     ///< how well it turns out; moves ratings
};

/// What a person likes to cook, as scores.
struct Taste {
  std::vector<Score> cuisines, courses, ingredients;  ///< by index of World
  DietKind diet = DietKind::Meat;
  std::int32_t minutes = 0;  ///< more than this is too long
  Score health = 0;          ///< for each diet tag
};

struct WorldUser {
  std::int32_t joined = 0;
  std::int32_t interactions = 0;
  Taste before, after;      ///< tastes drift:
  std::int32_t change = 0;  ///< from this day on it is `after`
  Score strictness = 0;     ///< moves ratings
};

struct World {
  Cookbook book;
  std::vector<std::string> cuisines, courses;
  std::vector<WorldRecipe> recipes;  ///< by day
  std::vector<WorldUser> users;      ///< by day
};

struct WorldInteraction {
  std::uint32_t user, recipe;
  std::int64_t time;  ///< seconds since 1970
  std::int32_t rating;
};

World make_world(std::uint64_t seed, const JobContext& job);

/// How much this recipe agrees with this taste, popularity aside.
Score affinity(const World& world, const Taste& taste, const WorldRecipe& recipe);

/// Who cooked what when: popularity times taste, among the recipes that were there, none twice.
std::vector<WorldInteraction> live_two_years(const World& world, std::uint64_t seed,
                                             const JobContext& job);

}  // namespace hankki
