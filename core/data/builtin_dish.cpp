// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin_dish.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/base/parse_number.h"

namespace hankki {
namespace {

struct Amount {
  std::uint32_t ingredient;
  std::int64_t grams;  // tenths
};

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

void add_once(std::vector<std::string>& list, std::string_view word) {
  if (!word.empty() && !contains(list, word)) list.emplace_back(word);
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string title_case(std::string text) {
  bool start = true;
  for (char& c : text) {
    if (start) c = upper(c);
    start = c == ' ' || c == '-';
  }
  return text;
}

/// "cranberries" -> "cranberry": for "Cranberry Muffins".
std::string singular(std::string text) {
  const auto replace_end = [&](std::string_view end, std::string_view by) {
    if (!text.ends_with(end)) return false;
    text.replace(text.size() - end.size(), end.size(), by);
    return true;
  };
  if (text.ends_with("ss") || text.ends_with("us")) return text;
  if (replace_end("leaves", "leaf") || replace_end("ies", "y") || replace_end("toes", "to"))
    return text;
  replace_end("s", "");
  return text;
}

/// Replaces what stands in braces by what `lookup` says, given the text behind it, too.
template <typename Lookup>
std::string fill(std::string_view pattern, Lookup lookup) {
  std::string text;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = pattern.find('}', open);
    const auto key = pattern.substr(open + 1, close - open - 1);
    pattern.remove_prefix(close + 1);
    text += lookup(key, pattern);
  }
  return text;
}

std::string sentence(std::string text) {
  if (!text.empty()) text[0] = upper(text[0]);
  return text;
}

/// "5-8" -> a number in that range.
std::string number_in(std::string_view range, RandomEngine& engine) {
  const auto dash = range.find('-');
  const auto low = parse_number<std::uint64_t>(range.substr(0, dash)).value();
  const auto high = parse_number<std::uint64_t>(range.substr(dash + 1)).value();
  return std::to_string(low + random_below(engine, high - low + 1));
}

bool suits(const DishStyle& style, const DishPattern& dish, const std::vector<Amount>& amounts) {
  if (!contains(style.courses, dish.course)) return false;
  if (!style.cuisines.empty() && !contains(style.cuisines, dish.cuisine)) return false;
  if (contains(dish.tags, style.not_tag)) return false;
  return std::ranges::none_of(amounts, [&](const Amount& amount) {
    return static_cast<std::int32_t>(amount.ingredient) == style.adds && style.amount < 0;
  });
}

/// Three recipes of ten have a style.
const DishStyle* choose_style(const Cookbook& book, const DishPattern& dish,
                              const std::vector<Amount>& amounts, RandomEngine& engine) {
  if (random_below(engine, 10) >= 3) return nullptr;
  std::vector<const DishStyle*> suitable;
  for (const auto& style : book.styles)
    if (suits(style, dish, amounts)) suitable.push_back(&style);
  if (suitable.empty()) return nullptr;
  return suitable[random_below(engine, suitable.size())];
}

void apply_style(const DishStyle& style, const Cookbook& book, std::vector<Amount>& amounts) {
  for (auto& amount : amounts)
    if (contains(style.lighter, book.ingredients[amount.ingredient].group))
      amount.grams = amount.grams * style.lighter_percent / 100;
  if (style.adds < 0) return;
  const auto added = static_cast<std::uint32_t>(style.adds);
  const auto grams = style.amount >= 0 ? style.amount : book.ingredients[added].grams;
  const auto there = std::ranges::find(amounts, added, &Amount::ingredient);
  if (there != amounts.end())
    there->grams += grams;
  else
    amounts.push_back({added, grams});
}

/// Tenths of a gram times tenths per 100 g are ten-thousandths of the unit.
std::int64_t total(const Cookbook& book, const std::vector<Amount>& amounts, Nutrient nutrient) {
  std::int64_t sum = 0;
  for (const auto& [ingredient, grams] : amounts)
    sum += grams * book.ingredients[ingredient].per_100g[static_cast<std::size_t>(nutrient)];
  return sum;
}

/// Per serving, with the daily values that Food.com uses.
Nutrition compute_nutrition(const Cookbook& book, const std::vector<Amount>& amounts) {
  const auto percent = [&](Nutrient nutrient, std::int64_t daily) {
    const std::int64_t rounded = (total(book, amounts, nutrient) + 50 * daily) / (100 * daily);
    return static_cast<float>(rounded);
  };
  Nutrition nutrition;
  const std::int64_t tenths = (total(book, amounts, Nutrient::Energy) + 500) / 1000;
  nutrition.calories = static_cast<float>(tenths) / 10.0F;
  nutrition.total_fat = percent(Nutrient::Fat, 65);
  nutrition.sugar = percent(Nutrient::Sugar, 50);
  nutrition.sodium = percent(Nutrient::Sodium, 2400);
  nutrition.protein = percent(Nutrient::Protein, 50);
  nutrition.saturated_fat = percent(Nutrient::SaturatedFat, 20);
  nutrition.carbohydrates = percent(Nutrient::Carbohydrates, 300);
  return nutrition;
}

std::int32_t choose_minutes(const DishPattern& dish, const DishStyle* style, RandomEngine& engine) {
  const std::int64_t range = std::int64_t{dish.max_minutes} - dish.min_minutes + 1;
  auto minutes = dish.min_minutes +
                 static_cast<std::int32_t>(random_below(engine, static_cast<std::uint64_t>(range)));
  if (style) minutes = minutes * style->minutes_percent / 100;
  return minutes > 20 ? minutes / 5 * 5 : minutes;
}

std::string_view region_of(std::string_view cuisine) {
  constexpr std::array asian = {"korean",     "japanese", "chinese",   "thai",
                                "vietnamese", "indian",   "indonesian"};
  if (std::ranges::find(asian, cuisine) != asian.end()) return "asian";
  return cuisine == "american" || cuisine == "mexican" ? "north-american" : "european";
}

std::string_view time_band(std::int32_t minutes) {
  if (minutes <= 15) return "15-minutes-or-less";
  if (minutes <= 30) return "30-minutes-or-less";
  if (minutes <= 60) return "60-minutes-or-less";
  return "4-hours-or-less";
}

void add_diet_tags(const Cookbook& book, const CookedDish& dish, std::vector<std::string>& tags) {
  auto diet = DietKind::Vegan;
  bool gluten = false;
  for (const auto ingredient : dish.ingredients) {
    diet = std::max(diet, book.ingredients[ingredient].diet);
    gluten |= book.ingredients[ingredient].gluten;
  }
  const Nutrition& n = dish.nutrition;
  if (diet == DietKind::Vegan) add_once(tags, "vegan");
  if (diet <= DietKind::Vegetarian) add_once(tags, "vegetarian");
  if (!gluten) add_once(tags, "gluten-free");
  if (n.sodium <= 8) add_once(tags, "low-sodium");
  if (n.carbohydrates <= 5) add_once(tags, "low-carb");
  if (n.total_fat <= 6) add_once(tags, "low-fat");
  if (n.calories <= 250) add_once(tags, "low-calorie");
  if (n.protein >= 65) add_once(tags, "high-protein");
  if (dish.ingredients.size() <= 5) add_once(tags, "5-ingredients-or-less");
}

std::vector<std::string> make_tags(const Cookbook& book, const DishPattern& pattern,
                                   const DishStyle* style, const CookedDish& dish) {
  std::vector<std::string> tags = {std::string(time_band(dish.minutes))};
  add_once(tags, pattern.course);
  add_once(tags, region_of(pattern.cuisine));
  add_once(tags, pattern.cuisine);
  add_once(tags, book.ingredients[dish.ingredients.front()].group);
  for (const auto& tag : pattern.tags) add_once(tags, tag);
  if (style)
    for (const auto& tag : style->tags) add_once(tags, tag);
  add_diet_tags(book, dish, tags);
  return tags;
}

/// The words of a recipe, once its slots are filled.
void write_text(const Cookbook& book, const DishPattern& pattern, const DishStyle* style,
                std::span<const std::uint32_t> chosen, RandomEngine& engine, CookedDish& dish) {
  const auto slot = [&](std::string_view key, std::string_view) -> std::string {
    const auto found = std::ranges::find(pattern.slots, key, &DishSlot::name);
    if (found == pattern.slots.end()) return number_in(key, engine);
    return book.ingredients[chosen[found - pattern.slots.begin()]].name;
  };
  const auto& name = pattern.names[random_below(engine, pattern.names.size())];
  dish.name = fill(name, [&](std::string_view key, std::string_view behind) {
    // Before another noun: a capital letter, or a slot.
    const bool before_noun = behind.size() > 1 && behind[0] == ' ' &&
                             (behind[1] == '{' || upper(behind[1]) == behind[1]);
    return title_case(before_noun ? singular(slot(key, behind)) : slot(key, behind));
  });
  if (style) dish.name = style->name + " " + dish.name;
  const auto& remarks = book.remarks.find(pattern.course)->second;
  const auto serves = style ? pattern.serves * style->serves_percent / 100 : pattern.serves;
  dish.description = fmt::format("{} {} Serves {}.", sentence(fill(pattern.about, slot)),
                                 remarks[random_below(engine, remarks.size())], serves);
  for (const auto& step : pattern.steps) dish.steps.push_back(sentence(fill(step, slot)));
  if (!style) return;
  if (!style->step.empty()) dish.steps.insert(dish.steps.end() - 1, style->step);
  if (!style->opening.empty()) dish.steps.insert(dish.steps.begin(), style->opening);
}

}  // namespace

std::optional<CookedDish> cook(const Cookbook& book, std::uint32_t index, RandomEngine& engine) {
  const DishPattern& pattern = book.dishes[index];
  CookedDish dish{.pattern = index, .choice = std::to_string(index)};
  std::vector<std::uint32_t> chosen;
  for (const auto& slot : pattern.slots) {
    chosen.push_back(slot.choices[random_below(engine, slot.choices.size())]);
    dish.choice += fmt::format(",{}", chosen.back());
  }
  std::vector<Amount> amounts;
  for (const auto& portion : pattern.portions) {
    const auto ingredient = portion.slot < 0 ? portion.ingredient : chosen[portion.slot];
    if (std::ranges::find(amounts, ingredient, &Amount::ingredient) != amounts.end())
      return std::nullopt;
    amounts.push_back(
        {ingredient, portion.grams < 0 ? book.ingredients[ingredient].grams : portion.grams});
  }
  const DishStyle* style = choose_style(book, pattern, amounts, engine);
  if (style) {
    dish.choice += "," + style->name;
    apply_style(*style, book, amounts);
  }
  for (const auto& amount : amounts) dish.ingredients.push_back(amount.ingredient);
  dish.minutes = choose_minutes(pattern, style, engine);
  dish.nutrition = compute_nutrition(book, amounts);
  write_text(book, pattern, style, chosen, engine, dish);
  dish.tags = make_tags(book, pattern, style, dish);
  return dish;
}

}  // namespace hankki
