// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/data/dates.h"
#include "core/store/ids.h"

namespace hankki {

class Connection;

/// Something that a person did in the shop, beside asking for an answer.
struct ShopAct {
  std::int64_t id = 0;
  AnswerId answer = 0;  ///< the newest one when it was done
  std::string person;
  Time at = 0;
  nlohmann::json act;  ///< {"do": "rate", ...}, as it has to be done again
};

/// Notes it; inside the write transaction that does it.
void note_act(Connection& connection, const std::string& person, Time at,
              const nlohmann::json& act);

/// The acts behind that number that were not taken back, oldest first.
std::vector<ShopAct> acts_behind(Connection& connection, std::int64_t id);

}  // namespace hankki
