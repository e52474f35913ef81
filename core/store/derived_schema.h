// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/store/database.h"

namespace hankki {

/// How many changes are kept; whoever is further behind reads everything again.
inline constexpr std::int64_t kKeptChanges = 10'000;

/// The triggers and views that follow from the list of kinds:
/// - a row that is deleted takes its rows of `artifact` along, and those note their paths in
///   `gone_file`, also where a foreign key's cascade deletes them;
/// - views shown_dataset, shown_split ...: the rows that are not removed, nor is anything above
///   them;
/// - what is added, changed, hidden, shown again or deleted is noted in `change`.
/// They are dropped before a migration and made anew after the last one, so a change to them needs
/// a migration, be it an empty one. Both are called inside a write transaction.
void create_derived_schema(Connection& connection);
void drop_derived_schema(Connection& connection);

}  // namespace hankki
