// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/serve.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"

namespace hankki::cli {
namespace {

NutrientWish wish_of(const char* option, const std::string& text) {
  if (text == "off") return NutrientWish::Off;
  if (text == "low") return NutrientWish::Low;
  if (text == "high") return NutrientWish::High;
  throw Error(option, en::say("\"{}\" is none of low, off, high", text));
}

void add_limit(CLI::App* command, const char* name, std::optional<double>& value,
               const char* description) {
  command->add_option(name, value, description)
      ->check(CLI::Range(0.0, 1e9).description(""))
      ->type_name("NUMBER");  // not N, which is whole
}

}  // namespace

void add_serve_commands(CommandLine& line) {
  CLI::App* serve = line.add_group("serve", "Answer users live by the models that were published");
  add_serve_choose_command(line, serve);
  add_serve_batch_commands(line, serve);
  add_serve_recommend_command(line, serve);
  add_serve_rate_commands(line, serve);
  add_serve_explain_command(line, serve);
  add_serve_themes_command(line, serve);
  add_serve_recipe_commands(line, serve);
  add_serve_taste_command(line, serve);
  add_serve_warm_up_command(line, serve);
  add_serve_interleave_command(line, serve);
  add_serve_demo_commands(line, serve);
  add_serve_pack_command(line, serve);
  add_serve_settings_command(line, serve);
  add_serve_autopilot_command(line, serve);
  add_serve_bench_command(line, serve);
}

CLI::Option* add_person(CLI::App* command, ShopArguments& arguments) {
  CLI::Option* user =
      command
          ->add_option("--user", arguments.user,
                       "A user of the data, by the id of the source; else an account")
          ->type_name("USER");
  command->add_option("--account", arguments.account, "An account, where a user has its name too")
      ->excludes(user)
      ->type_name("NAME");
  return user;
}

void add_shop_options(CLI::App* command, ShopArguments& arguments) {
  command
      ->add_option("--serve-memory", arguments.memory_mb,
                   "Models whose files come to more answer from their stored lists alone")
      ->check(CLI::Range(0.0, 1e9).description(""))
      ->type_name("MB");
}

void add_surprise(CLI::App* command, ShopArguments& arguments) {
  command
      ->add_option("--surprise", arguments.surprise,
                   "Probability that a slot is a recipe that no model proposed")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("P");
}

ShopSettings shop_settings_of(const Workspace& workspace, const ShopArguments& arguments) {
  ShopSettings settings = stored_settings(workspace);
  settings.surprise = arguments.surprise.value_or(settings.surprise);
  settings.memory_mb = arguments.memory_mb.value_or(settings.memory_mb);
  settings.appeal = arguments.appeal.value_or(settings.appeal);
  if (arguments.cascade) settings.clicks.kind = ClickModel::Kind::Cascade;
  if (arguments.decay)
    settings.clicks = {.decay = *arguments.decay, .noise = settings.clicks.noise};
  settings.clicks.noise = arguments.noise.value_or(settings.clicks.noise);
  return settings;
}

ShopPerson person_of(const Shop& shop, const ShopArguments& arguments) {
  if (!arguments.account.empty()) return shop.account(arguments.account);
  if (arguments.user.empty())
    throw Error("--user", en::say("nobody is named; name a user or an account"));
  return shop.person(arguments.user);
}

void add_filter_options(CLI::App* command, FilterArguments& arguments) {
  CLI::Option* have =
      command->add_option("--have", arguments.have, "Ingredients at hand, with commas between")
          ->type_name("NAME,...");
  command
      ->add_option("--missing", arguments.missing,
                   "Recipes of which at most so many ingredients are not at hand; else those that "
                   "have all of --have")
      ->check(CLI::Range(0, 1000).description(""))
      ->needs(have)
      ->type_name("N");
  add_limit(command, "--max-minutes", arguments.max_minutes, "Minutes to cook, at most");
  add_limit(command, "--max-sodium", arguments.max_sodium, "Sodium, in % of the daily value");
  add_limit(command, "--max-sugar", arguments.max_sugar, "Sugar, in % of the daily value");
  command
      ->add_option(
          "--allergy", arguments.allergies,
          "Groups that are left out, as tree-nuts,milk; by the names of ingredients, which "
          "is no medical advice")
      ->type_name("GROUP,...");
  const auto wish = [&](const char* name, std::string& value) {
    command->add_option(name, value, "Sorts by its share of the energy: low, off or high")
        ->type_name("WISH");
  };
  wish("--carbohydrate", arguments.carbohydrate);
  wish("--protein", arguments.protein);
  wish("--fat", arguments.fat);
}

AllergenMask allergies_of(const std::string& text) {
  AllergenMask mask = 0;
  for (const std::string& id : parts_of(text, ',')) mask |= parse_allergen(id);
  return mask;
}

ShopFilters filters_of(const FilterArguments& arguments, const ShopCatalogue& catalogue) {
  ShopFilters filters{.missing = arguments.missing,
                      .max_minutes = arguments.max_minutes,
                      .max_sodium = arguments.max_sodium,
                      .max_sugar = arguments.max_sugar,
                      .allergies = allergies_of(arguments.allergies)};
  for (const std::string& name : parts_of(arguments.have, ','))
    filters.have.push_back(catalogue.at_hand(name));
  filters.wishes = {wish_of("--carbohydrate", arguments.carbohydrate),
                    wish_of("--protein", arguments.protein), wish_of("--fat", arguments.fat)};
  return filters;
}

Time time_now() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Json model_json(const BatchInfo& batch, int arm) {
  if (arm < 0 || std::cmp_greater_equal(arm, batch.models.size())) return {};
  return batch.models[static_cast<std::size_t>(arm)].name;
}

Json recipe_json(const Shop& shop, ItemIndex recipe) {
  const Recipe& told = shop.batch().data().dataset->recipes()[recipe];
  return {{"recipe", told.id}, {"name", told.name}};
}

}  // namespace hankki::cli
