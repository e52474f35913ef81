// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace hankki {

/// What the JSON text of somebody else says. Throws Error, without a place, where objects and lists
/// are nested more than `deepest` times: memory for each level costs many times its one byte, and
/// whoever walks through them needs a stack as deep. Throws nlohmann::json::exception where it is
/// no JSON.
nlohmann::json parse_json(std::string_view text, int deepest);

}  // namespace hankki
