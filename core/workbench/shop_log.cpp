// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_log.h"

#include "core/base/error.h"
#include "core/store/shop_tastes.h"
#include "core/workbench/shop.h"

namespace hankki {
namespace {

using nlohmann::json;

json number_json(const auto& value) { return value ? json(*value) : json(); }

template <typename Number>
std::optional<Number> number_from(const json& logged, const char* name) {
  const json& value = logged.at(name);
  return value.is_null() ? std::nullopt : std::optional(value.get<Number>());
}

NutrientWish wish_from(const json& value) {
  const int number = value.get<int>();
  if (number < 0 || number > static_cast<int>(NutrientWish::High))
    throw Error(en::say("filters"), en::say("{} is no wish", number));
  return static_cast<NutrientWish>(number);
}

}  // namespace

json filters_json(const ShopFilters& filters) {
  json have = json::array(), wishes = json::array();
  for (const AtHand& one : filters.have) have.push_back(one.name);
  for (const NutrientWish wish : filters.wishes) wishes.push_back(static_cast<int>(wish));
  return {{"have", std::move(have)},
          {"missing", number_json(filters.missing)},
          {"max_minutes", number_json(filters.max_minutes)},
          {"max_sodium", number_json(filters.max_sodium)},
          {"max_sugar", number_json(filters.max_sugar)},
          {"allergies", allergen_ids(filters.allergies)},
          {"wishes", std::move(wishes)}};
}

ShopFilters filters_from(const json& logged, const ShopCatalogue& catalogue) {
  ShopFilters filters;
  try {
    for (const json& name : logged.at("have"))
      filters.have.push_back(catalogue.at_hand(name.get<std::string>()));
    filters.missing = number_from<int>(logged, "missing");
    filters.max_minutes = number_from<double>(logged, "max_minutes");
    filters.max_sodium = number_from<double>(logged, "max_sodium");
    filters.max_sugar = number_from<double>(logged, "max_sugar");
    for (const json& id : logged.at("allergies"))
      filters.allergies |= parse_allergen(id.get<std::string>());
    for (std::size_t i = 0; i < kEnergyNutrients; ++i)
      filters.wishes[i] = wish_from(logged.at("wishes").at(i));
  } catch (const json::exception&) {
    throw Error(en::say("filters"), en::say("they are none that an answer has logged"));
  }
  return filters;
}

LoggedAnswer Shop::logged(const ShopPerson& person, const ShopFilters& filters, std::uint64_t seed,
                          Time now, const ShopAnswer& answer) const {
  const auto& recipes = batch_->data().dataset->recipes();
  LoggedAnswer entry{.batch = batch_->info().id, .person = person.key, .at = now};
  json shown = json::array();
  for (const ShopSlot& slot : answer.blend.shown) {
    entry.recipes.push_back(recipes[slot.recipe].id);
    entry.arms.push_back(slot.arm);
    json ranks = json::array();
    for (const auto& rank : slot.ranks) ranks.push_back(number_json(rank));
    shown.push_back({{"model_propensity", slot.model_propensity},
                     {"item_propensity", slot.item_propensity},
                     {"reason", to_text(slot.reason)},
                     {"ranks", std::move(ranks)},
                     {"draws", slot.draws}});  // NaN, of an arm that was not eligible, is null
  }
  entry.detail = {{"seed", seed},
                  {"basis", to_text(answer.basis)},
                  {"length", settings_.length},
                  {"surprise", settings_.surprise},
                  {"filters", filters_json(filters)},
                  {"taste", answer.taste},
                  {"lists", answer.blend.lists},
                  {"slots", std::move(shown)}};
  return entry;
}

/// Whether it asks for the same in another way: only filters or the taste have changed.
bool Shop::refines(const LoggedAnswer& last, const LoggedAnswer& next) {
  if (last.batch != next.batch) return false;
  const auto changed = [&](const char* what, const json& without) {
    return last.detail.value(what, without) != next.detail[what];
  };
  return changed("filters", json()) || changed("taste", json::object());
}

}  // namespace hankki
