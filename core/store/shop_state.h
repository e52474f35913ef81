// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace hankki {

class Connection;

/// All that people can change of the shop, as JSON.
nlohmann::json shop_state(Connection& connection);

/// Makes it again what it was; inside a write transaction. What is there by now and was not then is
/// hidden or put aside, never deleted, but for opinions, vetoes and tastes, of which another state
/// has those of now. Throws Error, without a place, where it is none.
void restore_shop_state(Connection& connection, const nlohmann::json& state);

}  // namespace hankki
