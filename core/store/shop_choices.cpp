// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_choices.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/store/checked_row.h"
#include "core/store/shop_acts.h"
#include "core/store/store.h"

namespace hankki {

using nlohmann::json;

std::vector<RecipeChoice> ShopChoices::of(const std::string& person) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT chosen, instead FROM shop_choice WHERE person = ? ORDER BY place", person);
    constexpr std::string_view kColumns[] = {"chosen", "instead"};
    std::vector<RecipeChoice> choices;
    while (rows.next()) {
      const CheckedRow checked(rows, "shop_choice", person, kColumns);
      choices.push_back({.chosen = checked.text(0), .instead = checked.text(1)});
    }
    return choices;
  });
}

void ShopChoices::set(const std::string& person, const std::vector<RecipeChoice>& choices,
                      Time now) {
  if (choices.size() > kMost)
    throw Error(en::say("{} choices are too many; {} are stored", choices.size(), kMost));
  json told = json::array();
  for (const RecipeChoice& choice : choices) told.push_back({choice.chosen, choice.instead});
  store_.write([&](Connection& connection) {
    connection.run("DELETE FROM shop_choice WHERE person = ?", person);
    std::int64_t place = 0;
    for (const RecipeChoice& choice : choices)
      connection.run("INSERT INTO shop_choice (person, place, chosen, instead) VALUES (?, ?, ?, ?)",
                     person, place++, choice.chosen, choice.instead);
    note_act(connection, person, now, {{"do", "choose"}, {"choices", std::move(told)}});
  });
}

}  // namespace hankki
