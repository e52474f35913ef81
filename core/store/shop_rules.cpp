// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_rules.h"

#include "core/store/checked_row.h"
#include "core/store/store.h"

namespace hankki {

std::map<std::string, std::string> ShopRules::all() const {
  return store_.read([](Connection& connection) {
    Rows rows = connection.run("SELECT name, value FROM shop_setting ORDER BY name");
    constexpr std::string_view kColumns[] = {"name", "value"};
    std::map<std::string, std::string> values;
    while (rows.next()) {
      const CheckedRow checked(rows, "shop_setting", rows.text(0), kColumns);
      values[checked.text(0)] = checked.text(1);
    }
    return values;
  });
}

void ShopRules::set(const std::map<std::string, std::string>& values) {
  store_.write([&](Connection& connection) {
    for (const auto& [name, value] : values)
      connection.run(
          "INSERT INTO shop_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET "
          "value = excluded.value",
          name, value);
  });
}

}  // namespace hankki
