// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/base/random.h"
#include "core/data/builtin.h"
#include "core/data/builtin_dish.h"
#include "core/data/generate_reviews.h"

namespace hankki {
namespace {

constexpr std::int64_t kFirstDay = 10'834;  // 1999-08-31, in days since 1970
constexpr std::uint64_t kDaysOfFoodcom = 7'048;

std::string random_date(RandomEngine& engine) {
  const auto day = kFirstDay + static_cast<std::int64_t>(random_below(engine, kDaysOfFoodcom));
  return format_date(day * 86'400);
}

/// Ids ascend with gaps, within Food.com's range at its scale.
std::uint64_t recipe_id(std::uint64_t index) {
  return 38 + 2 * index + (index * 7 % 5 == 0 ? 1 : 0);
}

/// As Python's repr() writes a text.
void append_python_text(std::string& out, std::string_view text) {
  const bool single = text.find('\'') != std::string_view::npos;
  const char quote = single && text.find('"') == std::string_view::npos ? '"' : '\'';
  out += quote;
  for (const char c : text) {
    if (c == quote || c == '\\') out += '\\';
    out += c;
  }
  out += quote;
}

std::string python_list(std::span<const std::string> texts) {
  std::string list = "[";
  for (const auto& text : texts) {
    if (list.size() > 1) list += ", ";
    append_python_text(list, text);
  }
  return list + "]";
}

/// Food.com's texts are lower case without most of their punctuation.
std::string plain(std::string text) {
  std::erase(text, '.');
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// What cooks add to a step in their own words; both kinds of quotes occur, alone and together.
std::string_view aside(RandomEngine& engine) {
  constexpr std::array<std::string_view, 12> asides = {"",
                                                       "",
                                                       "",
                                                       "",
                                                       "",
                                                       "",
                                                       "",
                                                       "",
                                                       " -- don't rush this",
                                                       " in a 9\" pan",
                                                       " (that's what we call \"done\")",
                                                       " until it's ready"};
  return asides[random_below(engine, asides.size())];
}

/// Steps that say what every cook knows; with them a recipe has about ten, as there.
std::string_view common_step(RandomEngine& engine) {
  constexpr std::array<std::string_view, 10> steps = {
      "read the whole recipe before you start, and get out everything that you need",
      "wash, dry and trim the vegetables and set them aside in a large bowl",
      "preheat the oven if you want to keep the plates and the serving dish warm",
      "taste, and adjust the seasoning with salt, freshly ground pepper or a little lemon juice",
      "remove from the heat, cover loosely with foil and let stand for about 5 minutes",
      "while it cooks, clean up the counter and set the table, so that it can be served hot",
      "if it looks too dry, add a few tablespoons of water, one at a time, stirring gently",
      "note: cooking times vary with stove and pan, so keep an eye on it and trust your nose",
      "divide evenly among warmed plates, and spoon over whatever juices are left in the pan",
      "let leftovers cool completely, then store them in an airtight box in the refrigerator"};
  return steps[random_below(engine, steps.size())];
}

/// The tags that nearly every recipe there carries, before those that tell recipes apart.
std::vector<std::string> with_boilerplate(const std::vector<std::string>& tags) {
  std::vector<std::string> all = {
      tags.front(), "time-to-make", "course",    "main-ingredient",    "cuisine",   "preparation",
      "occasion",   "dietary",      "equipment", "number-of-servings", "taste-mood"};
  all.insert(all.end(), tags.begin() + 1, tags.end());
  return all;
}

/// One row of RAW_recipes.csv before it is written.
struct RecipeRow {
  std::string name, description;
  std::int64_t minutes = 0;
  std::string calories;
  std::vector<std::string> tags, steps, ingredients;
};

/// The dirt that Food.com is known for; where it falls follows from the recipe's number.
void soil(RecipeRow& row, std::uint32_t index, std::uint32_t recipes) {
  if (index % 47 == 11) row.description.clear();
  if (index % 211 == 5) {
    row.minutes = 0;
    row.tags.front() = "15-minutes-or-less";
  }
  if (index == recipes / 7) row.name.clear();
  if (index == recipes / 6) row.minutes = 2'147'483'647;
  if (index == recipes / 5) row.steps.clear();
  if (index == recipes / 4) row.calories = "434360.2";
  if (index == recipes / 3) row.calories = "0.0";
  if (index % 9'973 == 17) {
    row.name = "window cleaner  streak free";
    row.ingredients = {"white vinegar", "water", "rubbing alcohol"};
  }
}

void append_recipe(std::string& out, const RecipeRow& row, const Nutrition& n, std::uint64_t id,
                   std::uint64_t contributor, std::string_view submitted) {
  auto to = std::back_inserter(out);
  append_csv_field(out, row.name);
  fmt::format_to(to, ",{},{},{},{},", id, row.minutes, contributor, submitted);
  append_csv_field(out, python_list(row.tags));
  fmt::format_to(to, ",\"[{}, {:.1f}, {:.1f}, {:.1f}, {:.1f}, {:.1f}, {:.1f}]\",{},", row.calories,
                 n.total_fat, n.sugar, n.sodium, n.protein, n.saturated_fat, n.carbohydrates,
                 row.steps.size());
  append_csv_field(out, python_list(row.steps));
  out += ',';
  append_csv_field(out, row.description);
  out += ',';
  append_csv_field(out, python_list(row.ingredients));
  fmt::format_to(to, ",{}\n", row.ingredients.size());
}

CookedDish cook_any(const Cookbook& book, RandomEngine& engine) {
  for (;;) {
    const auto pattern = static_cast<std::uint32_t>(random_below(engine, book.dishes.size()));
    if (auto dish = cook(book, pattern, engine)) return std::move(*dish);
  }
}

RecipeRow to_row(const Cookbook& book, const CookedDish& dish, RandomEngine& engine) {
  RecipeRow row{.name = plain(dish.name), .description = dish.description};
  if (random_below(engine, 3) == 0)
    row.description += " My family's \"secret\" recipe, adapted a little.";
  row.minutes = dish.minutes;
  row.calories = fmt::format("{:.1f}", dish.nutrition.calories);
  row.tags = with_boilerplate(dish.tags);
  for (const auto& step : dish.steps) row.steps.push_back(plain(step) + std::string(aside(engine)));
  for (auto common = 2 + random_below(engine, 3); common > 0; --common)
    row.steps.emplace_back(common_step(engine));
  for (const auto ingredient : dish.ingredients)
    row.ingredients.push_back(book.ingredients[ingredient].name);
  return row;
}

void write_recipes(AtomicFile& file, std::uint64_t seed, std::uint32_t recipes, std::uint32_t users,
                   const JobContext& job, std::int64_t total) {
  const Cookbook book = read_cookbook();
  auto engine = random_stream(seed, "Food.com recipes");
  file.write(
      "name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,"
      "ingredients,n_ingredients\n");
  std::string line;
  for (std::uint32_t i = 0; i < recipes; ++i) {
    if (i % 1'024 == 0) job.report(i, total, en::say("Writing recipes"));
    const CookedDish dish = cook_any(book, engine);
    RecipeRow row = to_row(book, dish, engine);
    soil(row, i, recipes);
    const auto contributor = user_id(random_below(engine, 1 + random_below(engine, users)));
    const auto submitted = random_date(engine);
    line.clear();
    append_recipe(line, row, dish.nutrition, recipe_id(i), contributor, submitted);
    file.write(line);
  }
}

/// Someone who reviews often: few of those known so far, and the lowest numbers most of all.
std::uint64_t regular(std::uint64_t known, RandomEngine& engine) {
  std::uint64_t number = known * 7 / 10;
  for (int i = 0; i < 3; ++i) number = random_below(engine, 1 + number);
  return number;
}

/// Every fifth review, as there, is the first of a new user; the others fall on few. Recipes are
/// drawn by a product of uniforms, which favours low numbers, and scattered over the ids.
void write_reviews(AtomicFile& file, std::uint64_t seed, std::uint32_t recipes,
                   std::uint32_t reviews, std::uint32_t users, const JobContext& job) {
  auto engine = random_stream(seed, "Food.com reviews");
  file.write("user_id,recipe_id,date,rating,review\n");
  std::string line;
  std::uint64_t known = 0;
  for (std::uint32_t i = 0; i < reviews; ++i) {
    if (i % 1'024 == 0)
      job.report(recipes + i, std::int64_t{recipes} + reviews, en::say("Writing reviews"));
    const bool first = known == 0 || (known < users && random_below(engine, reviews) < users);
    const auto user = first ? known++ : regular(known, engine);
    const auto rank = random_below(engine, 1 + random_below(engine, recipes));
    const auto recipe = rank * 7'919 % recipes;
    const auto rating = random_rating(engine);
    const auto date = random_date(engine);
    line.clear();
    fmt::format_to(std::back_inserter(line), "{},{},{},{},", user_id(user), recipe_id(recipe), date,
                   rating);
    append_csv_field(line, random_review(rating, engine));
    line += '\n';
    file.write(line);
  }
}

}  // namespace

void generate_foodcom_files(const std::filesystem::path& folder, std::uint64_t seed,
                            const JobContext& job, std::uint32_t recipes, std::uint32_t reviews) {
  if (recipes == 0 || reviews == 0)
    throw Error("scale", en::say("needs at least one recipe and one review"));
  const std::uint32_t users = std::max(1U, reviews / 5);
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault) throw Error(utf8(folder), en::say("cannot be created: {}", fault.message()));
  AtomicFile recipe_file(folder / "RAW_recipes.csv");
  write_recipes(recipe_file, seed, recipes, users, job, std::int64_t{recipes} + reviews);
  AtomicFile review_file(folder / "RAW_interactions.csv");
  write_reviews(review_file, seed, recipes, reviews, users, job);
  recipe_file.commit();
  review_file.commit();
}

}  // namespace hankki
