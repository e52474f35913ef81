// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hankki {

/// The groups of users by how many items they have in train: "0", "1-2", "3-5" ... "51+".
std::vector<std::string> history_group_ids();

/// The group of that many items, as an index of history_group_ids().
std::size_t history_group(std::size_t length);

}  // namespace hankki
