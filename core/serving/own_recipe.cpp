// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/own_recipe.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/data/fold_case.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr int kDeepest = 3;
constexpr std::size_t kLongestName = 200, kLongestTerm = 100, kLongestText = 20'000;
constexpr std::size_t kMostParts = 200;  // ingredients, tags, steps
constexpr int kMostMinutes = 1'000'000;
constexpr float kMostNutrition = 1e6F;

constexpr std::pair<const char*, float Nutrition::*> kNutrition[] = {
    {"calories", &Nutrition::calories},
    {"total_fat", &Nutrition::total_fat},
    {"sugar", &Nutrition::sugar},
    {"sodium", &Nutrition::sodium},
    {"protein", &Nutrition::protein},
    {"saturated_fat", &Nutrition::saturated_fat},
    {"carbohydrates", &Nutrition::carbohydrates}};

/// UTF-8, trimmed, without the control characters, which become spaces; `kept` is none of them.
std::string clean_text(const char* field, std::string_view text, std::size_t longest,
                       char kept = ' ') {
  if (text.size() > longest)
    throw Error(field, en::say("it is longer than {} bytes; shorten it", longest));
  std::string clean;
  icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
      .toUTF8String(clean);
  for (char& letter : clean)
    if (static_cast<unsigned char>(letter) < ' ' && letter != kept) letter = ' ';
  return std::string(trimmed(clean));
}

void tidy_list(const char* field, std::vector<std::string>& list, std::size_t longest,
               bool folded) {
  std::vector<std::string> tidy;
  for (const std::string& text : list) {
    std::string line = clean_text(field, text, longest);
    if (folded) line = fold_case(line);
    const bool again = folded && std::ranges::find(tidy, line) != tidy.end();
    if (!line.empty() && !again) tidy.push_back(std::move(line));
  }
  if (tidy.size() > kMostParts)
    throw Error(field, en::say("there are {}; a recipe has {} at most", tidy.size(), kMostParts));
  list = std::move(tidy);
}

std::vector<std::string> texts_of(const json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end()) return {};
  return found->get<std::vector<std::string>>();
}

}  // namespace

OwnRecipe tidied(OwnRecipe recipe) {
  recipe.name = clean_text("name", recipe.name, kLongestName);
  if (recipe.name.empty()) throw Error("name", en::say("a recipe needs one; type it"));
  recipe.description = clean_text("description", recipe.description, kLongestText, '\n');
  tidy_list("ingredients", recipe.ingredients, kLongestTerm, true);
  if (recipe.ingredients.empty())
    throw Error("ingredients", en::say("a recipe needs one at least; name it"));
  tidy_list("tags", recipe.tags, kLongestTerm, true);
  tidy_list("steps", recipe.steps, kLongestText, false);
  if (recipe.minutes && (*recipe.minutes < 0 || *recipe.minutes > kMostMinutes))
    throw Error("minutes", en::say("{} is not from {} to {}", *recipe.minutes, 0, kMostMinutes));
  if (recipe.nutrition)
    for (const auto& [name, field] : kNutrition)
      if (const float value = *recipe.nutrition.*field; !(value >= 0 && value <= kMostNutrition))
        throw Error(name, en::say("{} is not from {} to {}", static_cast<double>(value), 0,
                                  static_cast<double>(kMostNutrition)));
  return recipe;
}

std::string own_recipe_text(const OwnRecipe& recipe) {
  json object{{"name", recipe.name},
              {"description", recipe.description},
              {"ingredients", recipe.ingredients},
              {"tags", recipe.tags},
              {"steps", recipe.steps}};
  if (recipe.minutes) object["minutes"] = *recipe.minutes;
  if (recipe.nutrition)
    for (const auto& [name, field] : kNutrition)
      object["nutrition"][name] = *recipe.nutrition.*field;
  return object.dump();
}

OwnRecipe read_own_recipe(std::string_view text) {
  OwnRecipe recipe;
  try {
    const json object = parse_json(text, kDeepest);
    object.at("name").get_to(recipe.name);
    if (const auto found = object.find("description"); found != object.end())
      found->get_to(recipe.description);
    recipe.ingredients = texts_of(object, "ingredients");
    recipe.tags = texts_of(object, "tags");
    recipe.steps = texts_of(object, "steps");
    if (const auto found = object.find("minutes"); found != object.end() && !found->is_null()) {
      const auto minutes = found->get<double>();
      if (!(minutes >= 0 && minutes <= kMostMinutes))
        throw Error("minutes", en::say("{} is not from {} to {}", minutes, 0, kMostMinutes));
      recipe.minutes = static_cast<int>(std::lround(minutes));
    }
    if (const auto found = object.find("nutrition"); found != object.end() && !found->is_null()) {
      recipe.nutrition.emplace();
      for (const auto& [name, field] : kNutrition) {
        const auto value = found->at(name).get<double>();
        if (!(value >= 0 && value <= static_cast<double>(kMostNutrition)))
          throw Error(name, en::say("{} is not from {} to {}", value, 0,
                                    static_cast<double>(kMostNutrition)));
        *recipe.nutrition.*field = static_cast<float>(value);
      }
    }
  } catch (const json::exception&) {
    throw Error(
        en::say("it is no recipe, which is JSON with a name, ingredients, and what else is "
                "known of description, tags, steps, minutes and nutrition"));
  }
  return tidied(std::move(recipe));
}

std::shared_ptr<const Dataset> with_added(const Dataset& dataset,
                                          const std::vector<AddedRecipe>& added) {
  std::vector<Recipe> recipes;
  recipes.reserve(dataset.recipes().size() + added.size());
  recipes = dataset.recipes();
  Vocabulary tags = dataset.tags(), ingredients = dataset.ingredients();
  for (const AddedRecipe& one : added) {
    Recipe recipe{.id = one.id,
                  .name = one.recipe.name,
                  .description = one.recipe.description,
                  .contributor = one.author,
                  .minutes = one.recipe.minutes.value_or(-1),
                  .nutrition = one.recipe.nutrition};
    for (const std::string& step : one.recipe.steps)
      recipe.steps += (recipe.steps.empty() ? "" : "\n") + step;
    for (const std::string& tag : one.recipe.tags) recipe.tags.push_back(tags.intern(tag));
    for (const std::string& ingredient : one.recipe.ingredients)
      recipe.ingredients.push_back(ingredients.intern(ingredient));
    recipes.push_back(std::move(recipe));
  }
  return std::make_shared<const Dataset>(Dataset::from_parts(dataset.users(), std::move(recipes),
                                                             dataset.interactions(), tags.terms(),
                                                             ingredients.terms()));
}

}  // namespace hankki
