// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/demo_acts.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/store/own_recipes.h"
#include "core/store/shop_choices.h"
#include "core/store/shop_records.h"
#include "core/store/shop_tastes.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

using nlohmann::json;

std::optional<double> number_or_none(const json& value) {
  return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

/// One line, taken apart.
struct Act {
  ShopRecords& shop;
  const json& line;
  std::string what, person;
  Time at;

  void taste() const {
    if (line.contains("reset")) return shop.tastes().reset(person, at);
    std::map<std::string, std::optional<double>> weights;
    for (const auto& [term, weight] : line.at("set").items())
      weights[term] = number_or_none(weight);
    shop.tastes().set(person, weights, at);
  }

  void choose() const {
    std::vector<RecipeChoice> choices;
    for (const json& choice : line.at("choices"))
      choices.push_back({choice.at(0).get<std::string>(), choice.at(1).get<std::string>()});
    shop.choices().set(person, choices, at);
  }

  void rate(const std::string& recipe, const CreditRules& rules) const {
    shop.judge(person,
               {.recipe = recipe,
                .stars = number_or_none(line.at("stars")),
                .cooked = line.at("cooked").get<bool>(),
                .at = at},
               rules);
  }

  void hide(const std::string& recipe, const CreditRules& rules) const {
    Veto veto{.recipe = recipe, .kind = line.at("kind").get<std::string>(), .until = {}};
    if (!line.at("until").is_null()) veto.until = line.at("until").get<Time>();
    shop.veto(person, veto, at, rules);
  }

  void write_recipe(const std::string& recipe) const {
    OwnRecipes recipes = shop.recipes();
    const auto id = own_recipe_id(recipe);  // which DemoText has seen to be one
    const auto content = [&] { return read_own_recipe(line.at("content").dump()); };
    if (what == "add") return recipes.add_again(person, *id, content(), at);
    if (what == "edit") return recipes.edit(person, *id, content(), at);
    if (what == "remove") return recipes.remove(person, *id, at);
    recipes.restore(person, *id, at);
  }
};

}  // namespace

void do_again(Workspace& workspace, const json& line, const CreditRules& rules) {
  const Act act{.shop = workspace.shop(),
                .line = line,
                .what = line.at("do").get<std::string>(),
                .person = line.at("person").get<std::string>(),
                .at = line.at("at").get<Time>()};
  if (act.what == "taste") return act.taste();
  if (act.what == "choose") return act.choose();
  const auto recipe = line.at("recipe").get<std::string>();
  if (act.what == "rate") return act.rate(recipe, rules);
  if (act.what == "hide") return act.hide(recipe, rules);
  if (act.what == "show") return act.shop.lift_veto(act.person, recipe, act.at, rules);
  act.write_recipe(recipe);
}

bool is_of_recipe(std::string_view act) {
  return act == "add" || act == "edit" || act == "remove" || act == "restore";
}

}  // namespace hankki
