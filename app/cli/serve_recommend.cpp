// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>

#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/bandit/choice.h"

namespace hankki::cli {
namespace {

struct ServeArguments {
  ShopArguments shop;
  FilterArguments filters;
  std::optional<std::uint64_t> seed;
  bool look = false;
};

const char* allergy_name(AllergyState state) {
  return state == AllergyState::Free      ? "free"
         : state == AllergyState::Unknown ? "unknown"
                                          : "contains";
}

/// Ranks count from 1; null: not in that model's list.
Json ranks_json(const BatchInfo& batch, const ShopSlot& slot) {
  Json json = Json::object();
  for (std::size_t arm = 0; arm < slot.ranks.size(); ++arm)
    json[batch.models[arm].name] = slot.ranks[arm] ? Json(*slot.ranks[arm] + 1) : Json();
  return json;
}

/// What the choice was made by; null where that was no draw.
Json draws_json(const BatchInfo& batch, const ShopSlot& slot) {
  if (slot.draws.empty()) return {};
  Json json = Json::object();
  for (std::size_t arm = 0; arm < slot.draws.size(); ++arm)
    if (!std::isnan(slot.draws[arm])) json[batch.models[arm].name] = slot.draws[arm];
  return json;
}

Json slot_model(const BatchInfo& batch, const ShopAnswer& answer, const ShopSlot& slot) {
  if (slot.arm >= 0) return model_json(batch, slot.arm);
  if (slot.reason == ChoiceReason::Surprise) return "surprise";
  const bool by_models = answer.basis == ShopBasis::Stored || answer.basis == ShopBasis::FoldIn;
  return std::string(to_text(by_models ? ShopBasis::TextProfile : answer.basis));
}

Json slot_json(const Shop& shop, const ShopAnswer& answer, const ShopSlot& slot,
               const ShopFilters& filters) {
  const BatchInfo& batch = shop.batch().info();
  const auto& catalogue = shop.batch().catalogue();
  Json json = recipe_json(shop, slot.recipe);
  json["model"] = slot_model(batch, answer, slot);
  json["model_propensity"] = slot.model_propensity;
  json["item_propensity"] = slot.item_propensity;
  json["ranks"] = ranks_json(batch, slot);
  json["draws"] = draws_json(batch, slot);
  json["reason"] = to_text(slot.reason);
  if (filters.allergies != 0)
    json["allergy"] = allergy_name(catalogue.allergy(slot.recipe, filters.allergies));
  if (filters.missing) {
    json["missing"] = Json::array();
    for (const MissingIngredient& one : catalogue.missing(slot.recipe, filters.have)) {
      Json missing{{"ingredient", catalogue.dataset().ingredients().term(one.ingredient)}};
      if (!one.substitute.empty()) missing["substitute"] = one.substitute;
      json["missing"].push_back(std::move(missing));
    }
  }
  return json;
}

Json names_json(const BatchInfo& batch, const std::vector<std::size_t>& arms) {
  Json names = Json::array();
  for (const std::size_t arm : arms) names.push_back(batch.models[arm].name);
  return names;
}

Json answer_json(const Shop& shop, const ShopPerson& person, const ShopAnswer& answer,
                 const ShopFilters& filters) {
  const BatchInfo& batch = shop.batch().info();
  Json json{{"user", person.name}, {"batch", batch.tag}, {"basis", to_text(answer.basis)}};
  json["answer"] = answer.id == 0 ? Json() : Json(answer.id);
  json["slots"] = Json::array();
  for (const ShopSlot& slot : answer.blend.shown)
    json["slots"].push_back(slot_json(shop, answer, slot, filters));
  json["remaining"] = answer.filtered.remaining;
  json["filters"] = Json::array();
  for (const FilterUse& use : answer.filtered.uses)
    json["filters"].push_back(
        {{"filter", to_text(use)}, {"alone", use.alone}, {"without", use.without}});
  json["drop"] = Json::array();
  for (const std::size_t use : answer.filtered.drop)
    json["drop"].push_back(to_text(answer.filtered.uses[use]));
  json["deepened"] = names_json(batch, answer.deepened);
  json["lists_only"] = names_json(batch, answer.lists_only);
  return json;
}

std::string answer_text(const Shop& shop, const ShopAnswer& answer) {
  using Align = TextTable::Align;
  const auto remaining = static_cast<std::int64_t>(answer.filtered.remaining);
  std::string text = fmt::format("{} {}; {}\n", counted(remaining, "recipe"),
                                 remaining == 1 ? "remains" : "remain", to_text(answer.basis));
  for (const std::size_t arm : answer.lists_only)
    text += fmt::format("{}: stored list only, {}\n", shop.batch().info().models[arm].name,
                        shop.batch().is_imported(arm) ? "as it was imported"
                                                      : "for want of memory (--serve-memory)");
  if (answer.blend.shown.empty()) {
    std::string drop;
    for (const std::size_t use : answer.filtered.drop)
      drop += (drop.empty() ? "" : ", ") + to_text(answer.filtered.uses[use]);
    const char* nothing = remaining == 0 ? "Nothing is left" : "None of the lists has one of these";
    return text + nothing + (drop.empty() ? ".\n" : "; drop " + drop + " to see some.\n");
  }
  TextTable table(
      {{"Slot", Align::Right}, {"Model"}, {"P(model)", Align::Right}, {"Recipe"}, {"Name"}});
  std::int64_t number = 0;
  for (const ShopSlot& slot : answer.blend.shown) {
    const Recipe& recipe = shop.batch().data().dataset->recipes()[slot.recipe];
    table.add({grouped(++number), slot_model(shop.batch().info(), answer, slot).get<std::string>(),
               fmt::format("{:.3f}", slot.model_propensity), printable(recipe.id),
               shorten(printable(recipe.name), 50)});
  }
  return text + table.str();
}

void serve_recommend(Context& context, const ServeArguments& arguments) {
  const auto workspace =
      context.open(arguments.look ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
  Shop shop(*workspace, shop_settings_of(*workspace, arguments.shop), {}, context.job());
  const ShopPerson person = person_of(shop, arguments.shop);
  ShopFilters filters = filters_of(arguments.filters, shop.batch().catalogue());
  if (!filters.max_minutes) filters.max_minutes = person.survey.minutes;  // the time that they have
  const Time now = time_now();
  const ShopAnswer answer =
      shop.recommend(person, filters, arguments.seed.value_or(static_cast<std::uint64_t>(now)), now,
                     !arguments.look);
  filters.allergies |= person.survey.allergies;
  context.print(answer_json(shop, person, answer, filters), answer_text(shop, answer));
}

}  // namespace

void add_serve_recommend_command(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<ServeArguments>();
  CLI::App* command = line.add(
      "recommend",
      "What the shop shows a user: the models' lists, filtered, and blended slot by slot by the "
      "policy; the answer is logged",
      [arguments](Context& context) { serve_recommend(context, *arguments); }, serve);
  line.add_workspace(command);
  add_person(command, arguments->shop);
  add_filter_options(command, arguments->filters);
  command
      ->add_option("--seed", arguments->seed, "The same seed, state and filters: the same answer")
      ->type_name("N");
  add_surprise(command, arguments->shop);
  command->add_flag("--look", arguments->look, "Logs nothing: no answer was given");
  add_shop_options(command, arguments->shop);
}

}  // namespace hankki::cli
