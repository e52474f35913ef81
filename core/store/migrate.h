// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/store/database.h"
#include "core/store/migrations.h"

namespace hankki {

inline constexpr std::int64_t kApplicationId =
    0x48414E4B;  ///< "HANK", for `file` and other programs

/// Brings the database to the version that `steps` lead to, each in a transaction of its own.
///
/// Foreign keys are off meanwhile, since SQLite changes a table by making it anew, and with them on
/// the DROP TABLE of that would delete all rows that refer to it; they are checked at the end of
/// each step instead. Throws Error, and leaves the version before, where rows refer to nothing
/// then. Nobody else may have the database open.
void migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace hankki
