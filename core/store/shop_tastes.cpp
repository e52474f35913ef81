// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_tastes.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/store/checked_row.h"
#include "core/store/shop_acts.h"
#include "core/store/store.h"

namespace hankki {

using nlohmann::json;

OwnTaste ShopTastes::of(const std::string& person) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run("SELECT term, weight FROM shop_taste WHERE person = ? ORDER BY term",
                               person);
    constexpr std::string_view kColumns[] = {"term", "weight"};
    OwnTaste taste;
    while (rows.next()) {
      const CheckedRow checked(rows, "shop_taste", person, kColumns);
      const double weight = checked.measured(1);
      if (!(weight >= -1 && weight <= 1)) checked.refuse(1, en::say("it is not from -1 to 1"));
      taste[checked.text(0)] = weight;
    }
    return taste;
  });
}

void ShopTastes::set(const std::string& person,
                     const std::map<std::string, std::optional<double>>& weights, Time now) {
  json set = json::object();
  for (const auto& [term, weight] : weights) {
    if (weight && !(*weight >= -1 && *weight <= 1))
      throw Error(term, en::say("{} is not from -1 to 1", *weight));
    set[term] = weight ? json(*weight) : json();
  }
  store_.write([&](Connection& connection) {
    for (const auto& [term, weight] : weights)
      if (weight)
        connection.run(
            "INSERT INTO shop_taste (person, term, weight) VALUES (?, ?, ?) ON CONFLICT (person, "
            "term) DO UPDATE SET weight = excluded.weight",
            person, term, *weight);
      else
        connection.run("DELETE FROM shop_taste WHERE person = ? AND term = ?", person, term);
    note_act(connection, person, now, {{"do", "taste"}, {"set", std::move(set)}});
  });
}

void ShopTastes::reset(const std::string& person, Time now) {
  store_.write([&](Connection& connection) {
    connection.run("DELETE FROM shop_taste WHERE person = ?", person);
    note_act(connection, person, now, {{"do", "taste"}, {"reset", true}});
  });
}

}  // namespace hankki
