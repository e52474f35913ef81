// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/store/workspace.h"
#include "core/workbench/warm_up.h"

namespace hankki::cli {
namespace {

struct WarmUpArguments {
  ShopArguments shop;
  std::uint64_t seed = 1;
  std::vector<std::string> choices;
  bool forget = false;
};

/// "12:34": 12 rather than 34. Ids may have colons themselves, as "shop:3".
RecipeChoice choice_of_text(const Shop& shop, const std::string& text) {
  for (auto sign = text.find(':'); sign != std::string::npos; sign = text.find(':', sign + 1)) {
    RecipeChoice choice{.chosen = text.substr(0, sign), .instead = text.substr(sign + 1)};
    const Dataset& dataset = *shop.batch().data().dataset;
    if (dataset.find_recipe(choice.chosen) && dataset.find_recipe(choice.instead)) return choice;
  }
  throw Error("--choose",
              en::say("\"{}\" is not RECIPE:RECIPE, two ids of recipes of the catalogue, "
                      "the one that is chosen first",
                      text));
}

void warm_up(Context& context, const WarmUpArguments& arguments) {
  const bool changes = arguments.forget || !arguments.choices.empty();
  const auto workspace =
      context.open(changes ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
  const Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  std::vector<RecipeChoice> choices;
  for (const std::string& text : arguments.choices) choices.push_back(choice_of_text(shop, text));
  if (changes) choose_pairs(shop, person, choices, time_now());
  Json json{{"user", person.name}, {"pairs", Json::array()}, {"chosen", Json::array()}};
  TextTable table({{"This"}, {""}, {"or that"}, {""}});
  const auto& recipes = shop.batch().data().dataset->recipes();
  for (const auto& [one, other] : warm_up_pairs(shop, person, arguments.seed, time_now())) {
    json["pairs"].push_back({recipe_json(shop, one), recipe_json(shop, other)});
    table.add({printable(recipes[one].id), printable(recipes[one].name),
               printable(recipes[other].id), printable(recipes[other].name)});
  }
  std::string text = table.str();
  for (const ItemIndex recipe : shop.chosen(person)) {
    json["chosen"].push_back(recipe_json(shop, recipe));
    text += fmt::format("chosen: {} {}\n", printable(recipes[recipe].id),
                        printable(recipes[recipe].name));
  }
  if (arguments.forget) text += "all choices were taken back\n";
  context.print(json, text);
}

}  // namespace

void add_serve_warm_up_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<WarmUpArguments>();
  CLI::App* command = line.add(
      "warm-up",
      "Five pairs for somebody without ratings: \"this or that\". What is chosen is among what the "
      "user likes until there are ratings enough; it is no rating and counts for no model",
      [arguments](Context& context) { warm_up(context, *arguments); }, serve);
  line.add_workspace(command);
  add_person(command, arguments->shop);
  command->add_option("--seed", arguments->seed, "Of the pairs")->type_name("N");
  CLI::Option* forget = command->add_flag("--forget", arguments->forget, "Takes back all choices");
  command
      ->add_option("--choose", arguments->choices,
                   "The recipe that is chosen and the other one; once for each pair, in place of "
                   "all earlier choices")
      ->allow_extra_args(false)
      ->excludes(forget)
      ->type_name("RECIPE:RECIPE");
}

}  // namespace hankki::cli
