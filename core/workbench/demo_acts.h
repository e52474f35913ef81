// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "core/serving/credit.h"

namespace hankki {

class Workspace;

/// Does what a line of a demo tells that somebody did, beside asking for an answer, at its time.
/// Throws Error where the shop has nobody or nothing of that, or it is against its rules.
void do_again(Workspace& workspace, const nlohmann::json& line, const CreditRules& rules);

/// Whether such an act, by its "do", writes a recipe: the shop has other recipes then.
bool is_of_recipe(std::string_view act);

}  // namespace hankki
