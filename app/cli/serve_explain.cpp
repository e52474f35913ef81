// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/bandit.h"
#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/workbench/shop_explanation.h"
#include "core/workbench/shop_themes.h"

namespace hankki::cli {
namespace {

struct ExplainArguments {
  ShopArguments shop;
  std::string recipe;
  std::optional<AnswerId> answer;
  std::size_t limit = 5;
};

Json rank_json(std::optional<std::uint32_t> rank) { return rank ? Json(*rank + 1) : Json(); }

void explain(Context& context, const ExplainArguments& arguments) {
  if (arguments.answer) return reopen_logged_answer(context, arguments.shop, *arguments.answer);
  if (arguments.recipe.empty())
    throw Error("--recipe", en::say("nothing says what is to be explained; name a recipe or an "
                                    "--answer"));
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  const ItemIndex recipe = shop.recipe(arguments.recipe);
  const ShopExplanation why = explain_recipe(shop, person, recipe, arguments.limit);
  Json json = recipe_json(shop, recipe);
  json["user"] = person.name;
  json["model"] = why.arm ? model_json(shop.batch().info(), static_cast<int>(*why.arm))
                          : Json(to_text(ShopBasis::TextProfile));
  json["rank"] = rank_json(why.rank);
  json["rank_folded"] = rank_json(why.folded_rank);
  json["estimated"] = why.estimated;
  json["because"] = Json::array();
  std::string text = !why.arm ? "by its tags and ingredients\n"
                              : fmt::format("{} puts it at {}\n", json["model"].get<std::string>(),
                                            why.rank ? std::to_string(*why.rank + 1) : "no rank");
  if (why.estimated && why.folded_rank)
    text += fmt::format(
        "an estimate by fold-in, as of somebody whom it did not learn, puts it at {}; what would "
        "be without a rating is held against that\n",
        *why.folded_rank + 1);
  for (const ShopReason& reason : why.reasons) {
    Json one = recipe_json(shop, reason.recipe);
    one["stars"] = reason.stars ? Json(*reason.stars) : Json();
    one["chosen"] = reason.chosen;
    one["weight"] = reason.weight;
    one["rank_without"] = rank_json(reason.rank_without);
    text += fmt::format("  because of {} ({}){}\n", printable(one["name"].get<std::string>()),
                        printable(one["recipe"].get<std::string>()),
                        reason.rank_without ? fmt::format("; without it, it would be at {}",
                                                          *reason.rank_without + 1)
                                            : "");
    json["because"].push_back(std::move(one));
  }
  context.print(json, text);
}

struct ThemeArguments {
  ShopArguments shop;
  ThemesRequest request;
  std::uint64_t refreshed = 0;
  std::vector<std::string> refreshed_themes, seen;
};

/// What is shown after all that was refreshed. Without a list of what was seen, as if nothing had
/// been rated meanwhile.
ShopThemes themes_now(const Shop& shop, const ShopPerson& person, const ThemeArguments& arguments) {
  ThemesRequest request = arguments.request;
  for (const std::string& recipe : arguments.seen) ++request.seen[shop.recipe(recipe)];
  const Time now = time_now();
  if (!arguments.seen.empty()) {
    request.refreshed = arguments.refreshed;
    return shop_themes(shop, person, request, now);
  }
  for (std::uint64_t time = 0; time < arguments.refreshed; ++time) {
    request.show(shop_themes(shop, person, request, now));
    request.refresh();
  }
  for (const std::string& theme : arguments.refreshed_themes) {
    request.show(shop_themes(shop, person, request, now));
    request.refresh(theme);
  }
  return shop_themes(shop, person, request, now);
}

void themes(Context& context, const ThemeArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  const ShopThemes shown = themes_now(shop, person, arguments);
  Json json{{"user", person.name},
            {"of", shown.of_clusters ? "clusters" : "tags"},
            {"order", shown.by_taste ? "taste" : "random"},
            {"ratings_missing", shown.ratings_missing},
            {"themes", Json::array()}};
  std::string text;
  for (const ShopTheme& theme : shown.themes) {
    Json one{{"id", theme.id},
             {"name", theme.name},
             {"recipes_in_all", theme.all},
             {"recipes", Json::array()}};
    text += fmt::format("{} ({})\n", printable(theme.name), printable(theme.id));
    for (const ItemIndex recipe : theme.recipes) {
      one["recipes"].push_back(recipe_json(shop, recipe));
      text += "  " + printable(shop.batch().data().dataset->recipes()[recipe].name) + "\n";
    }
    json["themes"].push_back(std::move(one));
  }
  if (shown.ratings_missing > 0)
    text += fmt::format("{} more until the shop is made for this user\n",
                        counted(static_cast<std::int64_t>(shown.ratings_missing), "rating"));
  context.print(json, text);
}

}  // namespace

void add_serve_explain_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<ExplainArguments>();
  CLI::App* command = line.add(
      "explain",
      "Why a recipe is recommended: what the user did that brought it here, and where it would "
      "stand without that; or an answer as it was, beside what would be shown today",
      [arguments](Context& context) { explain(context, *arguments); }, serve);
  line.add_workspace(command);
  add_person(command, arguments->shop);
  CLI::Option* recipe =
      command->add_option("--recipe", arguments->recipe, "The recipe, by the id of the source")
          ->type_name("RECIPE");
  command->add_option("--answer", arguments->answer, "Instead: an answer, as history numbers them")
      ->excludes(recipe)
      ->type_name("ID");
  command->add_option("--reasons", arguments->limit, "At most so many")
      ->check(CLI::Range(1, 100).description(""))
      ->type_name("N");
  add_shop_options(command, arguments->shop);
}

void add_serve_themes_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<ThemeArguments>();
  CLI::App* command = line.add(
      "themes", "What the shop shows somebody without history: themes of recipes",
      [arguments](Context& context) { themes(context, *arguments); }, serve);
  line.add_workspace(command);
  add_person(command, arguments->shop);
  command->add_option("--seed", arguments->request.seed, "The same seed: the same themes")
      ->type_name("N");
  command->add_option("--refresh", arguments->refreshed, "How often all were refreshed")
      ->check(CLI::Range(0, 1'000).description(""))
      ->type_name("N");
  CLI::Option* one = command
                         ->add_option("--refresh-theme", arguments->refreshed_themes,
                                      "A theme whose recipes were refreshed; as often as it was")
                         ->allow_extra_args(false)
                         ->type_name("THEME");
  command
      ->add_option("--seen", arguments->seen,
                   "Recipes that were shown before, which come last; for who rates between")
      ->delimiter(',')
      ->excludes(one)
      ->type_name("RECIPE,...");
}

}  // namespace hankki::cli
