// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/workbench/shop_recipes.h"

namespace hankki::cli {
namespace {

/// What options say of a recipe; what they do not say stays as it is.
struct OwnRecipeArguments {
  ShopArguments shop;
  std::string id, file, name, description, ingredients, tags, nutrition;
  std::vector<std::string> steps;
  std::optional<int> minutes;
};

constexpr std::uintmax_t kLargestRecipeFile = 1 << 20;

Nutrition nutrition_of(const std::string& text) {
  const auto numbers = numbers_of("--nutrition", text);
  if (numbers.size() != 7)
    throw Error("--nutrition", en::say("it has {} numbers; give calories, then total fat, sugar, "
                                       "sodium, protein, saturated fat and carbohydrates in % of "
                                       "the daily value",
                                       numbers.size()));
  const auto at = [&](std::size_t i) { return static_cast<float>(numbers[i]); };
  return {at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
}

OwnRecipe told_recipe(OwnRecipe recipe, const OwnRecipeArguments& arguments) {
  if (!arguments.file.empty()) {
    try {
      recipe = read_own_recipe(read_file(path_from_utf8(arguments.file), kLargestRecipeFile));
    } catch (const Error& fault) {
      throw Error(Message::verbatim(arguments.file), fault.message());
    }
  }
  if (!arguments.name.empty()) recipe.name = arguments.name;
  if (!arguments.description.empty()) recipe.description = arguments.description;
  if (!arguments.ingredients.empty()) recipe.ingredients = parts_of(arguments.ingredients, ',');
  if (!arguments.tags.empty()) recipe.tags = parts_of(arguments.tags, ',');
  if (!arguments.steps.empty()) recipe.steps = arguments.steps;
  if (arguments.minutes) recipe.minutes = arguments.minutes;
  if (!arguments.nutrition.empty()) recipe.nutrition = nutrition_of(arguments.nutrition);
  return recipe;
}

Json own_recipe_json(const OwnRecipeInfo& info) {
  Json json{{"recipe", own_recipe_name(info.id)}, {"person", info.person}};
  json.update(Json::parse(own_recipe_text(info.recipe)));
  json["created"] = info.created;
  return json;
}

OwnRecipeInfo expect_own(const Shop& shop, const ShopPerson& person, const std::string& name) {
  for (OwnRecipeInfo& info : own_recipes(shop, person))
    if (own_recipe_name(info.id) == name) return std::move(info);
  throw Error("--recipe",
              en::say("{} is no recipe of {}; serve recipe list shows them", name, person.name));
}

/// body(shop, person) on a workspace that is open for writing, and what it says is printed.
template <typename Body>
void with_shop(Context& context, const ShopArguments& arguments, const Body& body) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments), {}, context.job());
  body(shop, person_of(shop, arguments));
}

void add_recipe_of_person(Context& context, const OwnRecipeArguments& arguments) {
  with_shop(context, arguments.shop, [&](Shop& shop, const ShopPerson& person) {
    const std::string name =
        add_own_recipe(shop, person, told_recipe({}, arguments), time_now(), context.job());
    context.print(own_recipe_json(expect_own(shop, person, name)),
                  fmt::format("{} is in the shop\n", name));
  });
}

void edit_recipe_of_person(Context& context, const OwnRecipeArguments& arguments) {
  with_shop(context, arguments.shop, [&](Shop& shop, const ShopPerson& person) {
    const OwnRecipe before = expect_own(shop, person, arguments.id).recipe;
    edit_own_recipe(shop, person, arguments.id, told_recipe(before, arguments), time_now(),
                    context.job());
    context.print(own_recipe_json(expect_own(shop, person, arguments.id)),
                  fmt::format("{} is changed\n", arguments.id));
  });
}

void remove_recipe_of_person(Context& context, const OwnRecipeArguments& arguments) {
  with_shop(context, arguments.shop, [&](Shop& shop, const ShopPerson& person) {
    remove_own_recipe(shop, person, arguments.id, time_now(), context.job());
    context.print(
        {{"recipe", arguments.id}, {"removed", true}},
        fmt::format("{0} is removed; `serve recipe restore --recipe {0}` brings it back\n",
                    arguments.id));
  });
}

