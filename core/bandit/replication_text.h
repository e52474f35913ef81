// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/bandit/list_simulation.h"
#include "core/bandit/replication.h"
#include "core/bandit/simulation.h"

namespace hankki {

/// What one replication came to, as JSON text: the same text for the same replication. The readers
/// throw Error where the text is none, or its sizes are not those of the trials; NaN and infinity
/// are in none. Of lists, the phases' users' weights are left out: they follow from the request.
std::string replication_text(const Replication& replication);
Replication read_replication(std::string_view text, const Trials& trials);
/// With so many arms at the end and points of the curve.
Replication read_replication(std::string_view text, std::size_t arms, std::size_t points);

std::string list_simulation_text(const ListSimulation& simulation);
ListSimulation read_list_simulation(std::string_view text);

}  // namespace hankki
