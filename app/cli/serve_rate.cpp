// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/serve.h"
#include "core/base/error.h"
#include "core/store/batches.h"

namespace hankki::cli {
namespace {

struct RateArguments {
  ShopArguments shop;
  std::string recipe;
  std::optional<double> stars;
  bool withdraw = false, cooked = false;
};

struct HideArguments {
  ShopArguments shop;
  std::string recipe;
  std::optional<double> days;
  bool not_for_me = false, undo = false;
};

/// The name of the model that has the credit; null: nobody has it. The rating is stored by now, so
/// a batch that was removed meanwhile is no fault.
Json credited_model(const Workspace& workspace, const Credited& credited) {
  if (!credited.arm) return {};
  Json name;
  try {
    name = model_json(workspace.batches().info(credited.batch), *credited.arm);
  } catch (const Error&) {
  }
  if (name.is_null())
    name = fmt::format("model {} of batch {}, which is not there any more", *credited.arm + 1,
                       credited.batch);
  return name;
}

void rate(Context& context, const RateArguments& arguments) {
  if (!arguments.stars && !arguments.withdraw && !arguments.cooked)
    throw Error("--stars", en::say("nothing is said of the recipe; give stars, --cooked or "
                                   "--withdraw"));
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  std::optional<bool> cooked;
  if (arguments.cooked) cooked = true;
  if (arguments.withdraw) cooked = false;
  const bool keeps_stars = arguments.cooked && !arguments.stars;
  const Credited credited =
      shop.rate(person, arguments.recipe, arguments.stars, cooked, time_now(), keeps_stars);
  const Json model = credited_model(*workspace, credited);
  Json json{{"user", person.name}, {"recipe", arguments.recipe}};
  json["stars"] = credited.stars ? Json(*credited.stars) : Json();
  json["credited"] = model;
  context.print(json, fmt::format("stored; credited: {}\n",
                                  model.is_null() ? "nobody" : model.get<std::string>()));
}

void hide(Context& context, const HideArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  const auto& told = shop.batch().data().dataset->recipes()[shop.recipe(arguments.recipe)];
  Veto veto{.recipe = told.id, .kind = arguments.not_for_me ? "not-for-me" : "hidden"};
  const Time now = time_now();
  if (arguments.days) {
    veto.kind = "snoozed";
    veto.until = now + static_cast<Time>(*arguments.days * static_cast<double>(kDay));
  }
  if (arguments.undo)
    workspace->shop().lift_veto(person.key, told.id, now, shop.settings().credit);
  else
    workspace->shop().veto(person.key, veto, now, shop.settings().credit);
  Json json{{"user", person.name}, {"recipe", told.id}};
  json["kind"] = arguments.undo ? Json() : Json(veto.kind);
  context.print(json, arguments.undo ? "it may be shown again\n"
                      : !veto.until  ? "it is not shown any more\n"
                      : *veto.until <= now
                          ? "it is shown as before: a snooze of 0 days is over at once\n"
                          : fmt::format("it is not shown for {} days\n", *arguments.days));
}

CLI::Option* add_recipe(CLI::App* command, std::string& recipe) {
  return command->add_option("--recipe", recipe, "The recipe, by the id of the source")
      ->required()
      ->type_name("RECIPE");
}

}  // namespace

void add_serve_rate_commands(CommandLine& line, CLI::App* serve) {
  auto rating = std::make_shared<RateArguments>();
  CLI::App* command = line.add(
      "rate", "Store what a user thinks of a recipe, and credit the model that showed it",
      [rating](Context& context) { rate(context, *rating); }, serve);
  line.add_workspace(command);
  add_person(command, rating->shop);
  add_recipe(command, rating->recipe);
  CLI::Option* stars =
      command->add_option("--stars", rating->stars, "0.5, 1, ... 5")->type_name("STARS");
  CLI::Option* withdraw =
      command->add_flag("--withdraw", rating->withdraw, "Takes back what was rated and cooked")
          ->excludes(stars);
  command->add_flag("--cooked", rating->cooked, "The user cooked it")->excludes(withdraw);

  auto hiding = std::make_shared<HideArguments>();
  CLI::App* veto = line.add(
      "hide", "Do not show a recipe to a user any more; it is never credited",
      [hiding](Context& context) { hide(context, *hiding); }, serve);
  line.add_workspace(veto);
  add_person(veto, hiding->shop);
  add_recipe(veto, hiding->recipe);
  CLI::Option* days = veto->add_option("--snooze", hiding->days, "For so many days")
                          ->check(CLI::Range(0.0, 36'500.0).description(""))
                          ->type_name("DAYS");
  veto->add_flag("--not-for-me", hiding->not_for_me, "As not liked")->excludes(days);
  veto->add_flag("--undo", hiding->undo, "Shows it again");
}

}  // namespace hankki::cli
