// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_acts.h"

#include "core/serving/credit.h"
#include "core/store/checked_row.h"

namespace hankki {

void note_act(Connection& connection, const std::string& person, Time at,
              const nlohmann::json& act) {
  connection.run(
      "INSERT INTO shop_act (answer, person, at, act) VALUES ((SELECT coalesce(max(id), 0) FROM "
      "shop_answer), ?, ?, ?)",
      person, at, act.dump());
}

std::vector<ShopAct> acts_behind(Connection& connection, std::int64_t id) {
  Rows rows = connection.run(
      "SELECT id, answer, person, at, act FROM shop_act WHERE id > ? AND taken_back = 0 ORDER BY "
      "id",
      id);
  constexpr std::string_view kColumns[] = {"id", "answer", "person", "at", "act"};
  std::vector<ShopAct> all;
  while (rows.next()) {
    ShopAct& act = all.emplace_back();
    act.id = rows.integer(0);
    const CheckedRow checked(rows, "shop_act", std::to_string(act.id), kColumns);
    act.answer = checked.whole(1);
    act.person = checked.text(2);
    act.at = checked.whole(3, 0, kLatestVisit);
    act.act = checked.object(4);
  }
  return all;
}

}  // namespace hankki
