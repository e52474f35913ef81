// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>

#include "core/base/random.h"
#include "core/data/builtin_world.h"

namespace hankki {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// 2^(score/256) in units of 2^-16, in steps of 1/16 octave: whole numbers, so that every platform
/// draws the same recipe. Scores beyond 20 octaves are cut.
std::uint64_t exp2_fixed(Score score) {
  constexpr std::array<std::uint64_t, 16> sixteenth = {
      65536, 68438, 71468,  74632,  77936,  81386,  84990,  88752,
      92682, 96785, 101070, 105545, 110218, 115098, 120194, 125515};
  const Score clamped = std::clamp(score, -15 * kDouble, 20 * kDouble);
  const Score octave = (clamped + 16 * kDouble) / kDouble - 16;
  const Score rest = clamped - octave * kDouble;
  const auto base = sixteenth[static_cast<std::size_t>(rest / 16)];
  return octave >= 0 ? base << octave : base >> -octave;
}

Score ingredient_score(const World& world, const Taste& taste, const CookedDish& dish) {
  Score score = 0;
  for (std::size_t i = 0; i < dish.ingredients.size(); ++i) {
    const auto ingredient = dish.ingredients[i];
    // What the dish is made of counts in full, its seasoning by half.
    score += taste.ingredients[ingredient] / (i < 3 ? 1 : 2);
    if (world.book.ingredients[ingredient].diet > taste.diet) return -12 * kDouble;
  }
  return std::clamp(score, -6 * kDouble, 5 * kDouble);
}

bool is_diet_tag(const std::string& tag) {
  return tag.starts_with("low-") || tag == "healthy" || tag == "high-protein";
}

/// A user's chances: the recipes' weights, of which those of taken recipes become 0.
class Chances {
 public:
  Chances(const World& world, const WorldUser& user) : world_(world) {
    for (const auto& recipe : world.recipes) {
      scores_[0].push_back(affinity(world, user.before, recipe));
      scores_[1].push_back(affinity(world, user.after, recipe));
      for (int phase = 0; phase < 2; ++phase)
        weights_[phase].push_back(exp2_fixed(recipe.popularity + scores_[phase].back()));
      weights_[kByChance].push_back(exp2_fixed(recipe.popularity));
    }
  }

  void take(std::uint32_t recipe) {
    for (auto& weights : weights_) weights[recipe] = 0;
  }

  Score score(int phase, std::uint32_t recipe) const { return scores_[phase][recipe]; }

  /// One of the recipes that are there on that day, or kNone where all are taken. One of ten is
  /// cooked for other reasons than taste: guests, a gift, what the fridge had.
  std::uint32_t draw(std::int32_t day, int phase, RandomEngine& engine) {
    const auto& weights = weights_[random_below(engine, 10) == 0 ? kByChance : phase];
    sums_.clear();
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i < world_.recipes.size() && world_.recipes[i].day <= day; ++i) {
      // What is new is shown on the front page for a month, and cooked twice as often.
      sum += weights[i] << (day - world_.recipes[i].day <= 30 ? 1 : 0);
      sums_.push_back(sum);
    }
    if (sum == 0) return kNone;
    const auto found = std::ranges::upper_bound(sums_, random_below(engine, sum));
    return static_cast<std::uint32_t>(found - sums_.begin());
  }

 private:
  static constexpr int kByChance = 2;

  const World& world_;
  std::array<std::vector<Score>, 2> scores_;           // by phase, then recipe
  std::array<std::vector<std::uint64_t>, 3> weights_;  // by phase or kByChance, then recipe
  std::vector<std::uint64_t> sums_;
};

/// Most ratings are 5 or 4; 3 of 100 reviews carry none, which is written as 0.
std::int32_t choose_rating(const WorldUser& user, const WorldRecipe& recipe, Score taste,
                           RandomEngine& engine) {
  if (random_below(engine, 100) < 3) return 0;
  Score noise = 0;
  for (int i = 0; i < 4; ++i)
    noise += static_cast<Score>(random_below(engine, 3 * kDouble + 1)) - 3 * kDouble / 2;
  const Score liking = kDouble / 2 + std::clamp(taste, -4 * kDouble, 6 * kDouble) / 4 +
                       recipe.quality - user.strictness + noise;
  if (liking > kDouble) return 5;
  if (liking > -kDouble / 2) return 4;
  if (liking > -kDouble * 5 / 4) return 3;
  return liking > -kDouble * 2 ? 2 : 1;
}

/// When: days in order, hours from 7 to 23.
std::vector<std::int64_t> choose_times(const WorldUser& user, RandomEngine& engine) {
  const std::int32_t first = std::max(user.joined, 0);
  std::vector<std::int64_t> times;
  for (std::int32_t i = 0; i < user.interactions; ++i) {
    const auto day = first + static_cast<std::int64_t>(
                                 random_below(engine, static_cast<std::uint64_t>(kDays - first)));
    const auto second = 7 * 3'600 + static_cast<std::int64_t>(random_below(engine, 16 * 3'600));
    times.push_back(day * kSecondsADay + second);
  }
  std::ranges::sort(times);
  return times;
}

void live(const World& world, std::uint32_t index, RandomEngine& engine,
          std::vector<WorldInteraction>& interactions) {
  const auto& user = world.users[index];
  Chances chances(world, user);
  for (const auto time : choose_times(user, engine)) {
    const auto day = static_cast<std::int32_t>(time / kSecondsADay);
    const int phase = day >= user.change ? 1 : 0;
    const auto recipe = chances.draw(day, phase, engine);
    if (recipe == kNone) return;
    chances.take(recipe);
    const auto rating =
        choose_rating(user, world.recipes[recipe], chances.score(phase, recipe), engine);
    interactions.push_back({index, recipe, kDayZero + time, rating});
  }
}

}  // namespace

Score affinity(const World& world, const Taste& taste, const WorldRecipe& recipe) {
  const auto& dish = recipe.dish;
  Score score = taste.cuisines[recipe.cuisine] + taste.courses[recipe.course] +
                ingredient_score(world, taste, dish);
  // One octave less for each half of the time budget that it takes too long.
  if (dish.minutes > taste.minutes)
    score -= std::min(4 * kDouble, (dish.minutes - taste.minutes) * 2 * kDouble / taste.minutes);
  if (taste.health != 0)
    score += taste.health * static_cast<Score>(std::ranges::count_if(dish.tags, is_diet_tag));
  return score * 5 / 4;
}

std::vector<WorldInteraction> live_two_years(const World& world, std::uint64_t seed,
                                             const JobContext& job) {
  std::vector<WorldInteraction> interactions;
  for (std::uint32_t user = 0; user < world.users.size(); ++user) {
    if (user % 16 == 0)
      job.report(user, static_cast<std::int64_t>(world.users.size()), en::say("Living two years"));
    auto engine = random_stream(seed, "built-in interactions", user);
    live(world, user, engine, interactions);
  }
  std::ranges::stable_sort(interactions, {}, &WorldInteraction::time);
  return interactions;
}

}  // namespace hankki
