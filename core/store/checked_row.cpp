// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/checked_row.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/bounded_json.h"

namespace hankki {

std::int64_t CheckedRow::whole(int column, std::int64_t least, std::int64_t most) const {
  const auto value = row_.integer(column);
  if (value < least || value > most)
    refuse(column, en::say("{} is not a whole number from {} to {}", value, least, most));
  return value;
}

double CheckedRow::real(int column) const {
  const double value = row_.real(column);
  if (!(value >= 0) || std::isinf(value))
    refuse(column, en::say("{} is not a number from 0 on", value));
  return value;
}

double CheckedRow::measured(int column) const {
  const double value = row_.real(column);
  if (std::isinf(value)) refuse(column, en::say("{} is not a number", value));
  return value;
}

nlohmann::json CheckedRow::object(int column) const {
  constexpr int kDeepest = 8;
  try {
    auto object = parsed(column, [](std::string_view text) { return parse_json(text, kDeepest); });
    if (object.is_object()) return object;
  } catch (const nlohmann::json::exception&) {
  }
  refuse(column, en::say("it is no JSON object"));
}

void CheckedRow::refuse(int column, const Message& reason) const {
  throw Error(en::say("workspace.db, table {}, row {}, column {}", table_, id_,
                      columns_[static_cast<std::size_t>(column)]),
              en::say("{}; this was not stored by Hankki, restore a copy of the workspace's folder",
                      reason));
}

}  // namespace hankki