void restore_recipe_of_person(Context& context, const OwnRecipeArguments& arguments) {
  with_shop(context, arguments.shop, [&](Shop& shop, const ShopPerson& person) {
    restore_own_recipe(shop, person, arguments.id, time_now(), context.job());
    context.print({{"recipe", arguments.id}, {"removed", false}},
                  fmt::format("{} is there again\n", arguments.id));
  });
}

void list_own_recipes(Context& context, const ShopArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  std::vector<OwnRecipeInfo> all = workspace->shop().recipes().all();
  std::erase_if(all, [](const OwnRecipeInfo& info) { return info.removed; });
  if (!arguments.user.empty() || !arguments.account.empty()) {
    const Shop shop(*workspace, shop_settings_of(*workspace, arguments), {}, context.job());
    all = own_recipes(shop, person_of(shop, arguments));
  }
  Json json{{"recipes", Json::array()}};
  TextTable table({{"Recipe"}, {"Person"}, {"Name"}});
  for (const OwnRecipeInfo& info : all) {
    json["recipes"].push_back(own_recipe_json(info));
    table.add({own_recipe_name(info.id), printable(info.person),
               shorten(printable(info.recipe.name), 50)});
  }
  context.print(json, all.empty() ? "Nobody wrote any.\n" : table.str());
}

using OwnRecipeAction = void (*)(Context&, const OwnRecipeArguments&);

CLI::App* add_own_recipe_action(CommandLine& line, CLI::App* group, const char* name,
                                const char* description, OwnRecipeAction action,
                                const std::shared_ptr<OwnRecipeArguments>& arguments) {
  CLI::App* command = line.add(
      name, description, [arguments, action](Context& context) { action(context, *arguments); },
      group);
  line.add_workspace(command);
  add_person(command, arguments->shop);
  return command;
}

void add_told_options(CLI::App* command, OwnRecipeArguments& arguments) {
  command
      ->add_option("--file", arguments.file,
                   "JSON with name, description, ingredients, tags, steps, minutes, nutrition")
      ->type_name("FILE");
  command->add_option("--name", arguments.name, "Its name")->type_name("NAME");
  command->add_option("--description", arguments.description, "What it is")->type_name("TEXT");
  command->add_option("--ingredient", arguments.ingredients, "Ingredients, with commas between")
      ->type_name("NAME,...");
  command->add_option("--tag", arguments.tags, "Tags, with commas between")->type_name("NAME,...");
  command->add_option("--step", arguments.steps, "A step; once for each")
      ->allow_extra_args(false)
      ->type_name("TEXT");
  command->add_option("--minutes", arguments.minutes, "Minutes to cook")->type_name("N");
  command
      ->add_option("--nutrition", arguments.nutrition,
                   "Calories, then % of the daily value of total fat, sugar, sodium, protein, "
                   "saturated fat, carbohydrates")
      ->type_name("N,...");
}

}  // namespace

void add_serve_recipe_commands(CommandLine& line, CLI::App* serve) {
  CLI::App* group =
      line.add_group("recipe", "Recipes that people of the shop write themselves", serve);
  const auto add = [&](const char* name, const char* description, OwnRecipeAction action) {
    auto arguments = std::make_shared<OwnRecipeArguments>();
    CLI::App* command = add_own_recipe_action(line, group, name, description, action, arguments);
    return std::pair(command, arguments);
  };
  const auto needs_id = [](CLI::App* command, OwnRecipeArguments& arguments) {
    command->add_option("--recipe", arguments.id, "The recipe, as shop:3")
        ->required()
        ->type_name("RECIPE");
  };
  const auto [adding, added] =
      add("add", "Write a recipe, which others may be shown at once", add_recipe_of_person);
  add_told_options(adding, *added);
  const auto [editing, edited] =
      add("edit", "Change what options tell of it", edit_recipe_of_person);
  needs_id(editing, *edited);
  add_told_options(editing, *edited);
  const auto [removing, removed] =
      add("remove", "Take it out of the shop", remove_recipe_of_person);
  needs_id(removing, *removed);
  const auto [restoring, restored] =
      add("restore", "Bring one back that was removed", restore_recipe_of_person);
  needs_id(restoring, *restored);
  auto listing = std::make_shared<ShopArguments>();
  CLI::App* list = line.add(
      "list", "A user's recipes, or everybody's",
      [listing](Context& context) { list_own_recipes(context, *listing); }, group);
  line.add_workspace(list);
  add_person(list, *listing);
}

}  // namespace hankki::cli
