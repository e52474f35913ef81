// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin_cookbook.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/data/builtin_files.h"

namespace hankki {
namespace {

using Json = nlohmann::json;
using IngredientIndex = std::unordered_map<std::string, std::uint32_t>;

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

/// "12.5" -> 125; without floating point.
std::int64_t parse_tenths(std::string_view text) {
  const auto dot = text.find('.');
  std::string digits(text.substr(0, dot));
  digits += dot == std::string_view::npos ? "0" : std::string(text.substr(dot + 1));
  const auto value = parse_number<std::int64_t>(digits);
  const bool one_decimal = dot == std::string_view::npos || dot + 2 == text.size();
  if (!value || !one_decimal)
    throw Error("datasets", en::say("\"{}\" is not a number with one decimal", text));
  return *value;
}

IngredientFacts parse_ingredient(std::string_view line) {
  const auto fields = split(line, ",");
  if (fields.size() != 4 + kNutrients)
    throw Error("datasets/ingredients.csv", en::say("\"{}\" has the wrong number of fields", line));
  IngredientFacts facts{.name = fields[0], .group = fields[1], .grams = parse_tenths(fields[2])};
  for (std::size_t i = 0; i < kNutrients; ++i) facts.per_100g[i] = parse_tenths(fields[3 + i]);
  for (const auto& word : split(fields.back(), " ")) {
    if (word == "gluten")
      facts.gluten = true;
    else if (word == "dairy" || word == "egg")
      facts.diet = std::max(facts.diet, DietKind::Vegetarian);
    else if (word == "fish")
      facts.diet = std::max(facts.diet, DietKind::Fish);
    else if (word == "meat")
      facts.diet = DietKind::Meat;
    else if (word != "vegan")
      throw Error("datasets/ingredients.csv", en::say("unknown diet \"{}\"", word));
  }
  return facts;
}

std::vector<IngredientFacts> parse_ingredients(std::string_view csv) {
  std::vector<IngredientFacts> ingredients;
  const auto lines = split(csv, "\n");
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (!lines[i].empty()) ingredients.push_back(parse_ingredient(lines[i]));
  return ingredients;
}

std::string text_of(const Json& object, const char* key) { return object.value(key, ""); }

std::uint32_t find_ingredient(const IngredientIndex& index, const std::string& name,
                              std::string_view where) {
  const auto found = index.find(name);
  if (found == index.end()) throw Error(where, en::say("\"{}\" is not in ingredients.csv", name));
  return found->second;
}

std::int32_t find_slot(const DishPattern& dish, std::string_view name) {
  const auto found = std::ranges::find(dish.slots, name, &DishSlot::name);
  if (found == dish.slots.end())
    throw Error("datasets/" + dish.names.front(), en::say("there is no slot {{}}", name));
  return static_cast<std::int32_t>(found - dish.slots.begin());
}

/// "{protein} 80" or "garlic": the number is grams a serving.
DishPortion parse_portion(std::string text, const DishPattern& dish, const IngredientIndex& index) {
  DishPortion portion;
  const auto space = text.rfind(' ');
  if (space != std::string::npos &&
      std::string_view("0123456789").find(text[space + 1]) != std::string_view::npos) {
    portion.grams = parse_tenths(std::string_view(text).substr(space + 1));
    text.resize(space);
  }
  if (text.starts_with('{')) {
    portion.slot = find_slot(dish, std::string_view(text).substr(1, text.size() - 2));
  } else {
    portion.ingredient = find_ingredient(index, text, dish.names.front());
  }
  return portion;
}

/// Every "{...}" must name a slot or, where `numbers`, be a range such as "5-8".
void check_template(const DishPattern& dish, std::string_view text, bool numbers) {
  for (auto open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    if (close == std::string_view::npos)
      throw Error("datasets/" + dish.names.front(), en::say("\"{}\" lacks a brace", text));
    const auto key = text.substr(open + 1, close - open - 1);
    const auto dash = key.find('-');
    const bool range = dash != std::string_view::npos && dash > 0 && dash + 1 < key.size() &&
                       key.find_first_not_of("0123456789-") == std::string_view::npos;
    if (!(numbers && range)) find_slot(dish, key);
  }
}

void check_templates(const DishPattern& dish) {
  for (const auto& name : dish.names) check_template(dish, name, false);
  check_template(dish, dish.about, false);
  for (const auto& step : dish.steps) check_template(dish, step, true);
}

DishPattern parse_dish(const Json& object, const IngredientIndex& index) {
  DishPattern dish;
  dish.names = object.at("names").get<std::vector<std::string>>();
  dish.cuisine = object.at("cuisine");
  dish.course = object.at("course");
  dish.tags = split(text_of(object, "tags"), "|");
  const auto minutes = split(object.at("minutes").get<std::string>(), "-");
  dish.min_minutes = static_cast<std::int32_t>(parse_tenths(minutes.front()) / 10);
  dish.max_minutes = static_cast<std::int32_t>(parse_tenths(minutes.back()) / 10);
  dish.serves = object.at("serves");
  dish.about = object.at("about");
  dish.steps = object.at("steps").get<std::vector<std::string>>();
  for (const auto& [name, choices] : object.at("slots").items()) {
    DishSlot slot{.name = name};
    for (const auto& choice : split(choices.get<std::string>(), "|"))
      slot.choices.push_back(find_ingredient(index, choice, dish.names.front()));
    dish.slots.push_back(std::move(slot));
  }
  for (auto& portion : split(object.at("ingredients").get<std::string>(), ", "))
    dish.portions.push_back(parse_portion(std::move(portion), dish, index));
  check_templates(dish);
  return dish;
}

DishStyle parse_style(const Json& object, const IngredientIndex& index) {
  DishStyle style;
  style.name = object.at("name");
  style.courses = split(text_of(object, "courses"), "|");
  style.cuisines = split(text_of(object, "cuisines"), "|");
  style.not_tag = text_of(object, "not_tag");
  if (object.contains("adds"))
    style.adds = static_cast<std::int32_t>(find_ingredient(index, object.at("adds"), style.name));
  if (object.contains("amount")) style.amount = object.at("amount").get<std::int64_t>() * 10;
  style.lighter = split(text_of(object, "lighter"), "|");
  style.lighter_percent = object.value("lighter_percent", 100);
  style.minutes_percent = object.value("minutes_percent", 100);
  style.serves_percent = object.value("serves_percent", 100);
  style.opening = text_of(object, "opening");
  style.step = text_of(object, "step");
  style.tags = split(text_of(object, "tags"), "|");
  return style;
}

std::string_view file_named(std::string_view name) {
  const auto files = builtin_files();
  return std::ranges::find(files, name, &BuiltinFile::name)->bytes;
}

}  // namespace

Cookbook read_cookbook() {
  Cookbook book;
  book.ingredients = parse_ingredients(file_named("ingredients.csv"));
  IngredientIndex index;
  for (const auto& facts : book.ingredients)
    if (!index.emplace(facts.name, static_cast<std::uint32_t>(index.size())).second)
      throw Error("datasets/ingredients.csv", en::say("\"{}\" stands there twice", facts.name));
  for (const auto& file : builtin_files()) {
    if (!file.name.starts_with("dishes/")) continue;
    for (const auto& object : Json::parse(file.bytes))
      book.dishes.push_back(parse_dish(object, index));
  }
  const auto styles = Json::parse(file_named("styles.json"));
  for (const auto& object : styles.at("styles")) book.styles.push_back(parse_style(object, index));
  styles.at("remarks").get_to(book.remarks);
  for (const auto& dish : book.dishes)
    if (!book.remarks.contains(dish.course))
      throw Error("datasets/styles.json", en::say("no remarks for course \"{}\"", dish.course));
  return book;
}

}  // namespace hankki
