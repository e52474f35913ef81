// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/workbench/shop_taste.h"

namespace hankki::cli {
namespace {

struct TasteArguments {
  ShopArguments shop;
  std::vector<std::string> sets;
  bool reset = false;
  std::size_t limit = 20;
};

/// "korean=.8"; "korean=" takes back what was set.
std::pair<std::string, std::optional<double>> weight_of(const std::string& text) {
  const auto sign = text.rfind('=');
  if (sign == std::string::npos || sign == 0)
    throw Error("--set", en::say("\"{}\" is not NAME=WEIGHT, as korean=.8", text));
  const std::string number = text.substr(sign + 1);
  if (number.empty()) return {text.substr(0, sign), std::nullopt};
  const auto weight = parse_number<double>(number);
  if (!weight) throw Error("--set", en::say("\"{}\" is no number", number));
  return {text.substr(0, sign), *weight};
}

void show_taste(Context& context, const TasteArguments& arguments) {
  const bool changes = arguments.reset || !arguments.sets.empty();
  const auto workspace =
      context.open(changes ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
  const Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  std::map<std::string, std::optional<double>> weights;
  for (const std::string& text : arguments.sets) weights.insert(weight_of(text));
  if (arguments.reset) reset_taste(shop, person, time_now());
  if (!weights.empty()) set_taste(shop, person, weights, time_now());
  Json json{{"user", person.name}, {"taste", Json::array()}};
  TextTable table({{"Weight", TextTable::Align::Right},
                   {"Believed", TextTable::Align::Right},
                   {"Own"},
                   {"Term"}});
  for (const TasteBelief& belief : taste_of(shop, person, arguments.limit)) {
    Json one{{"term", belief.term}, {"weight", belief.weight()}, {"believed", belief.believed}};
    one["own"] = belief.own ? Json(*belief.own) : Json();
    json["taste"].push_back(std::move(one));
    table.add({fmt::format("{:.2f}", belief.weight()), fmt::format("{:.2f}", belief.believed),
               belief.own ? "yes" : "", printable(belief.term)});
  }
  context.print(json, table.str());
}

}  // namespace

void add_serve_taste_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<TasteArguments>();
  CLI::App* command = line.add(
      "taste",
      "What is believed of a user's taste, from -1 to 1, and what the user sets instead, which "
      "puts "
      "the next answer in another order",
      [arguments](Context& context) { show_taste(context, *arguments); }, serve);
  line.add_workspace(command);
  add_person(command, arguments->shop);
  command
      ->add_option("--set", arguments->sets,
                   "A tag or ingredient and its weight, as korean=.8; once for each; without a "
                   "weight it is again as believed")
      ->allow_extra_args(false)
      ->type_name("NAME=WEIGHT");
  command->add_flag("--reset", arguments->reset, "Takes back all that was set, before --set");
  command->add_option("--limit", arguments->limit, "The strongest so many")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("N");
}

}  // namespace hankki::cli
